import { describeKeys } from '../../keys.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { FindField } from '../search/FindField.tsx'
import { lockLibrary } from '../vault/flow.ts'
import { Breadcrumb } from './Breadcrumb.tsx'
import type { Sheet } from './Desk.tsx'
import { DeskMenu } from './DeskMenu.tsx'
import styles from './TopBar.module.css'

/** Where am I (left), find (middle), is it safe (right). */
export function TopBar({ onOpen }: { onOpen(sheet: Sheet): void }) {
  return (
    <header className={styles.bar}>
      <Breadcrumb />
      <search className={styles.find}>
        <FindField />
      </search>
      <div className={styles.safe}>
        <Tooltip text="Verbatim opens no network connection. Nothing of the library leaves this computer by wire.">
          <Button variant="quiet" size="small" className={styles.offline} onPress={() => onOpen('about')}>
            <span aria-hidden className={styles.dot} />
            Offline
          </Button>
        </Tooltip>
        <DeskMenu onOpen={onOpen} />
        <Tooltip text={`Lock the library (${describeKeys('mod+l')})`}>
          <Button variant="quiet" onPress={() => void lockLibrary()}>
            <Icon name="lock" size={16} />
            Lock
          </Button>
        </Tooltip>
      </div>
    </header>
  )
}
