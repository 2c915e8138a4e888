import { compile, compilesMsw, resolutionsOf } from '../compile'
import type { Row } from '../row'
import { pinned, versionsOf } from '../tools'

const typescript = (name: string): Row => ({
  name,
  async run(stage) {
    const app = await stage.app(name)
    const shown: string[] = []
    for (const resolution of resolutionsOf(name)) {
      await compile(app, name, resolution)
      shown.push(resolution.name + (compilesMsw(name, resolution) ? '' : ' (/user/msw: skipLibCheck)'))
    }
    return `${pinned(name)}: ${shown.join(', ')}`
  },
})

export const types: Row[] = versionsOf('typescript').map(typescript)
