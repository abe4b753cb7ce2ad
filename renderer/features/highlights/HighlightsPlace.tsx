import { EmptyState } from '../../ui/EmptyState.tsx'

/** Every highlight, by tag and report. */
export const HighlightsPlace = () => <EmptyState title="Highlights">Every highlight, by tag and report.</EmptyState>
