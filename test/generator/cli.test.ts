import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readOptions } from '../../scripts/options'
import { run } from '../../scripts/run'

const root = fileURLToPath(new URL('../..', import.meta.url))
const kitchenSink = join(root, 'test/generator/fixtures/kitchen-sink.yaml')
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'generate-'))
})

afterAll(() => rmSync(folder, { recursive: true }))

const out = (name: string) => join(folder, 'src', name, 'generated')

async function runQuietly(...args: string[]): Promise<{ code: number; messages: string[] }> {
  const messages: string[] = []
  const code = await run(args, (message) => messages.push(message))
  return { code, messages }
}

describe('the command line', () => {
  it('writes openapi.json to src/user/generated and docs/user.md unless it is told otherwise', () => {
    expect(readOptions([])).toEqual({
      spec: 'openapi.json',
      out: 'src/user/generated',
      docs: 'docs/user.md',
      name: 'user',
      check: false,
    })
    expect(readOptions(['--out', 'src/pet-store/generated/'])).toMatchObject({
      docs: 'docs/pet-store.md',
      name: 'pet-store',
    })
    expect(readOptions(['--out', '/tmp/shop'])).toMatchObject({ docs: '/tmp/shop/shop.md', name: 'shop' })
  })

  it('refuses a flag it does not know, and says how it is used', () => {
    const { status, stderr } = spawnSync('node', ['--import', 'tsx', 'scripts/generate.ts', '--sepc', 'x'], {
      cwd: root,
    })
    expect(status).toBe(1)
    expect(String(stderr)).toMatch(/^Unknown option '--sepc'.*\n\nusage: npm run generate -- /s)
  })

  it.each([
    ['--spec', ''],
    ['--out', ''],
  ])('refuses %s without a value', async (...args) => {
    const { code, messages } = await runQuietly(...args)
    expect([code, messages[0]?.split('\n')[0]]).toEqual([1, '--spec must name a file, and --out a folder'])
  })

  it('finds what is committed to be what openapi.json says', async () => {
    expect(await runQuietly('--check')).toEqual({ code: 0, messages: [] })
  })
})

describe('generating', () => {
  it('writes five files, and the same bytes each time', async () => {
    const write = async () => {
      const docs = join(out('same'), 'api.md')
      expect(await runQuietly('--spec', kitchenSink, '--out', out('same'), '--docs', docs)).toEqual({
        code: 0,
        messages: [],
      })
      return readdirSync(out('same')).map((file) => [file, readFileSync(join(out('same'), file), 'utf8')])
    }
    const first = await write()
    expect(first.map(([file]) => file)).toEqual(['api.md', 'examples.ts', 'operations.ts', 'schema.ts', 'types.ts'])
    rmSync(out('same'), { recursive: true })
    expect(await write()).toEqual(first)
  })

  it('says in each file where it is from, and how it is written again', async () => {
    await runQuietly('--spec', kitchenSink, '--out', out('header'))
    for (const file of readdirSync(out('header'))) {
      expect(readFileSync(join(out('header'), file), 'utf8').split('\n')[0]).toBe(
        '// Written by scripts/generate.ts from test/generator/fixtures/kitchen-sink.yaml. Do not edit: run "npm run generate -- --spec test/generator/fixtures/kitchen-sink.yaml --out generated".',
      )
    }
    expect(readFileSync(join(root, 'src/user/generated/types.ts'), 'utf8').split('\n')[0]).toBe(
      '// Written by scripts/generate.ts from openapi.json. Do not edit: run "npm run generate".',
    )
  })

  it('leaves all files as they were if one cannot be written', async () => {
    await runQuietly('--spec', kitchenSink, '--out', out('whole'))
    const before = readFileSync(join(out('whole'), 'types.ts'), 'utf8')
    const blocked = join(folder, 'blocked')
    writeFileSync(blocked, '')
    const { code } = await runQuietly(
      '--spec',
      join(root, 'openapi.json'),
      '--out',
      out('whole'),
      '--docs',
      join(blocked, 'api.md'),
    )
    expect(code).toBe(1)
    expect(readFileSync(join(out('whole'), 'types.ts'), 'utf8')).toBe(before)
    expect(readdirSync(out('whole'))).toEqual(['examples.ts', 'operations.ts', 'schema.ts', 'types.ts'])
  })
})

describe('--check', () => {
  it('names each file that was edited or is missing, and writes nothing', async () => {
    const args = ['--spec', kitchenSink, '--out', out('checked')]
    await runQuietly(...args)
    expect(await runQuietly(...args, '--check')).toEqual({ code: 0, messages: [] })
    writeFileSync(join(out('checked'), 'types.ts'), 'edited')
    rmSync(join(folder, 'docs/checked.md'))
    mkdirSync(join(folder, 'docs'), { recursive: true })
    const { code, messages } = await runQuietly(...args, '--check')
    expect(code).toBe(1)
    expect(messages.map((message) => message.replace(/ is not what .*/, ''))).toEqual([
      join(out('checked'), 'types.ts'),
      join(folder, 'docs/checked.md'),
    ])
    expect(readFileSync(join(out('checked'), 'types.ts'), 'utf8')).toBe('edited')
  })
})
