import { useRoute, useVisit } from '../../route.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { Landing } from './Landing.tsx'
import { Results } from './Results.tsx'

/** Find: with an empty field what can be asked, else what was found. */
export function FindPlace() {
  const route = useRoute()
  const visit = useVisit()
  if (route.place !== 'find') return null
  return (
    <>
      <VisuallyHidden>
        <h1>Find</h1>
      </VisuallyHidden>
      {route.query.trim() === '' ? <Landing /> : <Results key={visit.id} route={route} memo={visit.memo} />}
    </>
  )
}
