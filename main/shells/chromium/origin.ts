/** The made-up origin of the page. `.invalid` is reserved: nobody can ever own or answer it. */
export const appOrigin = 'https://verbatim.invalid'

/** The one address that the window shows. */
export const appUrl = `${appOrigin}/`

/** An empty page of no origin, shown for a moment between two that each have a process of their own. */
export const emptyUrl = 'data:text/html,<title>Verbatim</title>'
