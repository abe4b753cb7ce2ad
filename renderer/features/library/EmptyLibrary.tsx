import { useCall } from '../../desk.ts'
import { go } from '../../route.ts'
import { Button } from '../../ui/Button.tsx'
import { counted } from '../../ui/counted.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useArrivalFocus } from '../../ui/kept-focus.ts'
import { importSample, pickFiles, pickFolder } from '../imports/start.ts'
import styles from './EmptyLibrary.module.css'

/** The first thing a new user sees: bring reports in, or look around with the sample. */
export function EmptyLibrary() {
  // Where the last reports were just removed, the list that had the keyboard is gone.
  useArrivalFocus(true)
  const trashed = useCall('trash.list', {}).data?.length ?? 0
  return (
    <div className={styles.empty}>
      <h1 className={styles.title}>The library is empty</h1>
      {trashed > 0 && (
        <p className={styles.trash}>
          {counted(trashed, 'report')} can be brought back from the trash.
          <Button size="small" onPress={() => go({ place: 'trash' })}>
            Go to the trash
          </Button>
        </p>
      )}
      <div className={styles.choices}>
        <section className={styles.choice}>
          <Icon name="import" size={32} />
          <h2 className={styles.name}>Import your reports</h2>
          <p className={styles.text}>
            Saved web pages, PDF, Word, ODT, RTF, EPUB, Markdown and plain text. Country, year, publisher and sections
            are found by themselves; the originals stay as they are. You can also drop files, folders or a ZIP of them
            anywhere on this window.
          </p>
          <div className={styles.actions}>
            <Button variant="primary" size="large" onPress={pickFiles}>
              Choose files…
            </Button>
            <Button size="large" onPress={pickFolder}>
              Choose a folder…
            </Button>
          </div>
        </section>
        <section className={styles.choice}>
          <Icon name="sample" size={32} />
          <h2 className={styles.name}>Look around first</h2>
          <p className={styles.text}>
            A few short reports about a country that does not exist, in English, Russian and Kazakh. They are fiction,
            written to show what the desk can do, and marked as such wherever they appear.
          </p>
          <div className={styles.actions}>
            <Button size="large" onPress={() => void importSample()}>
              Open the sample library
            </Button>
          </div>
        </section>
      </div>
    </div>
  )
}
