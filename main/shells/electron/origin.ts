/** The scheme of the page's own protocol. */
export const appScheme = 'app'

/** The made-up origin of the page. */
export const appOrigin = 'app://desk'

/** The one address that the window shows. */
export const appUrl = `${appOrigin}/`

/** An empty page of another origin, shown for a moment between two that each have a process of their own. */
export const emptyUrl = `${appScheme}://empty/`
