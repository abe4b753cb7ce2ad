import { useEffect, useMemo, useRef, useState } from 'react'
import type { CarryItem } from '../../../preload/contract/reissues.ts'
import { useCall, useChange } from '../../desk.ts'
import { commands, describeKeys } from '../../keys.ts'
import { go } from '../../route.ts'
import { Button } from '../../ui/Button.tsx'
import { counted, number } from '../../ui/counted.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { CarryList } from './CarryList.tsx'
import styles from './CarrySheet.module.css'
import { type Decision, isOpen, placeFor } from './carry-decisions.ts'
import { closeCarrySheet, turnCarrySheet, useCarrySheet } from './carry-sheet.ts'
import { describeCopy } from './copy-names.ts'

/** Highlights of one copy on their way to another: what goes, what a person must look at, what stays. */
export function CarrySheet() {
  const ends = useCarrySheet((state) => state.ends)
  return ends === null ? null : <Carry key={ends.fromReportId} {...ends} />
}

const none: readonly CarryItem[] = []

function Carry({ fromReportId, toReportId }: { fromReportId: string; toReportId: string }) {
  const from = useCall('reports.get', { reportId: fromReportId }).data
  const to = useCall('reports.get', { reportId: toReportId }).data
  const plan = useCall('reissues.plan', { fromReportId, toReportId })
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decision>>(new Map())
  const [result, setResult] = useState<{ carried: number; staying: number } | undefined>()
  const change = useChange('reissues.carry')
  const chief = useRef<HTMLButtonElement>(null)

  const items = plan.data ?? none
  const places = useMemo(
    () =>
      items.flatMap((item) => {
        const place = placeFor(item, decisions)
        return place === undefined ? [] : [{ highlightId: item.highlightId, span: place.span }]
      }),
    [items, decisions],
  )
  const left = items.filter((item) => isOpen(item, decisions)).length
  // The last decision, and the end, lead to the one button that is left to press.
  const isDecided = left === 0 && decisions.size > 0
  useEffect(() => {
    if (isDecided || result !== undefined) chief.current?.focus()
  }, [isDecided, result])

  const carry = (): void => {
    const there = items.filter(({ outcome }) => outcome === 'there').length
    change.mutate(
      { fromReportId, toReportId, places },
      { onSuccess: ({ carried }) => setResult({ carried, staying: items.length - there - carried }) },
    )
  }
  const open = (): void => {
    closeCarrySheet()
    go({ place: 'report', reportId: toReportId })
  }

  if (result !== undefined) {
    return (
      <Dialog
        title="Carry highlights over"
        width="wide"
        isOpen
        onClose={closeCarrySheet}
        actions={
          <>
            <Button onPress={open}>Open the other copy</Button>
            <Button variant="primary" ref={chief} onPress={closeCarrySheet}>
              Done
            </Button>
          </>
        }
      >
        <p role="status" className={styles.done}>
          {counted(result.carried, 'highlight')} carried over
          {result.staying > 0 &&
            `, ${number(result.staying)} left where ${result.staying === 1 ? 'it was' : 'they were'}`}
          . {describeKeys(commands.undo.keys[0])} takes {result.carried === 1 ? 'it' : 'all of them'} back.
        </p>
      </Dialog>
    )
  }
  return (
    <Dialog
      title="Carry highlights over"
      width="wide"
      isOpen
      onClose={closeCarrySheet}
      isStubborn={change.isPending}
      actions={
        <>
          <Button onPress={closeCarrySheet} isDisabled={change.isPending}>
            Cancel
          </Button>
          <Button variant="primary" ref={chief} isDisabled={places.length === 0 || change.isPending} onPress={carry}>
            {buttonWords(places.length, left)}
          </Button>
        </>
      }
    >
      <div className={styles.ends}>
        <dl className={styles.copies}>
          <dt>From</dt>
          <dd>
            <bdi>{from && describeCopy(from)}</bdi>
          </dd>
          <dt>To</dt>
          <dd>
            <bdi>{to && describeCopy(to)}</bdi>
          </dd>
        </dl>
        {to !== undefined && to.highlights > 0 && (
          <Button size="small" onPress={turnCarrySheet}>
            The other way round
          </Button>
        )}
      </div>
      {plan.error !== null && <p className={styles.fault}>{plan.error.message}</p>}
      {plan.isPending && <ProgressBar label="Looking for the quotations" value={0} total={null} />}
      {plan.data?.length === 0 && <p>Nothing is highlighted in this copy.</p>}
      {items.length > 0 && (
        <CarryList
          items={items}
          decisions={decisions}
          isFiction={from?.isSample === true}
          onDecide={(highlightId, decision) => setDecisions(new Map(decisions).set(highlightId, decision))}
        />
      )}
      <p className={styles.plain}>
        What is carried over are copies with their tags and comments. The highlights themselves stay as they are.
      </p>
    </Dialog>
  )
}

/** What the button does, and what it leaves for later: `Carry 12 over, leave 3 unseen`. */
function buttonWords(going: number, left: number): string {
  const carry = going === 0 ? 'Carry over' : `Carry ${number(going)} over`
  return left === 0 ? carry : `${carry}, ${number(left)} not reviewed`
}
