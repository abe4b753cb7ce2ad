import type { ChangeEvent } from 'react'
import { useCommand } from '../../keys.ts'
import { importFiles, pickerIds, pickFiles } from './start.ts'

/** The file fields behind the import buttons. They are never seen; the buttons press them. */
export function FilePickers() {
  useCommand('import', pickFiles)
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    void importFiles([...(target.files ?? [])])
    // The same choice made again is a choice, too.
    target.value = ''
  }
  return (
    <>
      <input
        id={pickerIds.files}
        type="file"
        multiple
        hidden
        accept=".html,.htm,.xhtml,.mht,.mhtml,.pdf,.docx,.docm,.odt,.rtf,.epub,.txt,.text,.md,.markdown,.zip"
        aria-label="Files to import"
        onChange={take}
      />
      <input id={pickerIds.folder} type="file" hidden ref={pickFolders} aria-label="Folder to import" onChange={take} />
    </>
  )
}

/** React's types do not know the property that makes a file field choose folders. */
const pickFolders = (input: HTMLInputElement | null): void => {
  if (input !== null) input.webkitdirectory = true
}
