import { expect, test } from 'vitest'
import { npmFault } from '../../../scripts/setup/npm.mjs'

test("npm's fault is what it says first, without the advice that follows", () => {
  const output = [
    'npm warn old lockfile',
    'npm error code EUSAGE',
    'npm error',
    'npm error `npm ci` can only install packages when your package.json and package-lock.json are in sync.',
    ...Array.from({ length: 40 }, (_, index) => `npm error   --option-${index}`),
  ].join('\n')
  expect(npmFault(output).split('\n')).toEqual([
    'npm error code EUSAGE',
    'npm error `npm ci` can only install packages when your package.json and package-lock.json are in sync.',
  ])
})

test('where npm itself does not start, the end of its output is the fault', () => {
  expect(npmFault("Error: Cannot find module 'semver'\n")).toBe("Error: Cannot find module 'semver'")
})
