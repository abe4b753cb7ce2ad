import { EmptyState } from '../../ui/EmptyState.tsx'

/** A report, to read. */
export const ReaderPlace = () => <EmptyState title="Reader">A report, to read.</EmptyState>
