import { readFile } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import ts from 'typescript'
import { listFiles } from './files.mjs'

/** Modules that reach the network. */
const networkModule = /^(node:)?(http|https|http2|net|dgram|dns|tls|inspector)(\/.*)?$/

/** Globals of Node and of browsers that reach it. */
const networkGlobals = new Set([
  'fetch',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'XMLHttpRequest',
  'RTCPeerConnection',
])

/** Methods of the database module that lose the encryption, and what to do instead. */
const databaseMethods = new Map([
  ['serialize', 'serialize() gives the whole library in plain text: copy it with VACUUM INTO'],
  ['backup', 'backup() cannot copy an encrypted library: copy it with VACUUM INTO'],
])

/**
 * What is allowed in spite of a ban: the file, the ban, and why.
 *
 * @type {readonly { file: string, ban: string, reason: string }[]}
 */
export const exceptions = []

/**
 * @typedef {{ line: number, ban: string, message: string }} Finding
 */

/**
 * What a source does that nothing in the product may do: reach the network, take plain text out of the database, write
 * to the console, where report text could end up in a log.
 *
 * @param {string} fileName decides whether JSX is read
 * @param {string} text
 * @returns {Finding[]}
 */
export function findBanned(fileName, text) {
  const source = ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest, true)
  /** @type {Finding[]} */
  const findings = []

  /**
   * @param {ts.Node} node
   * @param {string} ban
   * @param {string} message
   */
  const report = (node, ban, message) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
    findings.push({ line: line + 1, ban, message })
  }

  /** @param {ts.Node} node */
  const visit = (node) => {
    const imported = importedModule(node)
    if (imported !== undefined && networkModule.test(imported)) {
      report(node, 'network', `${imported} reaches the network: Verbatim never does`)
    }
    if (ts.isIdentifier(node) && networkGlobals.has(node.text) && isUse(node)) {
      report(node, 'network', `${node.text} reaches the network: Verbatim never does`)
    }
    if (ts.isPropertyAccessExpression(node)) {
      const { expression: object, name } = node
      if (name.text === 'sendBeacon') report(node, 'network', 'sendBeacon reaches the network: Verbatim never does')
      if (ts.isIdentifier(object) && object.text === 'console') {
        report(node, 'console', 'the console is no place for a product that must not leak text: use the log')
      }
      const advice = databaseMethods.get(name.text)
      if (advice !== undefined && ts.isCallExpression(node.parent) && node.parent.expression === node) {
        report(node, 'database', advice)
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return findings
}

/**
 * The module that a node imports, exports from, requires or names as a type.
 *
 * @param {ts.Node} node
 */
function importedModule(node) {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    return node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : undefined
  }
  if (!ts.isCallExpression(node)) return undefined
  const [argument] = node.arguments
  const called = node.expression
  const loads =
    called.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(called) && called.text === 'require') ||
    (ts.isPropertyAccessExpression(called) && called.name.text === 'getBuiltinModule')
  return loads && argument !== undefined && ts.isStringLiteral(argument) ? argument.text : undefined
}

/**
 * Whether an identifier stands for the global's value: called, made with `new`, passed on, or taken from `window`,
 * `self` or `globalThis`. A property of something else, a key and a type of that name are not it.
 *
 * @param {ts.Identifier} node
 */
function isUse(node) {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) {
    return ts.isIdentifier(parent.expression) && ['window', 'self', 'globalThis'].includes(parent.expression.text)
  }
  if (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent) || ts.isPropertySignature(parent)) {
    return ts.isPropertyAssignment(parent) && parent.initializer === node
  }
  return !ts.isTypeNode(parent) && !ts.isMethodSignature(parent)
}

/**
 * Holds the product's sources against the bans. Answers what breaks them, a line each, and exceptions that nothing needs
 * any more.
 *
 * @param {string} base
 * @returns {Promise<string[]>}
 */
export async function checkBans(base) {
  /** @type {string[]} */
  const problems = []
  const unused = new Set(exceptions)
  for (const path of await listFiles(base, ['main', 'preload', 'renderer'])) {
    const file = relative(base, path).split(sep).join('/')
    for (const { line, ban, message } of findBanned(file, await readFile(path, 'utf8'))) {
      const exception = exceptions.find((one) => one.file === file && one.ban === ban)
      if (exception === undefined) problems.push(`${file}:${line}: ${message}.`)
      else unused.delete(exception)
    }
  }
  for (const { file, ban } of unused)
    problems.push(`scripts/checks/bans.mjs: nothing in ${file} needs the exception from '${ban}'.`)
  return problems
}
