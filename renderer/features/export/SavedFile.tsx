import { Button } from '../../ui/Button.tsx'
import { say } from '../../ui/messages.ts'
import styles from './SavedFile.module.css'

/** Where a file was written: its path, to be read and copied. */
export const SavedPath = ({ file }: { file: string }) => (
  <p className={styles.path}>
    <bdi>{file}</bdi>
  </p>
)

/** What can be done with a file that was written. */
export function SavedFileActions({ file, onClose }: { file: string; onClose(): void }) {
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(file)
    say('Copied the path of the file.')
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
