import clsx from 'clsx'
import { type RefObject, useMemo, useState } from 'react'
import { Autocomplete, Dialog, Input, ListBox, ListBoxItem, Popover, SearchField } from 'react-aria-components'
import type { Section } from '../../../preload/contract/reports.ts'
import { useCall, useChange } from '../../desk.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { counted } from '../../ui/counted.ts'
import { foldText } from '../../ui/fold-text.ts'
import { say } from '../../ui/messages.ts'
import styles from './TopicPicker.module.css'
import { alikeBelow, type TopicLine, topicLines } from './topic-list.ts'

export interface TopicPickerProps {
  reportId: string
  /** BCP 47, of the report. */
  language: string
  outline: readonly Section[]
  section: Section
  /** What the picker opens at. */
  anchor: RefObject<Element | null>
  onClose(): void
}

/** Says what a section is about: typing narrows the list, by names in any of its languages. */
export function TopicPicker({ reportId, language, outline, section, anchor, onClose }: TopicPickerProps) {
  const topics = useCall('topics.list', {}).data
  const setTopic = useChange('reports.setTopic')
  const [typed, setTyped] = useState('')
  const [isWithBelow, setIsWithBelow] = useState(true)
  const lines = useMemo(() => topicLines(topics ?? [], section, language), [topics, section, language])
  const byId = useMemo(() => new Map(lines.map((line) => [line.id, line])), [lines])
  const current = lines.find(({ topic, id }) => id !== 'as found' && topic === section.topic)
  const below = useMemo(() => alikeBelow(outline, section), [outline, section])
  const name = section.number === '' ? section.heading : `§ ${section.number} ${section.heading}`

  const choose = (line: TopicLine | undefined): void => {
    onClose()
    if (line === undefined || (line.topic === section.topic && below === 0)) return
    const alsoBelow = isWithBelow && below > 0
    setTopic.mutate(
      { reportId, sectionId: section.sectionId, topic: line.topic, alsoBelow },
      {
        onSuccess: () => {
          const what = alsoBelow ? counted(below + 1, 'section') : `“${section.heading}”`
          say(line.topic === null ? `Took the topic off ${what}.` : `Changed the topic of ${what}.`)
        },
      },
    )
  }

  return (
    <Popover
      triggerRef={anchor}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      placement="bottom start"
      offset={6}
      className={clsx(styles.popover)}
    >
      <Dialog className={clsx(styles.dialog)} aria-label={`Topic of ${name}`}>
        <p className={styles.what}>
          Topic of <bdi className={styles.section}>{name}</bdi>
        </p>
        <Autocomplete<TopicLine>
          inputValue={typed}
          onInputChange={setTyped}
          filter={(_, wanted, node) => byId.get(String(node.key))?.searched.includes(foldText(wanted)) ?? false}
        >
          <SearchField aria-label="Find a topic" autoFocus>
            {/* The field keeps the keyboard and names the line that is meant. */}
            <Input
              role="combobox"
              aria-expanded
              aria-haspopup="listbox"
              className={clsx(styles.field)}
              placeholder="Find a topic"
              spellCheck="false"
              autoComplete="off"
            />
          </SearchField>
          <ListBox<TopicLine>
            aria-label="Topics"
            className={clsx(styles.list)}
            items={lines}
            selectionMode="single"
            selectedKeys={current === undefined ? [] : [current.id]}
            onSelectionChange={(keys) => keys !== 'all' && choose(byId.get(String([...keys][0])))}
            renderEmptyState={() => <p className={styles.none}>There is no topic of that name.</p>}
          >
            {(line) => (
              <ListBoxItem
                id={line.id}
                textValue={line.name}
                className={clsx(styles.line, line.isApart && styles.apart)}
                style={{ paddingInlineStart: `${8 + line.depth * 16}px` }}
              >
                <span className={styles.name}>{line.name}</span>
                <span className={styles.aside}>{typed === '' ? line.localName : (line.localName ?? line.wider)}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Autocomplete>
        {below > 0 && (
          <Checkbox isSelected={isWithBelow} onChange={setIsWithBelow}>
            {below === 1
              ? 'Also the section below it with the same topic'
              : `Also the ${below} sections below it with the same topic`}
          </Checkbox>
        )}
      </Dialog>
    </Popover>
  )
}
