import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Locked {
  optionalDependencies?: Record<string, string>
  link?: boolean
}

// A registry that lacks the packages of some systems makes npm leave them out of the lock file, and then `npm ci` refuses
// the file. Each must be named, with the system that it is for.
test('the lock file names the optional packages of every system', () => {
  const lock = JSON.parse(readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8'))
  const packages: Record<string, Locked> = lock.packages
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(packages[`node_modules/${name}`] || packages[`${path}/node_modules/${name}`]),
    ),
  )
  expect(missing).toEqual([])
})

test('the lock file names no registry, so that any mirror of it serves', () => {
  expect(readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8')).not.toContain(
    '"resolved": "http',
  )
})
