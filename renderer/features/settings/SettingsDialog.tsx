import type { ReactNode } from 'react'
import type { Settings } from '../../../preload/contract/settings.ts'
import { useChange } from '../../desk.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Segments } from '../../ui/Segments.tsx'
import styles from './SettingsDialog.module.css'
import { useSettings } from './use-settings.ts'

type Options<N extends keyof Settings> = readonly { id: `${Settings[N]}`; label: string }[]

const themes: Options<'theme'> = [
  { id: 'system', label: 'As the system' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
  { id: 'sepia', label: 'Sepia' },
  { id: 'contrast', label: 'High contrast' },
]
const sizes: Options<'textSize'> = [
  { id: 'small', label: 'Small' },
  { id: 'medium', label: 'Medium' },
  { id: 'large', label: 'Large' },
  { id: 'largest', label: 'Largest' },
]
const measures: Options<'measure'> = [
  { id: 'narrow', label: 'Short' },
  { id: 'medium', label: 'Medium' },
  { id: 'wide', label: 'Long' },
]
const minutes: Options<'autoLockMinutes'> = [
  { id: '1', label: '1 min' },
  { id: '2', label: '2 min' },
  { id: '5', label: '5 min' },
  { id: '15', label: '15 min' },
  { id: '30', label: '30 min' },
  { id: '60', label: '60 min' },
]

/** Settings of the desk. They hold at once and are kept in the library. */
export function SettingsDialog({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  return (
    <Dialog title="Settings" isOpen={isOpen} onClose={onClose}>
      <Choices />
    </Dialog>
  )
}

function Choices() {
  const settings = useSettings()
  const { mutate: change } = useChange('settings.change')
  if (settings === undefined) return null
  return (
    <div className={styles.settings}>
      <Setting name="Look" says="Before the library is unlocked, the desk looks as the system does.">
        <Segments label="Look" options={themes} value={settings.theme} onChange={(theme) => change({ theme })} />
      </Setting>
      <Setting name="Size of the text">
        <Segments
          label="Size of the text"
          options={sizes}
          value={settings.textSize}
          onChange={(textSize) => change({ textSize })}
        />
        <p aria-hidden className={styles.specimen}>
          A court in Lower Sarn released two activists.
          <br />
          Екі белсенді босатылды.
        </p>
      </Setting>
      <Setting name="Length of the lines" says="As far as the window has room for them.">
        <Segments
          label="Length of the lines"
          options={measures}
          value={settings.measure}
          onChange={(measure) => change({ measure })}
        />
      </Setting>
      <Setting name="Lock when nobody has touched the desk for" says="A running import is waited for.">
        <Segments
          label="Lock when nobody has touched the desk for"
          options={minutes}
          value={`${settings.autoLockMinutes}`}
          onChange={(id) => change({ autoLockMinutes: Number(id) as Settings['autoLockMinutes'] })}
        />
      </Setting>
    </div>
  )
}

/** One thing to choose; its name is on its control too, for who does not see the page. */
const Setting = ({ name, says, children }: { name: string; says?: string; children: ReactNode }) => (
  <section className={styles.setting}>
    <h3 className={styles.name}>{name}</h3>
    {children}
    {says !== undefined && <p className={styles.says}>{says}</p>}
  </section>
)
