import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { go } from '../../../route.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { focusField, focusFirstHit, isKeyboardFree } from '../focus-hits.ts'
import { libraryFacts } from './library-facts.ts'
import styles from './QueryHelp.module.css'
import { queryLines } from './query-lines.ts'

/** Everything that a query can hold, with examples about what the library holds, each run by a press. */
export function QueryHelp({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  // What the library holds changes with its reports, and its list is fetched anew then.
  const facts = useQuery({ queryKey: ['reports.list', 'query help'], queryFn: libraryFacts, enabled: isOpen }).data
  const run = (query: string): void => {
    onClose()
    go({ place: 'find', query })
  }
  return (
    <Dialog title="How to ask" width="wide" isOpen={isOpen} onClose={onClose}>
      <OnGone act={focusResults} />
      <p className={styles.intro}>
        Anything can be typed: what is not understood is searched as words, and the line under the field shows how it
        was read. Press an example to run it.
      </p>
      {facts !== undefined &&
        queryLines(facts).map(({ title, lines }) => (
          <section key={title} className={styles.group}>
            <h3 className={styles.title}>{title}</h3>
            <ul>
              {lines.map(({ syntax, says, example }) => (
                <li key={syntax} className={styles.line}>
                  <code className={styles.syntax}>{syntax}</code>
                  <span className={styles.says}>{says}</span>
                  {example !== null && (
                    <Button size="small" className={styles.example} onPress={() => run(example)}>
                      <bdi>{example}</bdi>
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
    </Dialog>
  )
}

/** Moves the keyboard to what was found, when it has nowhere else to go. */
function focusResults(): void {
  if (isKeyboardFree()) focusFirstHit()
  if (isKeyboardFree()) focusField()
}

/** Acts when the dialog that it stands in is gone, and has tried to give the keyboard back: a frame later. */
function OnGone({ act }: { act(): void }) {
  useEffect(
    () => () => {
      requestAnimationFrame(() => requestAnimationFrame(act))
    },
    [act],
  )
  return null
}
