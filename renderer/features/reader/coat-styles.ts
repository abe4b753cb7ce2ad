import { tagColours } from '../tags/tag-style.ts'
import { lineCoat, underlineLevels, untaggedCoat, washCoat } from './coats.ts'

/** The coat of the text that a command is about while the keyboard is elsewhere. */
export const chosenCoat = 'chosen'
/** The coats of a search's hits and of the hit in hand. */
export const hitCoat = 'hit'
export const currentHitCoat = 'hit-current'

/** How every coat looks: 12 colours on 3 levels are too many and too much alike to be written by hand. */
const rules = [
  `::highlight(${untaggedCoat}) {
    background-color: color-mix(in srgb, var(--ink) 9%, transparent);
    text-decoration: underline var(--rule-strong) 2px;
    text-underline-offset: 3px;
    text-decoration-skip-ink: none;
  }`,
  `::highlight(${chosenCoat}) { background-color: color-mix(in srgb, var(--accent) 30%, var(--paper)); }`,
  `::highlight(${hitCoat}) { background-color: var(--match-wash); }`,
  `::highlight(${currentHitCoat}) { background-color: var(--accent); color: var(--accent-ink); }`,
  ...Array.from({ length: tagColours }, (_, colour) => [
    `::highlight(${washCoat(colour)}) { background-color: var(--tag-${colour}-wash); }`,
    ...Array.from(
      { length: underlineLevels },
      (_, level) =>
        `::highlight(${lineCoat(colour, level)}) {
          text-decoration: underline var(--tag-${colour}-line) var(--tag-${colour}) 2px;
          text-underline-offset: ${3 + 3 * level}px;
          text-decoration-skip-ink: none;
        }`,
    ),
  ]).flat(),
]

/** Tells the page how the coats look. Rules made by script are no inline style: the content policy lets them pass. */
export function addCoatStyles(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rules.join('\n'))
  document.adoptedStyleSheets.push(sheet)
}
