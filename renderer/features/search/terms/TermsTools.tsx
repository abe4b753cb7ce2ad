import { useState } from 'react'
import type { TermMode } from '../../../../preload/contract/terms.ts'
import { Button } from '../../../ui/Button.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import styles from './TermsPlace.module.css'
import { countTerms, readTerms, useTermList } from './term-list.ts'

const modes: readonly { id: TermMode; label: string }[] = [
  { id: 'forms', label: 'All words, in any form' },
  { id: 'words', label: 'Exactly as written' },
  { id: 'query', label: 'Each a query' },
]

/** How the terms are read, and what every passage must answer beside them. */
export function TermsTools() {
  const { mode, within, counts, terms, isCounting } = useTermList()
  const [typed, setTyped] = useState(within)
  return (
    <form
      className={styles.tools}
      onSubmit={(event) => {
        event.preventDefault()
        readTerms({ within: typed })
      }}
    >
      <Select
        label="How terms are read"
        isLabelHidden
        options={modes}
        value={mode}
        onChange={(id) => readTerms({ mode: id })}
      />
      <TextField
        className={styles.within}
        label="Only within"
        isLabelHidden
        placeholder="Only within: country:kz year:2019.."
        value={typed}
        onChange={setTyped}
        spellCheck="false"
        autoComplete="off"
      />
      {typed !== within && <Button type="submit">Search again</Button>}
      {typed === within && !isCounting && counts.length < terms.length && (
        <Button onPress={() => void countTerms()}>Search again</Button>
      )}
    </form>
  )
}
