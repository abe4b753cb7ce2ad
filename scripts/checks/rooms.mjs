import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { cruise } from 'dependency-cruiser'
import config from '../../.dependency-cruiser.mjs'
import { listFiles } from './files.mjs'

const rooms = ['main', 'preload', 'renderer']
const rules = config.forbidden ?? []

/**
 * Holds the imports of a tree against the rules in .dependency-cruiser.mjs. Answers what breaks them, a sentence each.
 *
 * A file that the reader did not see is a failure too: without the compiler it reads TypeScript with, dependency-cruiser
 * passes over every .ts file in silence.
 *
 * @param {string} base
 * @returns {Promise<string[]>}
 */
export async function checkRooms(base) {
  const present = rooms.filter((room) => existsSync(join(base, room)))
  const { output } = await cruise(present, {
    ...config.options,
    baseDir: base,
    validate: true,
    ruleSet: { forbidden: rules },
  })
  if (typeof output === 'string') throw new Error('dependency-cruiser answered text instead of a result')

  const seen = new Set(output.modules.map((module) => module.source))
  const files = await listFiles(base, present)
  const unseen = files.map((file) => relative(base, file)).filter((file) => !seen.has(file))
  return [
    ...output.summary.violations.map(({ rule, from, to }) => {
      const comment = rules.find(({ name }) => name === rule.name)?.comment
      return `${from} -> ${to}: ${rule.name}. ${comment}`
    }),
    ...unseen.map((file) => `${file}: not read by dependency-cruiser, so its imports were not checked.`),
  ]
}
