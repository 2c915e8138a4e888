import { fileURLToPath } from 'node:url'
import type { Kind } from '../app'
import { bundle } from '../bundle'
import { type Row, rowName } from '../row'
import { tryProgram } from '../service'
import { pinned, tool } from '../tools'

const HOST = fileURLToPath(new URL('./workerd-host.mjs', import.meta.url))

const workerd = (name: string, kind: Kind, flags: string[]): Row => ({
  name: rowName(name, kind),
  async run(stage) {
    const app = await stage.app(rowName(name, kind), kind)
    // The conditions that Cloudflare's own tool bundles with.
    const file = await bundle(app, 'worker.js', { format: 'esm', conditions: ['workerd', 'worker', 'browser'] })
    // miniflare asks for Node 22.
    const command = tool('node-22/bin/node')
    await tryProgram(async (url) => JSON.parse(await app.execute(command, [HOST, file, url, ...flags])))
    return `miniflare ${pinned('miniflare')}, ${flags.length ? `with ${flags}` : 'without flags'}`
  },
})

export const workersOf = (kind: Kind): Row[] => [
  workerd('workerd', kind, []),
  workerd('workerd-nodejs-compat', kind, ['nodejs_compat']),
]
