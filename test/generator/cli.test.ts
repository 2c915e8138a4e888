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
const FILES = [
  'client.ts',
  'enums.ts',
  'examples.ts',
  'fetch-client.ts',
  'namespaces.ts',
  'operations.ts',
  'queries.ts',
  'responses.ts',
  'rules.ts',
  'schema.ts',
  'types.ts',
  'validators.ts',
]
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
  it('writes openapi.json to src/user/generated and docs/user.md by default', () => {
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

  it('rejects an unknown flag, and shows its usage', () => {
    const { status, stderr } = spawnSync('node', ['--import', 'tsx', 'scripts/generate.ts', '--sepc', 'x'], {
      cwd: root,
    })
    expect(status).toBe(1)
    expect(String(stderr)).toMatch(/^Unknown option '--sepc'.*\n\nusage: npm run generate -- /s)
  })

  it.each([
    ['--spec', ''],
    ['--out', ''],
  ])('rejects %s without a value', async (...args) => {
    const { code, messages } = await runQuietly(...args)
    expect([code, messages[0]?.split('\n')[0]]).toEqual([1, '--spec must name a file, and --out a folder'])
  })

  it('finds the committed files up to date with openapi.json', async () => {
    expect(await runQuietly('--check')).toEqual({ code: 0, messages: [] })
  })
})

describe('generating', () => {
  it('writes twelve files, and the same bytes each time', async () => {
    const write = async () => {
      const docs = join(out('same'), 'api.md')
      expect(await runQuietly('--spec', kitchenSink, '--out', out('same'), '--docs', docs)).toEqual({
        code: 0,
        messages: [],
      })
      return readdirSync(out('same')).map((file) => [file, readFileSync(join(out('same'), file), 'utf8')])
    }
    const first = await write()
    expect(first.map(([file]) => file)).toEqual(['api.md', ...FILES])
    rmSync(out('same'), { recursive: true })
    expect(await write()).toEqual(first)
  })

  it('says in each file what it was generated from, and by which command', async () => {
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

  it('changes no file if one cannot be written', async () => {
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
    expect(readdirSync(out('whole'))).toEqual(FILES)
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
    expect(messages.map((message) => message.replace(/ is out of date .*/, ''))).toEqual([
      join(out('checked'), 'types.ts'),
      join(folder, 'docs/checked.md'),
    ])
    expect(readFileSync(join(out('checked'), 'types.ts'), 'utf8')).toBe('edited')
  })

  it('names each file that should not be there', async () => {
    const args = ['--spec', kitchenSink, '--out', out('stray')]
    await runQuietly(...args)
    const old = join(out('stray'), 'old.ts')
    const foreign = join(out('stray'), 'mine.ts')
    writeFileSync(old, '// Written by scripts/generate.ts from an earlier version.\n')
    writeFileSync(foreign, 'export {}\n')
    const { code, messages } = await runQuietly(...args, '--check')
    expect(code).toBe(1)
    expect(messages).toEqual([
      expect.stringMatching(/mine\.ts is not generated from .*kitchen-sink\.yaml: remove it$/),
      expect.stringMatching(/old\.ts is not generated from .*kitchen-sink\.yaml: run "npm run generate -- .*"$/),
    ])
    await runQuietly(...args)
    expect(readdirSync(out('stray'))).toEqual([...FILES, 'mine.ts'].sort())
    rmSync(foreign)
    expect(await runQuietly(...args, '--check')).toEqual({ code: 0, messages: [] })
  })
})
