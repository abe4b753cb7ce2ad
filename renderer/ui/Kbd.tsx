import { describeKeys } from '../keys.ts'
import styles from './Kbd.module.css'

/** A key or a chord as the keyboard table writes it (`mod+z`), drawn as a key. */
export const Kbd = ({ keys }: { keys: string }) => <kbd className={styles.key}>{describeKeys(keys)}</kbd>
