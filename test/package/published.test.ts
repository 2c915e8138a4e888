import { transform } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Installed, install } from './install'
import { root } from './published/root'
import { runner, types } from './published/service'
import { user } from './published/user'

const programs = [...root, ...user]

let installed: Installed
let printed: string[]
let complaints: string
beforeAll(async () => {
  installed = await install()
  await installed.write('package.json', '{ "name": "consumer", "private": true, "type": "module" }')
  await installed.write('service.d.ts', types)
  await installed.write('runner.mjs', runner)
  for (const [i, { code }] of programs.entries()) {
    await installed.write(`program-${i}.ts`, code)
    const { code: plain } = await transform(code, { loader: 'ts', supported: { 'import-attributes': true } })
    await installed.write(`program-${i}.mjs`, plain)
  }
  printed = JSON.parse(
    await installed.node('--no-warnings', 'runner.mjs', ...programs.map((_, i) => `program-${i}.mjs`)),
  )
  await installed.write('wrong.ts', `import { epilot } from '@epilot/sdk'\nepilot.retry({ defaultDelay: 1 })`)
  // For `createRequire`, which is Node's.
  await installed.write(
    'node.d.ts',
    `declare module 'node:module' { export const createRequire: (from: string) => (name: string) => any }
interface ImportMeta { url: string }`,
  )
  complaints = await installed.tsc(
    { module: 'nodenext', resolveJsonModule: true, target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'] },
    ['service.d.ts', 'node.d.ts', 'wrong.ts', ...programs.map((_, i) => `program-${i}.ts`)],
  )
}, 240_000)
afterAll(() => installed?.remove())

describe('programs for the published package', () => {
  it('compile, and what is wrong does not', () => {
    const files = complaints
      .trim()
      .split('\n')
      .map((line) => line.replace(/\(.*/, ''))
    expect(files).toEqual(['wrong.ts'])
  })

  it.each(programs.map(({ feature, prints }, i) => [feature, prints, i] as const))('run: %s', (_, prints, i) => {
    expect(printed[i]).toBe(prints)
  })
})
