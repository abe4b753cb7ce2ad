import clsx from 'clsx'
import { type KeyboardEvent, useDeferredValue, useId, useRef, useState } from 'react'
import type { Suggestion } from '../../../preload/contract/search.ts'
import { call, useCall } from '../../desk.ts'
import { commands, describeKeys, useCommand } from '../../keys.ts'
import { back, go, type Route, useRoute } from '../../route.ts'
import { BareField } from '../../ui/BareField.tsx'
import styles from './FindField.module.css'
import { fieldId, focusChips, focusFirstHit } from './focus-hits.ts'
import { refine } from './refine.ts'
import { rememberQuery } from './saved/run-search.ts'

const kinds: Record<Suggestion['kind'], string> = {
  word: '',
  name: 'name',
  title: 'report',
  heading: 'section',
  tag: 'tag',
}

/**
 * The field in the middle of the top bar. What is typed goes to the find place at once; completions are offered below.
 * Enter goes on to the results, Escape closes the completions, then steps back.
 */
export function FindField() {
  const route = useRoute()
  const input = useRef<HTMLInputElement>(null)
  const [isOffering, setIsOffering] = useState(false)
  const [active, setActive] = useState(-1)
  const id = useId()
  const query = queryOf(route)
  // What is found is asked for first: completions may come a frame later.
  const begun = useDeferredValue(query)
  const suggest = useCall('search.suggest', isOffering && begun.trim().length > 1 ? { text: begun, limit: 8 } : null, {
    keepPrevious: true,
  })
  // Until the answer is there, what was offered for a shorter beginning of the same stays; for anything else nothing is.
  const answered = useRef('')
  if (!suggest.isPlaceholderData && suggest.data !== undefined) answered.current = begun
  const isFitting = query.trim().length > 1 && answered.current !== '' && query.startsWith(answered.current)
  const offered = isOffering && isFitting ? (suggest.data ?? []) : []
  const tags = useCall('tags.list', {}).data ?? []

  const take = (): void => {
    input.current?.focus()
    input.current?.select()
  }
  useCommand('find', take)
  // A report that is open is asked first, and looks in itself.
  useCommand('findHere', take)

  const search = (text: string): void => {
    if (route.place === 'find') refine({ query: text, kind: 'passage' })
    else go({ place: 'find', query: text })
  }
  const close = (): void => {
    setIsOffering(false)
    setActive(-1)
  }
  const choose = (suggestion: Suggestion): void => {
    close()
    const { kind, text, reportId, sectionId } = suggestion
    const tag = kind === 'tag' ? tags.find((one) => one.name === text) : undefined
    if (tag !== undefined) go({ place: 'tags', tagId: tag.tagId })
    else if (reportId !== null) void openSection(reportId, sectionId)
    else search(text)
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const chosen = offered[active]
    if (event.key === 'ArrowDown' && offered.length > 0) setActive(((active + 2) % (offered.length + 1)) - 1)
    else if (event.key === 'ArrowUp' && offered.length > 0) setActive(active < 0 ? offered.length - 1 : active - 1)
    else if (event.key === 'Enter') {
      if (chosen !== undefined) choose(chosen)
      else {
        close()
        void rememberQuery(query)
        if (route.place !== 'find') search(query)
        focusFirstHit()
      }
    } else if (event.key === 'ArrowDown') focusFirstHit()
    else if (event.key === 'ArrowUp') focusChips()
    else if (event.key === 'Escape') {
      if (offered.length > 0) close()
      else {
        input.current?.blur()
        if (route.place === 'find') back()
      }
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={styles.find}>
      <BareField
        ref={input}
        id={fieldId}
        className={styles.field}
        role="combobox"
        aria-label="Find in everything"
        aria-expanded={offered.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 && active < offered.length ? `${id}-${active}` : undefined}
        placeholder="Find in everything"
        value={query}
        onChange={({ target }) => {
          search(target.value)
          setIsOffering(true)
          setActive(-1)
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {query === '' ? (
        <kbd aria-hidden className={styles.key}>
          {describeKeys(commands.find.keys[0])}
        </kbd>
      ) : (
        <button
          type="button"
          className={styles.clear}
          aria-label="Clear"
          onClick={() => {
            search('')
            input.current?.focus()
          }}
        >
          ✕
        </button>
      )}
      {/* The field keeps the focus and names the line that is meant. */}
      <div id={id} role="listbox" aria-label="Completions" className={styles.offers} hidden={offered.length === 0}>
        {offered.map((suggestion, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field takes the keys
          <div
            key={`${suggestion.kind} ${suggestion.reportId} ${suggestion.sectionId} ${suggestion.text}`}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === active}
            className={clsx(styles.offer, at === active && styles.active)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(suggestion)}
          >
            <span className={styles.text} dir="auto">
              {suggestion.text}
            </span>
            {kinds[suggestion.kind] !== '' && <span className={styles.kind}>{kinds[suggestion.kind]}</span>}
          </div>
        ))}
      </div>
    </div>
  )
}

/** What the field holds: the query of the find place, or the one that led into the report. */
function queryOf(route: Route): string {
  if (route.place === 'find') return route.query
  return route.place === 'report' ? (route.query ?? '') : ''
}

async function openSection(reportId: string, sectionId: number | null): Promise<void> {
  const outline = sectionId === null ? [] : await call('reports.outline', { reportId })
  const passage = outline.find((section) => section.sectionId === sectionId)?.firstPassage ?? null
  go(passage === null ? { place: 'report', reportId } : { place: 'report', reportId, passage })
}
