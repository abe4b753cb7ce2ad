import type { ReadDocument } from '../blocks.ts'
import { generic } from './generic.ts'
import { hrwWorldReport } from './hrw-world-report.ts'
import type { Profile } from './profile.ts'
import { usStateDepartment } from './us-state-department.ts'

/** Every profile; the first that recognises a text reads it. The last takes all. */
export const profiles: readonly Profile[] = [usStateDepartment, hrwWorldReport, generic]

/** The profile that reads a document. */
export const profileOf = (document: ReadDocument): Profile =>
  profiles.find((profile) => profile.recognises(document)) ?? generic
