import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execute } from '../scripts/processes/execute'
import { NEWEST_AXIOS, tool } from './tools'

const PROGRAM = fileURLToPath(new URL('program', import.meta.url))

/** Which entries an app uses: those on axios, or the one on fetch, in an app that has no axios. */
export type Kind = 'axios' | 'fetch'

/** A program of a user's: a folder with a package.json, and with this package and its peers in `node_modules`. */
export interface App {
  folder: string
  kind: Kind
  /** Writes a file, or copies one of `program/` when no text is given; returns its path. */
  add(name: string, text?: string): Promise<string>
  /** Copies a file of `program/`, or of the folder in it that is the kind's, under another name. */
  copy(source: string, name: string): Promise<string>
  /** Runs a command in the folder. */
  execute(command: string, args: string[], env?: Record<string, string>): Promise<string>
}

/** Makes the folder that all apps stand in: what they need beside the package and axios is found one level up. */
export async function createGround(folder: string): Promise<void> {
  await mkdir(join(folder, 'node_modules'), { recursive: true })
  const target = (name: string) => join(folder, 'node_modules', name)
  for (const name of await readdir(tool())) {
    if (!/^(\.|axios|typescript|openapi-client-axios)/.test(name)) await symlink(tool(name), target(name))
  }
}

interface Wanted {
  ground: string
  tarball: string
  name: string
  kind: Kind
  axios?: string | undefined
  /** Stops the app's commands. */
  signal: AbortSignal
}

/** Makes an app: the tarball unpacked, as npm does with a package that has no dependencies, beside one axios or none. */
export async function createApp({ ground, tarball, name, kind, axios = NEWEST_AXIOS, signal }: Wanted): Promise<App> {
  const folder = join(ground, name)
  const installed = (each: string) => join(folder, 'node_modules', each)
  const sdk = installed('@epilot/sdk')
  await mkdir(sdk, { recursive: true })
  await execute('tar', ['-xzf', tarball, '-C', sdk, '--strip-components=1'], { cwd: ground, signal })
  if (kind === 'axios') {
    // Copied, not linked: where a link leads, another axios would be found.
    await cp(tool(axios), installed('axios'), { recursive: true })
    await cp(tool('openapi-client-axios'), installed('openapi-client-axios'), { recursive: true })
  }
  await writeFile(join(folder, 'package.json'), `{ "name": "app", "private": true, "type": "module" }`)
  const copy = async (source: string, name: string) => {
    const own = join(PROGRAM, kind, source)
    await cp(existsSync(own) ? own : join(PROGRAM, source), join(folder, name))
    return join(folder, name)
  }
  return {
    folder,
    kind,
    copy,
    execute: (command, args, env = {}) => execute(command, args, { cwd: folder, env, signal }),
    async add(file, text) {
      if (text === undefined) return copy(file, file)
      const path = join(folder, file)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, text)
      return path
    },
  }
}
