import type { App } from '../app'
import type { Row } from '../row'
import { tryProgram } from '../service'
import { pinned, tool, versionsOf } from '../tools'

/** Runs the program as a module and as CommonJS. */
export async function runBoth(
  app: App,
  command: string,
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<void> {
  await app.add('program.mjs')
  for (const file of ['run.mjs', 'run.cjs']) {
    await app.add(file)
    await tryProgram(async (url) => JSON.parse(await app.execute(command, [...args, file, url], env)))
  }
}

const node = (name: string): Row => ({
  name,
  async run(stage) {
    const command = tool(name, 'bin/node')
    const app = await stage.app(name)
    const version = (await app.execute(command, ['--version'])).trim()
    if (version !== `v${pinned(name)}`) throw new Error(`this is ${version}`)
    await runBoth(app, command)
    return `${version}: ESM, CJS`
  },
})

const bun: Row = {
  name: 'bun',
  async run(stage) {
    await runBoth(await stage.app('bun'), tool('.bin/bun'), ['run'])
    return `${pinned('bun')}: ESM, CJS`
  },
}

const deno: Row = {
  name: 'deno',
  async run(stage) {
    const app = await stage.app('deno')
    const env = { DENO_DIR: `${app.folder}/.deno`, DENO_NO_UPDATE_CHECK: '1' }
    const rights = ['--allow-net=127.0.0.1', '--allow-read', '--allow-env', '--no-prompt', '--node-modules-dir=manual']
    await runBoth(app, tool('.bin/deno'), ['run', ...rights], env)
    return `${pinned('deno')}: ESM, CJS; network rights for one host`
  },
}

export const runtimes: Row[] = [...versionsOf('node').map(node), bun, deno]
