import { commands, describeKeys } from '../../keys.ts'
import { go } from '../../route.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu, MenuItem, MenuRule, MenuTrigger } from '../../ui/Menu.tsx'
import { openImportSheet } from '../imports/sheet.ts'
import { pickFiles, pickFolder } from '../imports/start.ts'
import type { Sheet } from './Desk.tsx'

/** What is seldom needed: imports, settings, the keys, help. */
export function DeskMenu({ onOpen }: { onOpen(sheet: Sheet): void }) {
  return (
    <MenuTrigger>
      <Button variant="quiet">Menu</Button>
      <Menu>
        <MenuItem onAction={pickFiles} keys={describeKeys(commands.import.keys[0])}>
          Import files…
        </MenuItem>
        <MenuItem onAction={pickFolder}>Import a folder…</MenuItem>
        <MenuItem onAction={openImportSheet}>What the last import did</MenuItem>
        <MenuItem onAction={() => go({ place: 'trash' })}>Trash</MenuItem>
        <MenuRule />
        <MenuItem onAction={() => onOpen('settings')} keys={describeKeys(commands.settings.keys[0])}>
          Settings…
        </MenuItem>
        <MenuItem onAction={() => onOpen('passphrase')}>Change the passphrase…</MenuItem>
        <MenuItem onAction={() => onOpen('recovery-key')}>Make a new recovery key…</MenuItem>
        <MenuItem onAction={() => onOpen('help')} keys={describeKeys(commands.help.keys[1])}>
          Keyboard commands
        </MenuItem>
        <MenuItem onAction={() => onOpen('query')} keys={describeKeys(commands.queryHelp.keys[0])}>
          How to ask in find
        </MenuItem>
        <MenuItem onAction={() => onOpen('about')}>About Verbatim</MenuItem>
      </Menu>
    </MenuTrigger>
  )
}
