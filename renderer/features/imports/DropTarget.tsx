import { useEffect, useState } from 'react'
import { Icon } from '../../ui/Icon.tsx'
import styles from './DropTarget.module.css'
import { importFiles } from './start.ts'

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Takes files and folders that are dropped anywhere on the window, and says so while they hang over it. */
export function DropTarget() {
  const isOver = useFileDrop((files) => void importFiles(files))
  if (!isOver) return null
  return (
    <div className={styles.veil} role="status">
      <div className={styles.frame}>
        <Icon name="import" size={40} />
        <p className={styles.title}>Drop to import</p>
        <p>
          Saved web pages, PDF, Word, ODT, RTF, EPUB, Markdown and plain text: single files, whole folders or a ZIP of
          them. The originals stay as they are.
        </p>
      </div>
    </div>
  )
}

function useFileDrop(onDrop: (files: File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    // Every element under the pointer is entered and left in turn: the window is left when all have been.
    let depth = 0
    const set = (next: number) => {
      depth = Math.max(0, next)
      setIsOver(depth > 0)
    }
    const enter = (event: DragEvent) => holdsFiles(event) && set(depth + 1)
    const leave = (event: DragEvent) => holdsFiles(event) && set(depth - 1)
    const over = (event: DragEvent) => {
      if (!holdsFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
    }
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      set(0)
      onDrop([...(event.dataTransfer?.files ?? [])])
    }
    const listeners = { dragenter: enter, dragleave: leave, dragover: over, drop } as const
    for (const [name, listener] of Object.entries(listeners)) {
      window.addEventListener(name, listener as EventListener)
    }
    return () => {
      for (const [name, listener] of Object.entries(listeners)) {
        window.removeEventListener(name, listener as EventListener)
      }
    }
  }, [onDrop])
  return isOver
}
