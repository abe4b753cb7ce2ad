import type { Block } from '../../../../../main/core/import/blocks.ts'

/** Blocks as lines to compare: kind, depth of headings, text. */
export const shown = (blocks: readonly Block[]): string[] =>
  blocks.map(({ kind, level, text }) => `${kind}${kind === 'heading' ? ` ${level}` : ''}: ${text}`)
