/** How the desk looks; `system` follows light, dark and contrast of the system. */
export type Theme = 'system' | 'light' | 'dark' | 'sepia' | 'contrast'

const dark = matchMedia('(prefers-color-scheme: dark)')
const contrast = matchMedia('(prefers-contrast: more)')
let chosen: Theme = 'system'

/** Gives the page a look; it stays until the next. */
export function setTheme(theme: Theme): void {
  chosen = theme
  const system = contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light'
  document.documentElement.dataset.theme = theme === 'system' ? system : theme
}

/** Begins with the system's look, and keeps to it when the system changes. */
export function followSystem(): void {
  for (const query of [dark, contrast]) query.addEventListener('change', () => setTheme(chosen))
  setTheme(chosen)
}
