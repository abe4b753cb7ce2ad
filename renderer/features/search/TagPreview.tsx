import type { TagHit } from '../../../preload/contract/search.ts'
import { useCall } from '../../desk.ts'
import { go } from '../../route.ts'
import { Button } from '../../ui/Button.tsx'
import { counted } from '../../ui/counted.ts'
import { TagChip } from '../tags/TagChip.tsx'
import styles from './OwnPreview.module.css'

/** A tag: what it means, how often it is used, and the way to the passages that carry it. */
export function TagPreview({ hit, onOpen }: { hit: TagHit; onOpen(): void }) {
  const tag = useCall('tags.list', {}).data?.find(({ tagId }) => tagId === hit.tagId)
  if (tag === undefined) return <section className={styles.tag} aria-label="Preview" />
  return (
    <section className={styles.tag} aria-label="Preview">
      <h2 className={styles.name}>
        <TagChip tag={tag} />
      </h2>
      <p className={styles.count}>{`On ${counted(tag.highlights, 'highlight')}.`}</p>
      {tag.definition !== '' && (
        <p className={styles.words} dir="auto">
          {tag.definition}
        </p>
      )}
      <div className={styles.actions}>
        <Button size="small" onPress={() => go({ place: 'find', query: `tag:"${tag.name.replaceAll('"', '')}"` })}>
          Find its passages
        </Button>
        <Button size="small" onPress={onOpen}>
          Open the tag
        </Button>
      </div>
    </section>
  )
}
