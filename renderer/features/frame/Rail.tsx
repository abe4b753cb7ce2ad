import clsx from 'clsx'
import { Button } from 'react-aria-components'
import { type CommandName, commands, describeKeys } from '../../keys.ts'
import { goToRoom, type Route, useRoutePart } from '../../route.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import styles from './Rail.module.css'

interface Room {
  name: string
  icon: IconName
  /** Where the rail leads. */
  route: Route
  /** Places that belong to the room. */
  places: readonly Route['place'][]
  command: CommandName
}

const rooms: readonly Room[] = [
  {
    name: 'Library',
    icon: 'library',
    route: { place: 'library' },
    places: ['library', 'report', 'differences', 'trash'],
    command: 'library',
  },
  { name: 'Find', icon: 'find', route: { place: 'find', query: '' }, places: ['find', 'terms'], command: 'findPlace' },
  {
    name: 'Highlights',
    icon: 'highlights',
    route: { place: 'highlights' },
    places: ['highlights'],
    command: 'highlights',
  },
  { name: 'Tags', icon: 'tags', route: { place: 'tags' }, places: ['tags'], command: 'tags' },
]

/** The rooms of the desk, down the left. */
export function Rail() {
  const place = useRoutePart((route) => route.place)
  return (
    <nav className={styles.rail} aria-label="Rooms">
      {rooms.map((room) => {
        const isHere = room.places.includes(place)
        return (
          <Tooltip
            key={room.name}
            text={`${room.name} (${describeKeys(commands[room.command].keys[0])})`}
            placement="right"
          >
            <Button
              className={clsx(styles.room, isHere && styles.here)}
              {...(isHere && { 'aria-current': 'page' })}
              onPress={() => goToRoom(room.route)}
            >
              <Icon name={room.icon} />
              {room.name}
            </Button>
          </Tooltip>
        )
      })}
    </nav>
  )
}
