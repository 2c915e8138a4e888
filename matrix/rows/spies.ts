import type { Row } from '../row'
import { pinned, tool } from '../tools'

const SHOWN = 'spyOn on handles and clients of either kind'

const vitest: Row = {
  name: 'vitest',
  async run(stage) {
    const app = await stage.app('vitest')
    await app.add('spy.test.mjs')
    await app.execute(process.execPath, [tool('vitest/vitest.mjs'), 'run', '--root', app.folder])
    return `${pinned('vitest')}: ${SHOWN}`
  },
}

const jest: Row = {
  name: 'jest',
  async run(stage) {
    const app = await stage.app('jest')
    await app.add('spy.test.cjs')
    const config = { testMatch: ['**/*.test.cjs'], transform: {}, cacheDirectory: `${app.folder}/.cache` }
    await app.add('jest.config.json', JSON.stringify(config))
    await app.execute(process.execPath, [tool('jest/bin/jest.js'), '--config', 'jest.config.json'])
    return `${pinned('jest')}: ${SHOWN}`
  },
}

export const spies: Row[] = [vitest, jest]
