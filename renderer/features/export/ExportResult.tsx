import type { Output } from '../../../preload/contract/index.ts'
import { Button } from '../../ui/Button.tsx'
import { counted, number } from '../../ui/counted.ts'
import { say } from '../../ui/messages.ts'
import styles from './ExportDialog.module.css'

type Result = Output<'exports.run'>

/** What was written and where, as a path that can be copied. */
export const ExportResult = ({ result }: { result: Result }) => (
  <>
    <p role="status">
      {counted(result.quotations, 'quotation')}, each compared with its source word for word; {number(result.bytes)}{' '}
      bytes.
    </p>
    <p className={styles.path}>
      <bdi>{result.file}</bdi>
    </p>
  </>
)

/** What can be done with a document that was written. */
export function ExportResultActions({ result, onClose }: { result: Result; onClose(): void }) {
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(result.file)
    say('Copied the path of the document.')
  }
  return (
    <>
      <Button onPress={() => void copy()}>Copy the path</Button>
      <Button variant="primary" onPress={onClose} autoFocus>
        Done
      </Button>
    </>
  )
}
