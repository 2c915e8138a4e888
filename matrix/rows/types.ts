import type { Kind } from '../app'
import { compile, compilesMsw, resolutionsOf } from '../compile'
import { type Row, rowName } from '../row'
import { pinned, versionsOf } from '../tools'

const typescript = (name: string, kind: Kind): Row => ({
  name: rowName(name, kind),
  async run(stage) {
    const app = await stage.app(rowName(name, kind), kind)
    const shown: string[] = []
    for (const resolution of resolutionsOf(name)) {
      await compile(app, name, resolution)
      shown.push(
        resolution.name + (kind === 'fetch' || compilesMsw(name, resolution) ? '' : ' (/user/msw: skipLibCheck)'),
      )
    }
    return `${pinned(name)}: ${shown.join(', ')}`
  },
})

export const typesOf = (kind: Kind): Row[] => versionsOf('typescript').map((name) => typescript(name, kind))
