import { EmptyState } from '../../ui/EmptyState.tsx'

/** The library. */
export const LibraryPlace = () => <EmptyState title="Library" />
