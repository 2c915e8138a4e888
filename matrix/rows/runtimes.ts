import type { App, Kind } from '../app'
import { type Row, rowName } from '../row'
import { tryProgram } from '../service'
import { pinned, tool, versionsOf } from '../tools'

/** Runs the program as a module and as CommonJS. */
export async function runBoth(
  app: App,
  command: string,
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<void> {
  await Promise.all(['program.mjs', 'parts.mjs', 'parts.cjs'].map((file) => app.add(file)))
  for (const file of ['run.mjs', 'run.cjs']) {
    await app.add(file)
    await tryProgram(async (url) => JSON.parse(await app.execute(command, [...args, file, url], env)))
  }
}

const node = (name: string, kind: Kind): Row => ({
  name: rowName(name, kind),
  async run(stage) {
    const command = tool(name, 'bin/node')
    const app = await stage.app(rowName(name, kind), kind)
    const version = (await app.execute(command, ['--version'])).trim()
    if (version !== `v${pinned(name)}`) throw new Error(`this is ${version}`)
    await runBoth(app, command)
    return `${version}: ESM, CJS`
  },
})

const bun = (kind: Kind): Row => ({
  name: rowName('bun', kind),
  async run(stage) {
    await runBoth(await stage.app(rowName('bun', kind), kind), tool('.bin/bun'), ['run'])
    return `${pinned('bun')}: ESM, CJS`
  },
})

const deno = (kind: Kind): Row => ({
  name: rowName('deno', kind),
  async run(stage) {
    const app = await stage.app(rowName('deno', kind), kind)
    const env = { DENO_DIR: `${app.folder}/.deno`, DENO_NO_UPDATE_CHECK: '1' }
    const rights = ['--allow-net=127.0.0.1', '--allow-read', '--allow-env', '--no-prompt', '--node-modules-dir=manual']
    await runBoth(app, tool('.bin/deno'), ['run', ...rights], env)
    return `${pinned('deno')}: ESM, CJS; network rights for one host`
  },
})

export const runtimesOf = (kind: Kind): Row[] => [
  ...versionsOf('node').map((name) => node(name, kind)),
  bun(kind),
  deno(kind),
]
