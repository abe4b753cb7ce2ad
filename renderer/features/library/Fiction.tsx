import styles from './Fiction.module.css'

/** The mark of everything that comes from the sample library: nobody may take it for fact. */
export const Fiction = () => <span className={styles.fiction}>fiction</span>
