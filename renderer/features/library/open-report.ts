import { go } from '../../route.ts'

/** Opens a report in the reader. */
export const openReport = (reportId: string): void => go({ place: 'report', reportId })
