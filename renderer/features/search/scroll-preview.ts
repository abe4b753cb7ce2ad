let scrollShown: (pages: number) => void = () => {}

/** Turns the pages of the preview that is shown; does nothing when none is. */
export const scrollPreview = (pages: 1 | -1): void => scrollShown(pages)

/** Says what turns the pages of the preview that is shown; answers how to take it back. */
export function onScrollPreview(scroll: (pages: number) => void): () => void {
  scrollShown = scroll
  return () => {
    if (scrollShown === scroll) scrollShown = () => {}
  }
}
