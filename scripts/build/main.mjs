import { builtinModules } from 'node:module'

/** Loaded from node_modules at run time: native code, or the runtime itself. */
const native = ['better-sqlite3', '@node-rs/argon2', 'electron']

/**
 * What runs outside the window: the chooser of shells and the two scripts that threads run. Every file stands directly
 * in `out/main`, chunks too, because the code finds its neighbours (`./core-worker.js`, `../../resources`) relative to
 * its own address.
 *
 * @param {{ root: string, outDir: string, entries: Record<string, string> }} where
 * @returns {import('vite').InlineConfig}
 */
export function mainConfig({ root, outDir, entries }) {
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: native },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        input: entries,
        external: [...native, ...builtinModules, /^node:/],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  }
}
