import { Dialog } from '../../ui/Dialog.tsx'
import styles from './AboutDialog.module.css'

/** What Verbatim is, what it promises, and that the sample is fiction. */
export function AboutDialog({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  return (
    <Dialog title="About Verbatim" isOpen={isOpen} onClose={onClose}>
      <div className={styles.text}>
        <p>An offline desk for reading, coding and quoting human-rights reports.</p>
        <p>
          Everything you import, mark and write is in one encrypted library on this computer. Verbatim opens no network
          connection. Without the passphrase or the recovery key nobody can open the library, and nobody can make new
          ones for it.
        </p>
        <p>
          Every quotation that you export is compared, word for word, with the report it comes from. When one no longer
          agrees, the export stops and names it.
        </p>
        <p>
          The sample library is fiction. Its country, its people and its events do not exist; its reports were written
          to show what the desk can do and must not be quoted as fact.
        </p>
        <p>
          Set in Noto Sans and Noto Serif (SIL Open Font License). The licences of all parts are in the file of
          third-party notices that comes with the program.
        </p>
      </div>
    </Dialog>
  )
}
