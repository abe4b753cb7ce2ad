import react from '@vitejs/plugin-react'

/**
 * The window. Addresses are relative, nothing is inlined into the page or into style sheets: the page's policy allows
 * scripts, styles and fonts from its own origin only, no `data:` and no inline code.
 *
 * @param {{ root: string, outDir: string }} where `root` is the renderer's folder
 * @returns {import('vite').InlineConfig}
 */
export function rendererConfig({ root, outDir }) {
  return {
    root,
    base: './',
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome140',
      minify: true,
      sourcemap: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      // The desk loads from the disk, so one larger file costs less than several round trips.
      chunkSizeWarningLimit: 4000,
    },
  }
}
