import { create } from 'zustand'

/** One thing that the desk tells the user, in a sentence. */
export interface Message {
  id: number
  text: string
}

interface Messages {
  /** The newest news, shown in the status line until the next or for a while. */
  news: Message | null
  /** Failures, shown until they are dismissed. */
  warnings: readonly Message[]
}

/** Warnings shown at once; older ones give way. */
const maxWarnings = 3

let nextId = 1

/** What the desk has to tell. */
export const useMessages = create<Messages>()(() => ({ news: null, warnings: [] }))

/** Tells of something that went as it should, in the status line. */
export function say(text: string): void {
  useMessages.setState({ news: { id: nextId++, text } })
}

/** Tells of a failure. The same sentence is never shown twice at a time. */
export function warn(text: string): void {
  useMessages.setState(({ warnings }) => ({
    warnings: [...warnings.filter((one) => one.text !== text), { id: nextId++, text }].slice(-maxWarnings),
  }))
}

/** Takes a warning away. */
export function dismiss(id: number): void {
  useMessages.setState(({ warnings }) => ({ warnings: warnings.filter((one) => one.id !== id) }))
}

/** Takes all away: news can name a tag, a warning a report. */
export function clearMessages(): void {
  useMessages.setState({ news: null, warnings: [] })
}
