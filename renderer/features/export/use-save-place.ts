import { useState } from 'react'
import type { Place } from '../../../preload/contract/exports.ts'
import { call, DeskError, useCall } from '../../desk.ts'
import { warn } from '../../ui/messages.ts'

/** The folder that a file is to be saved into, among those that the shell offers. */
export interface SavePlace {
  places: readonly Place[]
  /** The chosen one, at first the first; undefined where there is none. */
  placeId: string | undefined
  /** Whether the places are known: before that, none is no news. */
  isKnown: boolean
  choose(placeId: string): void
  /** Whether the system's folder dialog can be opened. */
  canBrowse: boolean
  /** Opens it and chooses what comes of it. Answers whether anything did; a failure is shown as a sentence. */
  browse(): Promise<boolean>
}

/** Lets the user choose a folder to save into. */
export function useSavePlace(): SavePlace {
  const [browsed, setBrowsed] = useState<readonly Place[]>([])
  const [chosen, choose] = useState<string | undefined>()
  const offered = useCall('exports.places', {}).data
  const places = [...browsed, ...(offered?.places ?? [])]
  return {
    places,
    placeId: chosen ?? places[0]?.placeId,
    isKnown: offered !== undefined,
    choose,
    canBrowse: offered?.canBrowse === true,
    async browse() {
      try {
        const place = await call('exports.browse', {})
        if (place === null) return false
        setBrowsed((now) => [place, ...now.filter((one) => one.placeId !== place.placeId)])
        choose(place.placeId)
        return true
      } catch (error) {
        if (!(error instanceof DeskError)) throw error
        warn(error.message)
        return false
      }
    },
  }
}
