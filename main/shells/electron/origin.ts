/** The scheme of the page's own protocol. */
export const appScheme = 'app'

/** The made-up origin of the page. */
export const appOrigin = 'app://desk'

/** The one address that the window shows. */
export const appUrl = `${appOrigin}/`
