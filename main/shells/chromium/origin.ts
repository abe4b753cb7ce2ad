/** The made-up origin of the page. `.invalid` is reserved: nobody can ever own or answer it. */
export const appOrigin = 'https://verbatim.invalid'

/** The one address that the window shows. */
export const appUrl = `${appOrigin}/`
