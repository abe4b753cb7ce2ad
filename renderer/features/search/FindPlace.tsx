import { EmptyState } from '../../ui/EmptyState.tsx'

/** Passages that answer a query. */
export const FindPlace = () => <EmptyState title="Find">Passages that answer a query.</EmptyState>
