// One table of keyboard commands, and the one listener that runs them.
import { useEffect, useRef } from 'react'

/** Where a command works, in the words of the help sheet. */
export type Scope = 'Everywhere' | 'Library and find' | 'Reading' | 'Differences' | 'Lists'

interface CommandSpec {
  scope: Scope
  /** Any of these runs it. Letters in lower case; `mod` is Ctrl, or Command on a Mac. */
  keys: readonly string[]
  says: string
  /** Works while a field has the focus, too. */
  isForFields?: boolean
}

/** Every command. A component says with {@link useCommand} what it does while that component is shown. */
export const commands = {
  find: { scope: 'Everywhere', keys: ['/'], says: 'Find in everything' },
  findHere: {
    scope: 'Everywhere',
    keys: ['mod+f'],
    says: 'Find in the open report, else in everything',
    isForFields: true,
  },
  back: { scope: 'Everywhere', keys: ['alt+arrowleft'], says: 'Go back' },
  forward: { scope: 'Everywhere', keys: ['alt+arrowright'], says: 'Go forward' },
  stepBack: { scope: 'Everywhere', keys: ['escape'], says: 'Step back: close what is open, then go back' },
  undo: { scope: 'Everywhere', keys: ['mod+z'], says: 'Undo the last change' },
  redo: { scope: 'Everywhere', keys: ['mod+shift+z', 'mod+y'], says: 'Redo what was undone' },
  import: { scope: 'Everywhere', keys: ['mod+o'], says: 'Import files', isForFields: true },
  lock: { scope: 'Everywhere', keys: ['mod+l'], says: 'Lock the library', isForFields: true },
  settings: { scope: 'Everywhere', keys: ['mod+,'], says: 'Settings', isForFields: true },
  help: { scope: 'Everywhere', keys: ['?', 'f1'], says: 'Show this sheet' },
  queryHelp: { scope: 'Everywhere', keys: ['mod+/'], says: 'Show how to ask in find', isForFields: true },
  library: { scope: 'Everywhere', keys: ['alt+1'], says: 'Go to the library', isForFields: true },
  findPlace: { scope: 'Everywhere', keys: ['alt+2'], says: 'Go to find', isForFields: true },
  highlights: { scope: 'Everywhere', keys: ['alt+3'], says: 'Go to highlights', isForFields: true },
  tags: { scope: 'Everywhere', keys: ['alt+4'], says: 'Go to tags', isForFields: true },
  filter: { scope: 'Library and find', keys: ['f'], says: 'Filter the reports, or what was found' },
  shape: { scope: 'Library and find', keys: ['v'], says: 'Change between lists and table' },
  queryParts: { scope: 'Library and find', keys: ['q'], says: 'Go to the parts of the query' },
  correct: {
    scope: 'Library and find',
    keys: ['e'],
    says: 'Library: correct what is selected, or the report under the cursor',
  },
  nextPassage: { scope: 'Reading', keys: ['j', 'arrowdown'], says: 'Next paragraph' },
  previousPassage: { scope: 'Reading', keys: ['k', 'arrowup'], says: 'Paragraph before' },
  growDown: { scope: 'Reading', keys: ['shift+arrowdown'], says: 'Select on by a paragraph' },
  shrinkUp: { scope: 'Reading', keys: ['shift+arrowup'], says: 'Select less by a paragraph' },
  nextWord: { scope: 'Reading', keys: ['arrowright'], says: 'Select the next word' },
  previousWord: { scope: 'Reading', keys: ['arrowleft'], says: 'Select the word before' },
  growWord: { scope: 'Reading', keys: ['shift+arrowright'], says: 'Select on by a word' },
  shrinkWord: { scope: 'Reading', keys: ['shift+arrowleft'], says: 'Select less by a word' },
  nextSentence: { scope: 'Reading', keys: ['s'], says: 'Select the sentence, then the next' },
  previousSentence: { scope: 'Reading', keys: ['a'], says: 'Select the sentence before' },
  growSentence: { scope: 'Reading', keys: ['shift+s'], says: 'Select on by a sentence' },
  shrinkSentence: { scope: 'Reading', keys: ['shift+a'], says: 'Select less by a sentence' },
  selectAll: { scope: 'Reading', keys: ['mod+a'], says: 'Select the whole report' },
  highlight: { scope: 'Reading', keys: ['h'], says: 'Highlight the selection or the paragraph' },
  tag: { scope: 'Reading', keys: ['t'], says: 'Tag the selection, the highlight or the paragraph' },
  comment: { scope: 'Reading', keys: ['m'], says: 'Comment on it' },
  copy: { scope: 'Reading', keys: ['c'], says: 'Copy the selection or the paragraph with its citation' },
  openHighlight: { scope: 'Reading', keys: ['enter'], says: 'Open the highlight of the paragraph' },
  nextHighlight: { scope: 'Reading', keys: [']'], says: 'Next highlight' },
  previousHighlight: { scope: 'Reading', keys: ['['], says: 'Highlight before' },
  nextHit: { scope: 'Reading', keys: ['n', 'f3', 'mod+g'], says: 'Next hit' },
  previousHit: { scope: 'Reading', keys: ['shift+n', 'shift+f3', 'mod+shift+g'], says: 'Hit before' },
  outline: { scope: 'Reading', keys: ['o'], says: 'Show the outline, or hide it' },
  topic: { scope: 'Reading', keys: ['g'], says: 'Say what the section is about: its topic' },
  details: { scope: 'Reading', keys: ['i'], says: 'About the report, corrections; in the library, too' },
  nextChange: { scope: 'Differences', keys: ['n'], says: 'Next change' },
  previousChange: { scope: 'Differences', keys: ['p'], says: 'Change before' },
  wholeText: { scope: 'Differences', keys: ['a'], says: 'Show only changes, or the whole text' },
  removeHere: { scope: 'Lists', keys: ['delete'], says: 'Remove what is chosen: reports, a highlight' },
} as const satisfies Record<string, CommandSpec>

export type CommandName = keyof typeof commands

/** Runs a command; `false` says that it was not for this component, and the one registered before is asked. */
export type Run = () => unknown

const running = new Map<CommandName, { run: Run }[]>()

/** Makes a command do something while the component is shown. The component shown last is asked first. */
export function useCommand(name: CommandName, run: Run): void {
  const entry = useRef({ run })
  entry.current.run = run
  useEffect(() => {
    const own = entry.current
    running.set(name, [...(running.get(name) ?? []), own])
    return () => {
      running.set(
        name,
        (running.get(name) ?? []).filter((one) => one !== own),
      )
    }
  }, [name])
}

/** Runs a command as its key would; answers whether anything took it. */
export function runCommand(name: CommandName): boolean {
  return (running.get(name) ?? []).toReversed().some(({ run }) => run() !== false)
}

const isMac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac')

/** What of a keyboard event a command is matched by. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Whether a key press is one of a command's keys, on Latin and Cyrillic layouts alike. */
export function isPressed(keys: string, event: KeyPress): boolean {
  const parts = keys.split('+')
  const wanted = parts.at(-1)
  const has = (modifier: string) => parts.includes(modifier)
  const mod = isMac ? event.metaKey : event.ctrlKey
  const other = isMac ? event.ctrlKey : event.metaKey
  if (mod !== has('mod') || other || event.altKey !== has('alt')) return false
  // A sign such as ? needs Shift on some layouts and not on others: only letters and named keys ask for it.
  const isSign = wanted?.length === 1 && !/[a-z0-9]/.test(wanted)
  if (!isSign && event.shiftKey !== has('shift')) return false
  return nameOf(event) === wanted
}

/** The key's name in lower case. On a layout without Latin letters, what stands on that key in the Latin one. */
function nameOf({ key, code }: KeyPress): string {
  const name = key.toLowerCase()
  if (/^[\x20-\x7e]+$/.test(name) && !(code === 'Slash' && name === '.')) return name
  if (code.startsWith('Key')) return code.slice(3).toLowerCase()
  // The Russian and Kazakh layouts have the full stop where the Latin one has the slash, and letters on the comma
  // and the brackets.
  return signs[code] ?? name
}

const signs: Record<string, string> = { Comma: ',', Slash: '/', BracketLeft: '[', BracketRight: ']' }

/** How a key is written in the help sheet and in tooltips: `Ctrl+Shift+Z`. */
export function describeKeys(keys: string): string {
  const words: Record<string, string> = {
    mod: isMac ? '⌘' : 'Ctrl',
    alt: isMac ? '⌥' : 'Alt',
    shift: isMac ? '⇧' : 'Shift',
    arrowleft: '←',
    arrowright: '→',
    arrowup: '↑',
    arrowdown: '↓',
    escape: 'Esc',
    enter: 'Enter',
    space: 'Space',
    tab: 'Tab',
    delete: 'Delete',
  }
  return keys
    .split('+')
    .map((part) => words[part] ?? part.toUpperCase())
    .join(isMac ? '' : '+')
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])'))

/** One that fades out after it was closed no longer keeps keys: the next one pressed is for what is under it. */
const isDialogOpen = (): boolean =>
  [...document.querySelectorAll('[role=dialog], [role=alertdialog]')].some(
    (dialog) => dialog.closest('[data-exiting]') === null,
  )

/** Listens to the keyboard. An open dialog keeps all keys but the lock's for itself. */
export function listenForKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return
    const isInDialog = isDialogOpen()
    for (const [name, spec] of Object.entries<CommandSpec>(commands)) {
      if (!spec.keys.some((keys) => isPressed(keys, event))) continue
      if (isField(event.target) && spec.isForFields !== true) continue
      if (isInDialog && name !== 'lock') continue
      // Two places may have the same key: only one of them is shown.
      if (!runCommand(name as CommandName)) continue
      event.preventDefault()
      return
    }
  })
}
