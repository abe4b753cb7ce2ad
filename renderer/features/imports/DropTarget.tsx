import { useEffect, useRef, useState } from 'react'
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

/** How long after the last sign of them files are still thought to hang over the window, ms: signs come every 50 to 350. */
const signWithinMs = 1000

function useFileDrop(onDrop: (files: File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false)
  const dropped = useRef(onDrop)
  dropped.current = onDrop
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    // Not counted by enters and leaves: an element that goes away under the pointer is never left.
    const end = () => {
      clearTimeout(timer)
      setIsOver(false)
    }
    const over = (event: DragEvent) => {
      if (!holdsFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setIsOver(true)
      clearTimeout(timer)
      timer = setTimeout(end, signWithinMs)
    }
    const leave = (event: DragEvent) => event.relatedTarget === null && end()
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      end()
      dropped.current([...(event.dataTransfer?.files ?? [])])
    }
    const listeners = { dragenter: over, dragover: over, dragleave: leave, drop } as const
    for (const [name, listener] of Object.entries(listeners)) {
      window.addEventListener(name, listener as EventListener)
    }
    return () => {
      clearTimeout(timer)
      for (const [name, listener] of Object.entries(listeners)) {
        window.removeEventListener(name, listener as EventListener)
      }
    }
  }, [])
  return isOver
}
