import { useState } from 'react'
import { useCommand } from '../../keys.ts'
import { back, forward, go, goToRoom, useRoutePart } from '../../route.ts'
import { Warnings } from '../../ui/Warnings.tsx'
import { AboutDialog } from '../help/AboutDialog.tsx'
import { HelpSheet } from '../help/HelpSheet.tsx'
import { HighlightsPlace } from '../highlights/HighlightsPlace.tsx'
import { DropTarget } from '../imports/DropTarget.tsx'
import { FilePickers } from '../imports/FilePickers.tsx'
import { ImportSheet } from '../imports/ImportSheet.tsx'
import { InterruptedNotice } from '../imports/InterruptedNotice.tsx'
import { LibraryPlace } from '../library/LibraryPlace.tsx'
import { ReaderPlace } from '../reader/ReaderPlace.tsx'
import { CarrySheet } from '../reissues/CarrySheet.tsx'
import { DifferencesPlace } from '../reissues/DifferencesPlace.tsx'
import { ReportSheets } from '../reports/ReportSheets.tsx'
import { FindPlace } from '../search/FindPlace.tsx'
import { QueryHelp } from '../search/help/QueryHelp.tsx'
import { TermsPlace } from '../search/terms/TermsPlace.tsx'
import { SettingsDialog } from '../settings/SettingsDialog.tsx'
import { TagsPlace } from '../tags/TagsPlace.tsx'
import { TrashPlace } from '../trash/TrashPlace.tsx'
import { useAutoLock } from '../vault/auto-lock.ts'
import { ChangePassphrase } from '../vault/ChangePassphrase.tsx'
import { lockLibrary } from '../vault/flow.ts'
import { NewRecoveryKey } from '../vault/NewRecoveryKey.tsx'
import { RecoveryKeyNotice } from '../vault/RecoveryKeyNotice.tsx'
import styles from './Desk.module.css'
import { Rail } from './Rail.tsx'
import { StatusLine } from './StatusLine.tsx'
import { TopBar } from './TopBar.tsx'

/** Sheets that the top bar's menu and the keyboard open over the desk. */
export type Sheet = 'none' | 'help' | 'query' | 'about' | 'settings' | 'passphrase' | 'recovery-key'

/** The open desk: top bar, rail, the place, status line. Everything of a library that the window shows is in here. */
export function Desk() {
  const [sheet, setSheet] = useState<Sheet>('none')
  const close = () => setSheet('none')

  useAutoLock()
  useCommand('lock', () => void lockLibrary())
  useCommand('help', () => setSheet('help'))
  useCommand('queryHelp', () => setSheet('query'))
  useCommand('settings', () => setSheet('settings'))
  useCommand('back', back)
  useCommand('forward', forward)
  useCommand('stepBack', back)
  useCommand('library', () => go({ place: 'library' }))
  useCommand('findPlace', () => goToRoom({ place: 'find', query: '' }))
  useCommand('highlights', () => goToRoom({ place: 'highlights' }))
  useCommand('tags', () => goToRoom({ place: 'tags' }))

  return (
    <div className={styles.desk}>
      <TopBar onOpen={setSheet} />
      <div className={styles.notices}>
        <RecoveryKeyNotice onMakeNew={() => setSheet('recovery-key')} />
        <InterruptedNotice />
      </div>
      <Rail />
      <main className={styles.place} tabIndex={-1}>
        <Place />
      </main>
      <StatusLine />
      <Warnings />
      <FilePickers />
      <DropTarget />
      <ImportSheet />
      <CarrySheet />
      <ReportSheets />
      <HelpSheet isOpen={sheet === 'help'} onClose={close} />
      <QueryHelp isOpen={sheet === 'query'} onClose={close} />
      <SettingsDialog isOpen={sheet === 'settings'} onClose={close} />
      <AboutDialog isOpen={sheet === 'about'} onClose={close} />
      <ChangePassphrase isOpen={sheet === 'passphrase'} onClose={close} />
      <NewRecoveryKey isOpen={sheet === 'recovery-key'} onClose={close} />
    </div>
  )
}

function Place() {
  const place = useRoutePart((route) => route.place)
  switch (place) {
    case 'library':
      return <LibraryPlace />
    case 'report':
      return <ReaderPlace />
    case 'find':
      return <FindPlace />
    case 'terms':
      return <TermsPlace />
    case 'highlights':
      return <HighlightsPlace />
    case 'tags':
      return <TagsPlace />
    case 'differences':
      return <DifferencesPlace />
    case 'trash':
      return <TrashPlace />
  }
}
