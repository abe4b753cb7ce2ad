import { commands, type Scope } from '../../keys.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import styles from './HelpSheet.module.css'

/** Keys that lists, matrices and fields understand by themselves, beside the table of commands. */
const usual: readonly { keys: readonly string[]; says: string }[] = [
  { keys: ['arrowup', 'arrowdown', 'arrowleft', 'arrowright'], says: 'Move in a list or a table' },
  { keys: ['enter'], says: 'Open what is under the cursor' },
  { keys: ['space'], says: 'Preview what is under the cursor' },
  { keys: ['x', 'mod+space'], says: 'Library: select the report under the cursor' },
  { keys: ['shift+arrowdown', 'shift+arrowright'], says: 'Library: select on from the cursor' },
  { keys: ['mod+a'], says: 'Library: select all that are shown' },
  { keys: ['tab', 'shift+tab'], says: 'Go to the next or the former part of the window' },
]

const scopes: readonly Scope[] = ['Everywhere', 'Library and find', 'Reading', 'Differences']

/** Every keyboard command, by where it works. */
export function HelpSheet({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const specs = Object.values(commands)
  return (
    <Dialog title="Keyboard" width="wide" isOpen={isOpen} onClose={onClose}>
      <div className={styles.columns}>
        {scopes.map((scope) => (
          <Group key={scope} title={scope} lines={specs.filter((spec) => spec.scope === scope)} />
        ))}
        <Group title="Lists and tables" lines={[...usual, ...specs.filter(({ scope }) => scope === 'Lists')]} />
      </div>
    </Dialog>
  )
}

function Group({ title, lines }: { title: string; lines: readonly { keys: readonly string[]; says: string }[] }) {
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.lines}>
        {lines.map(({ keys, says }) => (
          <div key={says} className={styles.line}>
            <dt className={styles.keys}>
              {keys.map((key) => (
                <Kbd key={key} keys={key} />
              ))}
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
