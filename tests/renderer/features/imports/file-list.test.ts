import { describe, expect, test } from 'vitest'
import type { ListedFile } from '../../../../preload/contract/imports.ts'
import { isOfKind, latestFirstWhatNeedsCare, takenFor } from '../../../../renderer/features/imports/file-list.ts'

const aFile = (fileNumber: number, fields: Partial<ListedFile> = {}): ListedFile => ({
  fileNumber,
  file: `${fileNumber}.html`,
  status: 'imported',
  reportId: '0123456789abcdef',
  publisher: 'Bureau of Examples',
  country: 'BV',
  countryName: 'Nordavia',
  title: 'Nordavia in 2019',
  coversYear: 2019,
  publishedYear: 2020,
  language: 'en',
  sections: 12,
  passages: 1,
  words: 400,
  sha256: null,
  doubts: [],
  reissueOf: null,
  error: null,
  ...fields,
})
const failed = (fileNumber: number): ListedFile =>
  aFile(fileNumber, { status: 'failed', reportId: null, error: { code: 'file-empty', message: 'It is empty.' } })
const doubtful = (fileNumber: number): ListedFile => aFile(fileNumber, { doubts: ['Which year?'] })

const numbers = (entries: readonly ListedFile[]): number[] =>
  latestFirstWhatNeedsCare(entries).map(({ fileNumber }) => fileNumber)

describe('the list of files', () => {
  test('has failures first, then doubts, then the rest, each as they came', () => {
    expect(numbers([aFile(0), doubtful(1), failed(2), aFile(3), failed(4), doubtful(5)])).toEqual([2, 4, 1, 5, 0, 3])
  })

  test('shows a file that was tried again once, as it stands now', () => {
    const files = latestFirstWhatNeedsCare([failed(0), failed(1), aFile(2), aFile(1), failed(0)])
    expect(files.map(({ fileNumber, status, entry }) => [fileNumber, status, entry])).toEqual([
      [0, 'failed', 4],
      [1, 'imported', 3],
      [2, 'imported', 2],
    ])
  })

  test('counts a file in doubt that was here before among both', () => {
    const file = aFile(0, { status: 'unchanged', doubts: ['It was in the trash.'] })
    expect(Object.entries(isOfKind).flatMap(([kind, isOf]) => (isOf(file) ? [kind] : []))).toEqual([
      'all',
      'doubtful',
      'unchanged',
    ])
  })
})

test.each<[Partial<ListedFile>, string]>([
  [{}, 'Bureau of Examples · Nordavia 2019 · 12 sections · 1 passage'],
  [{ publisher: null, coversYear: null }, 'publisher unknown · Nordavia year unknown · 12 sections · 1 passage'],
  [{ countryName: null }, 'Bureau of Examples · Nordavia in 2019 · 12 sections · 1 passage'],
])('%j was taken for: %s', (fields, words) => {
  expect(takenFor(aFile(0, fields))).toBe(words)
})
