// The only file that touches `window.desk`: calls, cached answers, and which answers an event makes stale.
import {
  keepPreviousData,
  notifyManager,
  QueryClient,
  skipToken,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query'
import type { Desk } from '../preload/client.ts'
import type { EventName } from '../preload/contract/events.ts'
import type { CallName, Input, Output } from '../preload/contract/index.ts'
import type { ErrorCode } from '../preload/contract/result.ts'
import { clearMessages, warn } from './ui/messages.ts'

declare global {
  interface Window {
    desk: Desk
  }
}

/** A call that the core answered with a failure. `message` is a sentence for the user, with a next step. */
export class DeskError extends Error {
  override readonly name = 'DeskError'
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

/**
 * Calls the core.
 * @throws {DeskError} whatever the core answers
 */
export async function call<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
  const reply = await window.desk.call(name, input)
  if (reply.ok) return reply.value
  if (reply.error.code === 'locked') void queryClient.invalidateQueries({ queryKey: ['vault.status'] })
  throw new DeskError(reply.error.code, reply.error.message)
}

/** Hands picked or dropped files and folders to the core; answers an id for each that is a real file. */
export const addFiles = (files: readonly File[]): Promise<string[]> => window.desk.addFiles(files)

// An answer is drawn as soon as it is there: a timer, as is the rule, would let a frame go by without it.
notifyManager.setScheduler(queueMicrotask)

/** Every answer that the window holds. Answers stay fresh until an event says otherwise. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      refetchOnWindowFocus: false,
      // The core is on this machine: what the browser thinks of the network says nothing about it.
      networkMode: 'always',
    },
    // A change's input may be private: it is dropped as soon as nobody waits for it.
    mutations: { networkMode: 'always', gcTime: 0 },
  },
})

/**
 * The core's answer to a call, kept until an event makes it stale; while it is fetched anew the old one stays. Null
 * as input asks nothing. With `keepPrevious` the answer to the former input stays while the new one is on its way:
 * right for a list under a filter, wrong for the text of a report.
 */
export function useCall<N extends CallName>(
  name: N,
  input: Input<N> | null,
  options: { keepPrevious?: boolean } = {},
): UseQueryResult<Output<N>, DeskError> {
  return useQuery<Output<N>, DeskError, Output<N>, readonly unknown[]>({
    queryKey: [name, input],
    queryFn: input === null ? skipToken : () => call(name, input),
    // The types of a placeholder exclude functions by hand, which no answer of the core is: the cast restates that.
    ...(options.keepPrevious === true && { placeholderData: keepPreviousData as () => never }),
  })
}

/** Calls that change what is said of reports, or which of them there are. */
const changesReports: ReadonlySet<CallName> = new Set([
  'reports.correct',
  'reports.setTopic',
  'trash.restore',
  'trash.empty',
  'history.undo',
  'history.redo',
])

/** A call that changes something. Its failure is shown as a sentence, beside whatever the caller does with it. */
export function useChange<N extends CallName>(name: N): UseMutationResult<Output<N>, DeskError, Input<N>> {
  return useMutation<Output<N>, DeskError, Input<N>>({
    mutationFn: (input) => call(name, input),
    onSuccess: () => {
      if (changesReports.has(name)) refresh('reports.changed')
    },
    onError: (error) => warn(error.message),
  })
}

/** What each event makes stale. Passages and sources never change: a report is immutable. */
const staleBy: Record<EventName, readonly CallName[]> = {
  'vault.changed': ['vault.status', 'vault.recoveryKey', 'imports.interrupted'],
  'reports.changed': [
    'reports.list',
    'reports.get',
    'reports.outline',
    'trash.list',
    'highlights.list',
    'highlights.citation',
    'reissues.copies',
    'search.query',
    'search.own',
    'search.facets',
    'search.table',
    'search.inReport',
    'search.suggest',
    'exports.preview',
  ],
  'imports.changed': ['imports.status', 'imports.interrupted'],
  'highlights.changed': [
    'highlights.list',
    'reissues.copies',
    'reissues.plan',
    'reports.list',
    'reports.get',
    'tags.list',
    // A query can ask for what is highlighted, and by which tag.
    'search.query',
    'search.own',
    'search.facets',
    'search.table',
    'search.inReport',
    'exports.preview',
  ],
  'tags.changed': [
    'tags.list',
    'highlights.list',
    'search.query',
    'search.own',
    'search.facets',
    'search.table',
    'search.inReport',
    'search.suggest',
    'exports.preview',
  ],
  'searches.changed': ['searches.list'],
  'history.changed': ['history.state'],
  'settings.changed': ['settings.get'],
}

/** Least time between two refetches for the same event, ms: an import tells of every batch, a list is long. */
const pauseMs: Partial<Record<EventName, number>> = { 'reports.changed': 1000, 'imports.changed': 120 }

/**
 * Refetches at once what an event makes stale. For who has just made a change and shows what came of it: the event may
 * be held back for a moment, because others came right before it.
 */
export function refresh(name: EventName): void {
  for (const stale of staleBy[name]) {
    void queryClient.invalidateQueries({ queryKey: [stale] }, { cancelRefetch: false })
  }
}

/** Refetches what an event makes stale: the first at once, those that follow quickly together. */
export function followEvents(): void {
  const waiting = new Set<EventName>()
  window.desk.onEvent(({ name }) => {
    const pause = pauseMs[name]
    if (pause === undefined) return refresh(name)
    if (waiting.has(name)) return
    waiting.add(name)
    refresh(name)
    setTimeout(() => {
      waiting.delete(name)
      // What came meanwhile was not refetched; one more look costs little and misses nothing.
      refresh(name)
    }, pause)
  })
}

const forgetters = new Set<() => void>()

/** Registers what empties a store of the window that can hold something of the library; run on every lock. */
export function onForget(forget: () => void): void {
  forgetters.add(forget)
}

/** Empties everything that the window holds of the library. */
export function forgetLibrary(): void {
  for (const forget of forgetters) forget()
  clearMessages()
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'vault.status' })
  queryClient.getMutationCache().clear()
}
