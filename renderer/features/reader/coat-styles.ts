import { tagColours } from '../tags/tag-style.ts'
import { tagCoat, underlineLevels, untaggedCoat } from './coats.ts'

/** The coat of the text that a command is about while the keyboard is elsewhere. */
export const chosenCoat = 'chosen'
/** The coats of a search's hits, of the hit in hand, and of a passage that was just gone to. */
export const hitCoat = 'hit'
export const currentHitCoat = 'hit-current'
export const arrivalCoat = 'arrival'

/** How every coat looks: 12 colours on 3 levels are too many and too much alike to be written by hand. */
const rules = [
  `::highlight(${untaggedCoat}) { background-color: var(--match-wash); }`,
  `::highlight(${chosenCoat}) { background-color: color-mix(in srgb, var(--accent) 22%, transparent); }`,
  `::highlight(${arrivalCoat}) { background-color: var(--accent-wash); }`,
  `::highlight(${hitCoat}) { background-color: var(--match-wash); }`,
  `::highlight(${currentHitCoat}) { background-color: var(--accent); color: var(--accent-ink); }`,
  ...Array.from({ length: tagColours }, (_, colour) =>
    Array.from(
      { length: underlineLevels },
      (_, level) =>
        `::highlight(${tagCoat(colour, level)}) {
          background-color: var(--tag-${colour}-wash);
          text-decoration: underline var(--tag-${colour}-line) var(--tag-${colour}) 2px;
          text-underline-offset: ${3 + 3 * level}px;
          text-decoration-skip-ink: none;
        }`,
    ),
  ).flat(),
]

/** Tells the page how the coats look. Rules made by script are no inline style: the content policy lets them pass. */
export function addCoatStyles(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rules.join('\n'))
  document.adoptedStyleSheets.push(sheet)
}
