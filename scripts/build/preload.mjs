/**
 * One script that a shell runs in the page before the page's own. Each is a single file: Electron's sandboxed preload
 * may require nothing but `electron`, and Chromium gets its text by injection.
 *
 * @param {{ root: string, outDir: string, entry: string, format: 'cjs' | 'iife', fileName: string }} what
 * @returns {import('vite').InlineConfig}
 */
export function preloadConfig({ root, outDir, entry, format, fileName }) {
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      target: 'chrome140',
      minify: false,
      sourcemap: false,
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        external: ['electron'],
        output: { format, entryFileNames: fileName, codeSplitting: false },
      },
    },
  }
}
