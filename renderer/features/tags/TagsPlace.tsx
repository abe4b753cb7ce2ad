import { useState } from 'react'
import { useCall } from '../../desk.ts'
import { replace, useRoute } from '../../route.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { NewTag } from './NewTag.tsx'
import { TagDetail } from './TagDetail.tsx'
import { TagList } from './TagList.tsx'
import styles from './TagsPlace.module.css'
import { tagLines } from './tag-tree.ts'

/** The codebook: the tags at the left, the chosen one at the right. */
export function TagsPlace() {
  const route = useRoute()
  const tags = useCall('tags.list', {}).data
  const [isMaking, setIsMaking] = useState(false)
  if (route.place !== 'tags' || tags === undefined) return null

  const lines = tagLines(tags)
  const chosen = tags.find((tag) => tag.tagId === route.tagId) ?? lines[0]?.tag
  const choose = (tagId: string): void => replace({ place: 'tags', tagId })
  return (
    <div className={styles.place}>
      <VisuallyHidden>
        <h1>Tags</h1>
      </VisuallyHidden>
      {tags.length === 0 ? (
        <EmptyState
          title="No tags yet"
          actions={
            <Button variant="primary" onPress={() => setIsMaking(true)}>
              New tag…
            </Button>
          }
        >
          Tags are the words of your codebook: police custody, prison food. Make them here, or while you read with T.
        </EmptyState>
      ) : (
        <>
          <section className={styles.side} aria-label="Codebook">
            <TagList lines={lines} chosenId={chosen?.tagId} onChoose={choose} />
            <footer className={styles.foot}>
              <Button onPress={() => setIsMaking(true)}>New tag…</Button>
            </footer>
          </section>
          {chosen !== undefined && <TagDetail key={chosen.tagId} tag={chosen} tags={tags} />}
        </>
      )}
      {isMaking && (
        <NewTag
          onClose={() => setIsMaking(false)}
          onMade={(tagId) => {
            setIsMaking(false)
            choose(tagId)
          }}
        />
      )}
    </div>
  )
}
