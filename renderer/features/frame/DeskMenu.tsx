import { commands, describeKeys } from '../../keys.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu, MenuItem, MenuRule, MenuSection, MenuTrigger } from '../../ui/Menu.tsx'
import { chooseTheme, type ThemeChoice, useTheme } from '../../ui/theme.ts'
import { openImportSheet } from '../imports/sheet.ts'
import { pickFiles, pickFolder } from '../imports/start.ts'
import type { Sheet } from './Desk.tsx'

const looks: readonly { id: ThemeChoice; name: string }[] = [
  { id: 'system', name: 'As the system' },
  { id: 'light', name: 'Light' },
  { id: 'dark', name: 'Dark' },
  { id: 'sepia', name: 'Sepia' },
  { id: 'contrast', name: 'High contrast' },
]

/** What is seldom needed: imports, looks, the passphrase, help. */
export function DeskMenu({ onOpen }: { onOpen(sheet: Sheet): void }) {
  const choice = useTheme((state) => state.choice)
  return (
    <MenuTrigger>
      <Button variant="quiet">Menu</Button>
      <Menu>
        <MenuItem onAction={pickFiles} keys={describeKeys(commands.import.keys[0])}>
          Import files…
        </MenuItem>
        <MenuItem onAction={pickFolder}>Import a folder…</MenuItem>
        <MenuItem onAction={openImportSheet}>What the last import did</MenuItem>
        <MenuRule />
        <MenuSection
          title="Look"
          selectionMode="single"
          selectedKeys={[choice]}
          onSelect={(keys) => {
            const chosen = looks.find(({ id }) => keys.has(id))
            if (chosen !== undefined) chooseTheme(chosen.id)
          }}
        >
          {looks.map(({ id, name }) => (
            <MenuItem key={id} id={id}>
              {name}
            </MenuItem>
          ))}
        </MenuSection>
        <MenuRule />
        <MenuItem onAction={() => onOpen('passphrase')}>Change the passphrase…</MenuItem>
        <MenuItem onAction={() => onOpen('recovery-key')}>Make a new recovery key…</MenuItem>
        <MenuItem onAction={() => onOpen('help')} keys={describeKeys(commands.help.keys[1])}>
          Keyboard commands
        </MenuItem>
        <MenuItem onAction={() => onOpen('about')}>About Verbatim</MenuItem>
      </Menu>
    </MenuTrigger>
  )
}
