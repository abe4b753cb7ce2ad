import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { run, withNode } from '../../../scripts/setup/process.mjs'

const processUrl = new URL('../../../scripts/setup/process.mjs', import.meta.url).href

/** A process that hands over to a Node running `script`, as the project's commands do. */
const handingOver = (script: string) =>
  spawn(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { handOver } from ${JSON.stringify(processUrl)}
       process.exitCode = await handOver(process.execPath, ['-e', ${JSON.stringify(script)}])`,
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )

test('the exit code of the program is the exit code of the command', async () => {
  const [code] = await once(handingOver('process.exitCode = 7'), 'close')
  expect(code).toBe(7)
})

test('a signal to the command reaches the program, which ends in its own way', async () => {
  const child = handingOver(
    "process.on('SIGTERM', () => process.exit(9)); setTimeout(() => {}, 20_000); process.stdout.write('ready')",
  )
  await once(child.stdout, 'data')
  child.kill('SIGTERM')
  const [code] = await once(child, 'close')
  expect(code).toBe(9)
})

test('a program that a signal ends counts as 128 and the signal', async () => {
  const child = handingOver("process.kill(process.pid, 'SIGKILL')")
  const [code] = await once(child, 'close')
  expect(code).toBe(128 + 9)
})

test('input and output pass through untouched', async () => {
  const child = handingOver('process.stdin.pipe(process.stdout)')
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stdin.end('{"a": "ә"}\n')
  await once(child, 'close')
  expect(output).toBe('{"a": "ә"}\n')
})

test('a program that takes too long is ended', async () => {
  const { code } = await run(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { timeoutMs: 200 })
  expect(code).toBe(-1)
})

test('a program that is not there is a failure, not a crash', async () => {
  // By its path: what a search along PATH says depends on whether all of its folders may be read.
  const { code, output } = await run(join(import.meta.dirname, 'no-such-program'), [])
  expect(code).toBe(-1)
  expect(output).toContain('ENOENT')
})

test('tools that start node get the one that was chosen', async () => {
  const env = withNode(join('/somewhere', 'bin', 'node'))
  expect(env.PATH?.split(delimiter)[0]).toBe(join('/somewhere', 'bin'))
  expect(env.PATH?.endsWith(process.env.PATH ?? '')).toBe(true)
})
