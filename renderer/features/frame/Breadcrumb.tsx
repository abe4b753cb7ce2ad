import { Button } from 'react-aria-components'
import { useCall } from '../../desk.ts'
import { commands, describeKeys } from '../../keys.ts'
import { back, forward, go, goToRoom, type Route, useCanGo, useRoutePart } from '../../route.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { filterLibrary } from '../library/view.ts'
import styles from './Breadcrumb.module.css'

interface Crumb {
  name: string
  /** Where it leads; left out for the place that is shown. */
  onPress?: () => void
}

const find: Route = { place: 'find', query: '' }
const withoutWords = (route: Route): Route => (route.place === 'find' ? find : route)

/** Where the user is, from the library down. */
export function Breadcrumb() {
  const crumbs = useCrumbs(useRoutePart(withoutWords))
  return (
    <nav className={styles.breadcrumb} aria-label="Where you are">
      <span className={styles.name}>Verbatim</span>
      <span className={styles.steps}>
        <Step name="back" isDisabled={!useCanGo(-1)} onPress={back} />
        <Step name="forward" isDisabled={!useCanGo(1)} onPress={forward} />
      </span>
      <ol className={styles.crumbs}>
        {crumbs.map(({ name, onPress }) => (
          <li key={name} className={styles.crumb}>
            {onPress === undefined ? (
              <span aria-current="page">{name}</span>
            ) : (
              <Button className={styles.step ?? ''} onPress={onPress}>
                {name}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Step({ name, isDisabled, onPress }: { name: 'back' | 'forward'; isDisabled: boolean; onPress(): void }) {
  const { says, keys } = commands[name]
  return (
    <Tooltip text={`${says} (${describeKeys(keys[0])})`}>
      <Button className={styles.arrow ?? ''} aria-label={says} isDisabled={isDisabled} onPress={onPress}>
        <Icon name={name} size={16} />
      </Button>
    </Tooltip>
  )
}

function useCrumbs(route: Route): Crumb[] {
  const report = useCall('reports.get', reportIn(route)).data
  switch (route.place) {
    case 'library':
      return [{ name: 'Library' }]
    case 'find':
      return [{ name: 'Find' }]
    case 'terms':
      return [{ name: 'Find', onPress: () => goToRoom({ place: 'find', query: '' }) }, { name: 'List of terms' }]
    case 'highlights':
      return [{ name: 'Highlights' }]
    case 'tags':
      return [{ name: 'Tags' }]
    case 'trash':
      return [{ name: 'Library', onPress: () => go({ place: 'library' }) }, { name: 'Trash' }]
    case 'differences':
    case 'report': {
      const library: Crumb = { name: 'Library', onPress: () => toLibrary('') }
      if (report === undefined) return [library]
      const { countryName, coversYear, title } = report
      const edition = countryName === null || coversYear === null ? title : `${coversYear}`
      return [
        library,
        ...(countryName === null ? [] : [{ name: countryName, onPress: () => toLibrary(countryName) }]),
        { name: route.place === 'report' ? edition : `${edition}: differences` },
      ]
    }
  }
}

/** The report that a place is about: of two, the later copy. */
function reportIn(route: Route): { reportId: string } | null {
  if (route.place === 'report') return { reportId: route.reportId }
  return route.place === 'differences' ? { reportId: route.b } : null
}

function toLibrary(filter: string): void {
  filterLibrary(filter)
  go({ place: 'library' })
}
