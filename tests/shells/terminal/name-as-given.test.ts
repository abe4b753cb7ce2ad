import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { nameAsGiven } from '../../../main/shells/terminal/commands/import.ts'

test.each([
  [['report.html'], resolve('report.html'), 'report.html'],
  [['./report.html'], resolve('report.html'), './report.html'],
  [['reports'], resolve('reports', '2019', 'kz.html'), join('reports', '2019', 'kz.html')],
  [['../reports/'], resolve('..', 'reports', 'kz.html'), join('..', 'reports', 'kz.html')],
  [['/data/reports'], '/data/reports/kz.html', '/data/reports/kz.html'],
  [['/'], '/data/kz.html', '/data/kz.html'],
  [['.'], resolve('kz.html'), join('.', 'kz.html') === 'kz.html' ? './kz.html' : '.\\kz.html'],
  [['/a/re', '/a/reports'], '/a/reports/kz.html', '/a/reports/kz.html'],
  [['/elsewhere'], '/data/kz.html', 'kz.html'],
] as const)('given %j, %s is called %s', (words, path, name) => {
  expect(nameAsGiven(words)(path)).toBe(name)
})
