import { type MouseEvent, useState } from 'react'
import type { MenuPlace } from '../../ui/Menu.tsx'
import { elementId } from './use-cursor.ts'
import { setLibraryView } from './view.ts'

/** A menu that a right click on a report opens, or the menu key at the report under the cursor. */
export function useReportMenu(cursor: string | null) {
  const [at, setAt] = useState<MenuPlace | null>(null)
  return {
    at,
    close: () => setAt(null),
    onContextMenu(event: MouseEvent) {
      const row = event.target instanceof Element ? event.target.closest('[id^="report-"]') : null
      const element = row ?? (cursor === null ? null : document.getElementById(elementId(cursor)))
      if (element === null) return
      event.preventDefault()
      const box = element.getBoundingClientRect()
      if (row === null) setAt({ x: box.left + 24, y: box.bottom })
      else {
        setAt({ x: event.clientX, y: event.clientY })
        setLibraryView({ reportId: row.id.slice(elementId('').length) })
      }
    },
  }
}
