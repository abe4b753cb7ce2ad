import { EmptyState } from '../../ui/EmptyState.tsx'

/** The codebook. */
export const TagsPlace = () => <EmptyState title="Tags">The codebook.</EmptyState>
