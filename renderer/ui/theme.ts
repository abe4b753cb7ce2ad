import { create } from 'zustand'

/** How the desk looks; `system` follows light, dark and contrast of the system. */
export type ThemeChoice = 'system' | 'light' | 'dark' | 'sepia' | 'contrast'

/** The chosen look, for as long as the desk runs: the window keeps nothing on disk. */
export const useTheme = create<{ choice: ThemeChoice }>()(() => ({ choice: 'system' }))

/** Chooses a look. */
export const chooseTheme = (choice: ThemeChoice): void => useTheme.setState({ choice })

/** Keeps `data-theme` of the page at the chosen look, or at the system's. */
export function followTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const contrast = matchMedia('(prefers-contrast: more)')
  const apply = () => {
    const { choice } = useTheme.getState()
    const system = contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light'
    document.documentElement.dataset.theme = choice === 'system' ? system : choice
  }
  dark.addEventListener('change', apply)
  contrast.addEventListener('change', apply)
  useTheme.subscribe(apply)
  apply()
}
