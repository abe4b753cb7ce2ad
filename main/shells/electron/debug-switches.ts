/** Switches that would open the running desk to another program, or change what it is made of. */
const refusedSwitches = [
  'inspect',
  'inspect-brk',
  'inspect-wait',
  'inspect-port',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'load-extension',
  'user-data-dir',
  'disable-web-security',
  'js-flags',
  'host-rules',
]

/** Settings of the environment with the same effect. */
const refusedVariables = ['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS']

/** Names of what was asked for and is refused in an installed desk; empty when it may start. */
export function refusedDebugging(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): string[] {
  const asked = argv.flatMap((word) => {
    const name = /^-{1,2}([\w-]+)/.exec(word)?.[1]?.toLowerCase()
    return name !== undefined && refusedSwitches.includes(name) ? [name] : []
  })
  return [...asked, ...refusedVariables.filter((name) => env[name] !== undefined && env[name] !== '')]
}
