import { expect, test } from 'vitest'
import { missingTools } from '../../../scripts/setup/test-tools.mjs'

test('what is there is not installed again', () => {
  expect(missingTools(() => true)).toEqual([])
  expect(missingTools((program) => program !== 'pdftotext')).toEqual(['poppler-utils'])
})
