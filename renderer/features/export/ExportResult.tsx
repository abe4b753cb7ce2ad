import type { Output } from '../../../preload/contract/index.ts'
import { Button } from '../../ui/Button.tsx'
import { counted, number } from '../../ui/counted.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { say } from '../../ui/messages.ts'
import styles from './ExportDialog.module.css'

/** What was written and where, as a path that can be copied. */
export function ExportResult({ result, onClose }: { result: Output<'exports.run'>; onClose(): void }) {
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(result.file)
    say('Copied the path of the document.')
  }
  return (
    <Dialog
      title="Exported"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => void copy()}>Copy the path</Button>
          <Button variant="primary" onPress={onClose} autoFocus>
            Done
          </Button>
        </>
      }
    >
      <p role="status">
        {counted(result.quotations, 'quotation')}, each compared with its source word for word; {number(result.bytes)}{' '}
        bytes.
      </p>
      <p className={styles.path}>
        <bdi>{result.file}</bdi>
      </p>
    </Dialog>
  )
}
