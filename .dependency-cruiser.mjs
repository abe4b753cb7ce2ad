/**
 * Who may import whom. The product's folders are rooms: main/core is the application, main/shells host it, preload is
 * the doorway between, renderer is the window. A rule's comment is what a broken one tells.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'contract-stands-alone',
      comment: 'preload/contract is the agreement between window and core: it imports nothing of ours.',
      severity: 'error',
      from: { path: '^preload/contract/' },
      to: { path: '^(main|preload|renderer|tests|scripts)/', pathNot: '^preload/contract/' },
    },
    {
      name: 'core-knows-the-contract-only',
      comment: 'main/core imports itself and preload/contract, so that any shell can host it.',
      severity: 'error',
      from: { path: '^main/core/' },
      to: { path: '^(main|preload|renderer|tests|scripts)/', pathNot: '^(main/core|preload/contract)/' },
    },
    {
      name: 'driver-in-the-store-only',
      comment: 'main/core/store is the only room that imports the database module.',
      severity: 'error',
      from: { path: '^(main|preload|renderer)/', pathNot: '^main/core/store/' },
      to: { path: '^better-sqlite3$|(^|/)node_modules/better-sqlite3/' },
    },
    {
      name: 'electron-in-its-shell-only',
      comment: 'Only main/shells/electron and preload/electron.ts import electron.',
      severity: 'error',
      from: { path: '^(main|preload|renderer)/', pathNot: ['^main/shells/electron/', '^preload/electron\\.ts$'] },
      to: { path: '^electron(/|$)|(^|/)node_modules/electron/' },
    },
    {
      name: 'shells-apart',
      comment: 'A shell imports the core, the contract and what lies in main/shells itself, never another shell.',
      severity: 'error',
      from: { path: '^main/shells/([^/]+)/' },
      to: { path: '^main/shells/[^/]+/', pathNot: '^main/shells/$1/' },
    },
    {
      name: 'shared-knows-no-shell',
      comment: 'What shells share does not know any of them; main/index.ts alone chooses.',
      severity: 'error',
      from: { path: '^main/shells/[^/]+$' },
      to: { path: '^main/shells/[^/]+/' },
    },
    {
      name: 'main-knows-no-window',
      comment: 'main imports nothing of the window, and of preload only the contract; its shells also the wire.',
      severity: 'error',
      from: { path: '^main/' },
      to: { path: '^(renderer|preload)/', pathNot: ['^preload/contract/', '^preload/wire\\.ts$'] },
    },
    {
      name: 'preload-knows-no-room',
      comment: 'preload imports its own files only.',
      severity: 'error',
      from: { path: '^preload/' },
      to: { path: '^(main|renderer)/' },
    },
    {
      name: 'window-knows-the-agreement-only',
      comment: 'renderer imports nothing of main, and of preload only contract and client.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(main|preload)/', pathNot: ['^preload/contract/', '^preload/client\\.ts$'] },
    },
    {
      name: 'window-knows-types-only',
      comment: 'renderer imports types of the contract, not its code: the schema library stays out of the page.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^preload/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'window-has-no-node',
      comment: 'The page runs in a browser: no module of Node.',
      severity: 'error',
      from: { path: '^(renderer|preload)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'product-knows-no-test',
      comment: 'The product imports neither tests nor scripts.',
      severity: 'error',
      from: { path: '^(main|preload|renderer)/' },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'main-on-runtime-packages',
      comment: 'What main imports is listed under dependencies, so that it is in the installed program.',
      severity: 'error',
      from: { path: '^main/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: '(^|/)node_modules/electron/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circle',
      comment: 'Two modules that need each other at run time are one module, or three.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphan',
      comment: 'A module that imports nothing and that nothing imports is dead.',
      severity: 'error',
      from: { orphan: true, pathNot: '\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types count: a room that names another's type depends on it.
    tsPreCompilationDeps: true,
    moduleSystems: ['es6'],
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default', 'require'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
