import { mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execute } from '../../scripts/processes/execute'
import { pack } from '../../scripts/processes/pack'
import { FOLDER } from './tools'

export interface Workspace {
  folder: string
  /** Makes the folder of a program that has all packages, and `openapi.json` with this text. */
  createApp(name: string, document: string): Promise<string>
  close(): Promise<void>
}

/** Links to all packages, and this package as npm unpacks it. */
async function linkPackages(folder: string): Promise<void> {
  const from = join(FOLDER, 'node_modules')
  const to = join(folder, 'node_modules')
  const ours = join(to, '@epilot/sdk')
  await mkdir(ours, { recursive: true })
  for (const name of await readdir(from)) await symlink(join(from, name), join(to, name))
  await execute('tar', ['-xzf', await pack(folder), '-C', ours, '--strip-components=1'], { cwd: folder })
}

/** Makes a folder outside of the repository, so that none of its packages is found by chance. */
export async function createWorkspace(keep: boolean): Promise<Workspace> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'epilot-sdk-generators-')))
  await linkPackages(folder)
  return {
    folder,
    async createApp(name, document) {
      const app = join(folder, name)
      await mkdir(join(app, 'api'), { recursive: true })
      await writeFile(join(app, 'package.json'), '{ "name": "app", "private": true, "type": "module" }')
      await writeFile(join(app, 'openapi.json'), document)
      await symlink(join(folder, 'node_modules'), join(app, 'node_modules'))
      return app
    },
    async close() {
      if (keep) console.error(`the programs are in ${folder}`)
      else await rm(folder, { recursive: true, force: true })
    },
  }
}
