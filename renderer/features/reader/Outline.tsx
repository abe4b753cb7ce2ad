import clsx from 'clsx'
import { type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from 'react'
import type { Section } from '../../../preload/contract/reports.ts'
import { commands, isPressed } from '../../keys.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './Outline.module.css'
import { ownNumber, type SectionNode } from './sections.ts'

export interface OutlineProps {
  tree: readonly SectionNode[]
  /** The section that is read now. */
  currentId: number | undefined
  onGo(section: Section): void
  /** Names a topic; null has no name. */
  topicName(topic: string | null): string | null
  /** Wants to say what a section is about, at its line. */
  onTopic(section: Section, line: HTMLElement): void
}

interface Line {
  node: SectionNode
  parentId: number | null
  position: number
  siblings: number
}

/**
 * The report's outline as a tree: arrows move and open, Enter goes there, G says what a section is about. What is read
 * now follows the text.
 */
export const Outline = memo(function Outline({ tree, currentId, onGo, topicName, onTopic }: OutlineProps) {
  const [closed, setClosed] = useState<ReadonlySet<number>>(new Set())
  const [focused, setFocused] = useState<number | undefined>()
  const list = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => openLines(tree, closed), [tree, closed])
  const reachable = lines.some(({ node }) => node.section.sectionId === focused)
    ? focused
    : (nearestShown(tree, lines, currentId) ?? lines[0]?.node.section.sectionId)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the current line is found by its mark
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [currentId])

  const toggle = (id: number, isOpen: boolean): void =>
    setClosed((now) => new Set(isOpen ? [...now].filter((one) => one !== id) : [...now, id]))
  const focusOn = (line: Line | undefined): void => {
    const id = line?.node.section.sectionId
    if (id === undefined) return
    setFocused(id)
    list.current?.querySelector<HTMLElement>(`[data-line="${id}"]`)?.focus()
  }

  const onKeyDown = (event: KeyboardEvent, at: number): void => {
    const line = lines[at]
    if (line === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    const { section, children } = line.node
    const isOpen = !closed.has(section.sectionId)
    if (event.key === 'ArrowDown') focusOn(lines[at + 1])
    else if (event.key === 'ArrowUp') focusOn(lines[at - 1])
    else if (event.key === 'Home') focusOn(lines[0])
    else if (event.key === 'End') focusOn(lines.at(-1))
    else if (event.key === 'ArrowRight' && children.length > 0) {
      if (isOpen) focusOn(lines[at + 1])
      else toggle(section.sectionId, true)
    } else if (event.key === 'ArrowLeft') {
      if (children.length > 0 && isOpen) toggle(section.sectionId, false)
      else focusOn(lines.find(({ node }) => node.section.sectionId === line.parentId))
    } else if (event.key === 'Enter' || event.key === ' ') onGo(section)
    else if (commands.topic.keys.some((keys) => isPressed(keys, event.nativeEvent))) {
      if (event.currentTarget instanceof HTMLElement) onTopic(section, event.currentTarget)
    } else return
    event.preventDefault()
  }

  return (
    <div ref={list} role="tree" aria-label="Outline" className={styles.tree}>
      {lines.map(({ node, position, siblings }, at) => {
        const { section, children, highlights } = node
        const id = section.sectionId
        const hasChildren = children.length > 0
        const topic = topicName(section.topic)
        const about = topic === null ? 'no topic' : `topic: ${topic}`
        return (
          <div
            key={id}
            data-line={id}
            role="treeitem"
            aria-level={section.level}
            aria-posinset={position}
            aria-setsize={siblings}
            {...(hasChildren && { 'aria-expanded': !closed.has(id) })}
            {...(id === currentId && { 'aria-current': 'location' as const })}
            tabIndex={id === reachable ? 0 : -1}
            className={clsx(styles.line, id === currentId && styles.current)}
            style={{ paddingLeft: `${4 + (section.level - 1) * 14}px` }}
            onClick={() => {
              setFocused(id)
              onGo(section)
            }}
            onKeyDown={(event) => onKeyDown(event, at)}
            title={`${section.heading}\n${about}`}
            aria-description={about}
          >
            {/* The mouse's way to what the arrows do. */}
            <span
              aria-hidden
              className={clsx(styles.twist, hasChildren && (closed.has(id) ? styles.shut : styles.open))}
              onPointerDown={(event) => event.preventDefault()}
              onClick={(event) => {
                if (!hasChildren) return
                event.stopPropagation()
                toggle(id, closed.has(id))
              }}
            />
            <span className={styles.number}>{section.level === 1 ? section.number : ownNumber(section)}</span>
            <span className={styles.heading} dir="auto">
              {section.heading}
            </span>
            {highlights > 0 && (
              <span className={styles.count}>
                {highlights}
                <VisuallyHidden>{highlights === 1 ? ' highlight' : ' highlights'}</VisuallyHidden>
              </span>
            )}
          </div>
        )
      })}
    </div>
  )
})

/** The lines that are shown: those below a closed section are not. */
function openLines(nodes: readonly SectionNode[], closed: ReadonlySet<number>, parentId: number | null = null): Line[] {
  return nodes.flatMap((node, at) => [
    { node, parentId, position: at + 1, siblings: nodes.length },
    ...(closed.has(node.section.sectionId) ? [] : openLines(node.children, closed, node.section.sectionId)),
  ])
}

/** The section itself when its line is shown, else the closest one above it that is. */
function nearestShown(
  tree: readonly SectionNode[],
  lines: readonly Line[],
  id: number | undefined,
): number | undefined {
  const way = wayTo(tree, id)
  return way.findLast((one) => lines.some(({ node }) => node.section.sectionId === one))
}

function wayTo(nodes: readonly SectionNode[], id: number | undefined): number[] {
  for (const { section, children } of nodes) {
    if (section.sectionId === id) return [section.sectionId]
    const below = wayTo(children, id)
    if (below.length > 0) return [section.sectionId, ...below]
  }
  return []
}
