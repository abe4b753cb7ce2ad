import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from 'vitest'

/**
 * Expects that axe finds nothing to object to in the page as it stands: WCAG 2.2 A and AA, and axe's best practices.
 * Contrast is judged as painted, so call it once fades are over.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page })
    // Without it axe opens a page of its own, which the desk closes at once.
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    'objections of axe',
  ).toEqual([])
  // An empty page has no faults either.
  expect(passes.length).toBeGreaterThan(5)
}
