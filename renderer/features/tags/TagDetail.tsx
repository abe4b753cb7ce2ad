import { useState } from 'react'
import type { Tag } from '../../../preload/contract/tags.ts'
import { useCall, useChange } from '../../desk.ts'
import { go } from '../../route.ts'
import { Button } from '../../ui/Button.tsx'
import { counted } from '../../ui/counted.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { say } from '../../ui/messages.ts'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { ExportDialog } from '../export/ExportDialog.tsx'
import { HighlightList } from '../highlights/HighlightList.tsx'
import { openInReader } from '../highlights/HighlightsPlace.tsx'
import { ColourField } from './ColourField.tsx'
import styles from './TagsPlace.module.css'
import { possibleParents } from './tag-tree.ts'
import { useDraft } from './use-draft.ts'

/** The key of "no parent" among the parents. */
const none = 'none'

/** One tag: name, colour, definition, parent, and its highlights. What is typed is saved when its field is left. */
export function TagDetail({ tag, tags }: { tag: Tag; tags: readonly Tag[] }) {
  const { tagId } = tag
  const update = useChange('tags.update')
  const remove = useChange('tags.remove')
  const highlights = useCall('highlights.list', { tagId }).data ?? []
  const [chosenId, setChosenId] = useState<string | undefined>()
  const [open, setOpen] = useState<'none' | 'delete' | 'export'>('none')
  const [fault, setFault] = useState('')

  const name = useDraft(tag.name, (typed, undo) => {
    const wanted = typed.trim()
    setFault('')
    if (wanted === '') return undo()
    update.mutate({ tagId, name: wanted }, { onError: (error) => setFault(error.message) })
  })
  const definition = useDraft(tag.definition, (typed) => update.mutate({ tagId, definition: typed }))
  const close = (): void => setOpen('none')

  return (
    <section className={styles.detail} aria-label="The tag">
      <div className={styles.fields}>
        <TextField label="Name" maxLength={200} error={fault} {...name} />
        <ColourField colour={tag.colour} onChange={(colour) => update.mutate({ tagId, colour })} />
        <TextField
          label="Definition"
          rows={3}
          maxLength={10_000}
          placeholder="What belongs under this tag, and what does not"
          {...definition}
        />
        <div className={styles.row}>
          <Select
            label="Below"
            options={[
              { id: none, label: 'Nothing: it stands at the top' },
              ...possibleParents(tags, tagId).map((one) => ({ id: one.tagId, label: one.name })),
            ]}
            value={tag.parentId ?? none}
            onChange={(id: string) => update.mutate({ tagId, parentId: id === none ? null : id })}
          />
          <Button variant="quiet" className={styles.delete} onPress={() => setOpen('delete')}>
            Delete tag…
          </Button>
        </div>
      </div>
      <header className={styles.bar}>
        <h2 className={styles.heading}>{counted(highlights.length, 'highlight')}</h2>
        <Button variant="quiet" size="small" onPress={() => go({ place: 'highlights', tagId })}>
          Show in Highlights
        </Button>
        <Button size="small" isDisabled={highlights.length === 0} onPress={() => setOpen('export')}>
          Export…
        </Button>
      </header>
      <div className={styles.highlights}>
        {highlights.length === 0 ? (
          <p className={styles.hint}>No highlight carries this tag yet. Select words in a report and press T.</p>
        ) : (
          <HighlightList
            label="Highlights with this tag"
            highlights={highlights}
            tags={tags}
            chosenId={chosenId ?? highlights[0]?.highlightId}
            onChoose={(one) => setChosenId(one.highlightId)}
            onOpen={openInReader}
            hiddenTagId={tagId}
          />
        )}
      </div>
      <Dialog
        title="Delete this tag?"
        width="narrow"
        isOpen={open === 'delete'}
        onClose={close}
        actions={
          <>
            <Button onPress={close}>Keep it</Button>
            <Button
              variant="danger"
              onPress={() => {
                close()
                remove.mutate({ tagId }, { onSuccess: () => say(`Deleted the tag “${tag.name}”.`) })
              }}
            >
              Delete
            </Button>
          </>
        }
      >
        <p>
          “<bdi>{tag.name}</bdi>” comes off {counted(tag.highlights, 'highlight')}; the highlights stay. Undo brings it
          back.
        </p>
      </Dialog>
      {open === 'export' && <ExportDialog scope={{ kind: 'tag', tagId }} onClose={close} />}
    </section>
  )
}
