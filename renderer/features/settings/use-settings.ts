import { useLayoutEffect } from 'react'
import type { Settings } from '../../../preload/contract/settings.ts'
import { useCall } from '../../desk.ts'
import { setReadingType, usualType } from '../../ui/reading-type.ts'
import { setTheme } from '../../ui/theme.ts'

/** The settings of the open library; undefined while they are on their way, or when none is open. */
export const useSettings = (isOpen = true): Settings | undefined => useCall('settings.get', isOpen ? {} : null).data

/** Makes the page look as the settings say; without any, as the system does. */
export function useLook(settings: Settings | undefined): void {
  useLayoutEffect(() => {
    setTheme(settings?.theme ?? 'system')
    setReadingType(settings ?? usualType)
  }, [settings])
}
