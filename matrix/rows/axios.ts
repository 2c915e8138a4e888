import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundle } from '../bundle'
import { missingChromium } from '../chromium'
import { compile, resolutionsOf } from '../compile'
import { runInPage } from '../in-page'
import type { Row } from '../row'
import { pinned, versionsOf } from '../tools'
import { runBoth } from './runtimes'

/** The compiler that the package itself is built with. */
const TYPESCRIPT = 'typescript-5.9'

const axios = (name: string): Row => ({
  name,
  // Its adapters for browsers are others than those for Node.
  missing: missingChromium,
  async run(stage) {
    const app = await stage.app(name, 'axios', name)
    await runBoth(app, process.execPath)
    await bundle(app, 'page.js', { format: 'iife' })
    await runInPage(await stage.chromium(), app, '<script src="bundle.js"></script>')
    const nodenext = resolutionsOf(TYPESCRIPT).filter((resolution) => resolution.name.startsWith('nodenext'))
    for (const resolution of nodenext) await compile(app, TYPESCRIPT, resolution)
    return 'compiles: ESM, CJS; runs: ESM, CJS, Chromium'
  },
})

/** What package.json promises must be what is tried. */
const range: Row = {
  name: 'axios-range',
  async run(stage) {
    const { folder } = await stage.app('axios-range')
    const text = await readFile(join(folder, 'node_modules/@epilot/sdk/package.json'), 'utf8')
    const promised = JSON.parse(text).peerDependencies.axios
    const lowest = pinned(versionsOf('axios')[0] as string)
    if (promised !== `^${lowest}`) throw new Error(`package.json promises axios ${promised}, tried is ^${lowest}`)
    return `${promised} is promised, and the lowest that is tried`
  },
}

export const axiosRows: Row[] = [range, ...versionsOf('axios').map(axios)]
