import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import styles from './SavePlaceField.module.css'
import type { SavePlace } from './use-save-place.ts'

/** Chooses the folder that a file is saved into. `onChange` hears of every choice. */
export function SavePlaceField({ place, onChange }: { place: SavePlace; onChange(): void }) {
  const { places, placeId, isKnown, choose, canBrowse, browse } = place
  return (
    <>
      <div className={styles.place}>
        <Select<string>
          label="Folder"
          options={places.map((one) => ({ id: one.placeId, label: one.label }))}
          value={placeId ?? ''}
          onChange={(chosen: string) => {
            onChange()
            choose(chosen)
          }}
          isDisabled={places.length === 0}
        />
        {canBrowse && <Button onPress={() => void browse().then((isNew) => isNew && onChange())}>Other folder…</Button>}
      </div>
      {places.length === 0 && isKnown && (
        <p className={styles.fault}>There is no folder to save into. Plug in a drive, or make a Documents folder.</p>
      )}
    </>
  )
}
