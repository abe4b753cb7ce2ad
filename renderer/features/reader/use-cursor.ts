import { type RefObject, useCallback, useEffect } from 'react'
import type { Span } from '../../../preload/contract/highlights.ts'
import { passageElements, passageNumber, passageOf, passageText } from '../../anchoring/passages.ts'
import { rangeFromSpan } from '../../anchoring/range-from-span.ts'
import { placeOf } from '../../anchoring/span-from-range.ts'
import { useCommand } from '../../keys.ts'
import { passageElement, placeInView } from './scroll-place.ts'
import { type Stretch, stretchBy, wordBeside, wordsOf } from './word-steps.ts'

/** The paragraph cursor is the paragraph that has the focus; one of them is always reached with Tab. */
export interface Cursor {
  /** The cursor's passage, when the keyboard is in the text. */
  current(): number | undefined
  /** Puts the cursor on a passage, without scrolling. */
  put(passage: number): void
}

/**
 * Moves the paragraph cursor and selects by paragraph and by word. Commands are left to others while the keyboard is on
 * a button, in the outline or anywhere else but the text.
 */
export function useCursor(root: RefObject<HTMLElement | null>, language: string): Cursor {
  const current = useCallback((): number | undefined => {
    const element = document.activeElement === null ? undefined : passageOf(document.activeElement)
    return element !== undefined && root.current?.contains(element) === true ? passageNumber(element) : undefined
  }, [root])

  const put = useCallback(
    (passage: number): void => {
      const element = root.current === null ? null : passageElement(root.current, passage)
      if (element !== null) focusOn(root.current as HTMLElement, element)
    },
    [root],
  )

  // Tab comes back to the paragraph where the keyboard was last.
  useEffect(() => {
    const element = root.current
    if (element === null) return
    const onFocus = ({ target }: FocusEvent): void => {
      const passage = target instanceof Node ? passageOf(target) : undefined
      if (passage !== undefined) makeReachable(element, passage as HTMLElement)
    }
    element.addEventListener('focusin', onFocus)
    return () => element.removeEventListener('focusin', onFocus)
  }, [root])

  const move = (step: 1 | -1): boolean => {
    const element = root.current
    if (element === null || !isForText(element)) return false
    document.getSelection()?.removeAllRanges()
    const passages = passageElements(element) as HTMLElement[]
    const from = visible(element, current())
    const next =
      from === undefined
        ? passageElement(element, placeInView(element)?.passage ?? 1)
        : passages[passages.findIndex((one) => passageNumber(one) === from) + step]
    if (next === undefined || next === null) return true
    focusOn(element, next)
    next.scrollIntoView({ block: 'nearest' })
    return true
  }

  const grow = (step: 1 | -1): boolean => {
    const element = root.current
    const from = current()
    if (element === null || from === undefined) return false
    const passages = passageElements(element) as HTMLElement[]
    const at = passages.findIndex((one) => passageNumber(one) === from)
    const last = selectionEnd(element)
    const until = last === undefined ? at : passages.findIndex((one) => passageNumber(one) === last) + step
    const end = passages[until]
    if (end === undefined) return true
    if (until < at) {
      document.getSelection()?.removeAllRanges()
      return true
    }
    select(element, { passage: from, start: 0, endPassage: passageNumber(end), end: passageText(end).length })
    end.scrollIntoView({ block: 'nearest' })
    return true
  }

  const byWord = (choose: (words: Stretch[], from: Stretch | undefined) => Stretch | undefined): boolean => {
    const element = root.current
    const passage = current()
    const cursor = element === null || passage === undefined ? null : passageElement(element, passage)
    if (element === null || passage === undefined || cursor === null) return false
    const stretch = choose(wordsOf(passageText(cursor), language), selectionIn(element, passage))
    if (stretch !== undefined) select(element, { passage, ...stretch, endPassage: passage })
    return true
  }

  const selectAll = (): boolean => {
    const article = root.current?.querySelector('article')
    if (root.current === null || article == null || !isForText(root.current)) return false
    document.getSelection()?.selectAllChildren(article)
    return true
  }

  useCommand('selectAll', selectAll)
  useCommand('nextPassage', () => move(1))
  useCommand('previousPassage', () => move(-1))
  useCommand('growDown', () => grow(1))
  useCommand('shrinkUp', () => grow(-1))
  useCommand('nextWord', () => byWord((words, from) => wordBeside(words, from, 1)))
  useCommand('previousWord', () => byWord((words, from) => wordBeside(words, from, -1)))
  useCommand('growWord', () => byWord((words, from) => stretchBy(words, from, 1)))
  useCommand('shrinkWord', () => byWord((words, from) => stretchBy(words, from, -1)))
  return { current, put }
}

/** Whether a key belongs to the text: it has the focus, or nothing has. */
export function isForText(root: HTMLElement): boolean {
  const { activeElement } = document
  return (
    activeElement === null ||
    activeElement === document.body ||
    passageIn(root, activeElement) ||
    activeElement === root
  )
}

const passageIn = (root: HTMLElement, node: Node): boolean => root.contains(node) && passageOf(node) !== undefined

function focusOn(root: HTMLElement, passage: HTMLElement): void {
  makeReachable(root, passage)
  passage.focus({ preventScroll: true })
}

function makeReachable(root: HTMLElement, passage: HTMLElement): void {
  for (const former of root.querySelectorAll<HTMLElement>('[data-passage][tabindex="0"]')) former.tabIndex = -1
  passage.tabIndex = 0
}

/** The cursor's passage, unless the user has scrolled away from it: then the keyboard goes on where the eye is. */
function visible(root: HTMLElement, passage: number | undefined): number | undefined {
  const element = passage === undefined ? null : passageElement(root, passage)
  if (element === null) return undefined
  const window = root.getBoundingClientRect()
  const box = element.getBoundingClientRect()
  return box.bottom > window.top && box.top < window.bottom ? passage : undefined
}

/** Selects a stretch of the text, as the mouse would. */
export function select(root: HTMLElement, stretch: Omit<Span, 'reportId'>): void {
  const range = rangeFromSpan(root, stretch)
  if (range !== null)
    document
      .getSelection()
      ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
}

/** The passage in which the selection ends, or undefined when nothing is selected. */
function selectionEnd(root: HTMLElement): number | undefined {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const { endContainer, endOffset } = selection.getRangeAt(0)
  return placeOf(root, { node: endContainer, offset: endOffset })?.passage
}

/** What is selected of one passage, or undefined when the selection is empty or elsewhere. */
function selectionIn(root: HTMLElement, passage: number): Stretch | undefined {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const start = placeOf(root, { node: range.startContainer, offset: range.startOffset })
  const end = placeOf(root, { node: range.endContainer, offset: range.endOffset })
  if (start?.passage !== passage || end?.passage !== passage) return undefined
  return { start: start.offset, end: end.offset }
}
