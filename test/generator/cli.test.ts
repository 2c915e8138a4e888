import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

/** The exit code, and the messages that are no warnings. */
async function runQuietly(...args: string[]): Promise<{ code: number; messages: string[] }> {
  const messages: string[] = []
  const code = await run(args, (message) => messages.push(message))
  return { code, messages: messages.filter((message) => !message.startsWith('warning: ')) }
}

describe('the command line', () => {
  it('writes openapi.json to src/user/generated and docs/user.md by default', () => {
    expect(readOptions([])).toEqual({
      spec: 'openapi.json',
      out: 'src/user/generated',
      docs: 'docs/user.md',
      name: 'user',
      check: false,
      strict: false,
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

describe('a place in the document that is ignored, guessed or corrected', () => {
  const document = {
    openapi: '3.0.3',
    info: { title: null },
    paths: {
      '/x/{id}/{other}': {
        get: {
          operationId: 'x',
          parameters: [
            { name: 'Accept', in: 'header' },
            { name: 'gone', in: 'path' },
            { name: 'deep', in: 'query', schema: { type: 'array', items: { type: 'object' } } },
          ],
        },
        put: { operationId: 'get', security: [], requestBody: { content: { 'image/*': {} } } },
        post: {},
        patch: { operationId: 'get', security: [{ key: [] }] },
        trace: {
          operationId: 'trace',
          requestBody: { content: { 'multipart/form-data': { encoding: { a: { style: 'form' } } } } },
        },
      },
    },
    components: {
      securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
      schemas: {
        Loop: { anyOf: [{ $ref: '#/components/schemas/Loop' }, { type: 'string' }] },
        Beside: { $ref: '#/components/schemas/Loop', nullable: true },
        Odd: { properties: { a: {}, required: ['a'] } },
        Told: { discriminator: { propertyName: 'k', mapping: { a: 'b.yaml' } } },
      },
    },
  }
  const at = 'paths./x/{id}/{other}'
  const WARNINGS = [
    'info.title: is ignored: it is null',
    'components.schemas.Odd.properties.required: is read as the list of required fields',
    'components.schemas.Beside: has "nullable" beside "$ref", which OpenAPI 3.0 ignores',
    'components.schemas.Told.discriminator.mapping.a: is ignored: "b.yaml" is not in this document',
    'components.schemas.Loop: contains itself: the reference back is left out',
    'has no "security": operations without their own "security" need a token',
    `${at}.get.parameters.0: is dropped: "Accept" is not a parameter but part of every request`,
    `${at}.get.parameters.2: is a list of objects or lists, which its style cannot express: a call with one is rejected`,
    `${at}.get.parameters.1: is dropped: "{gone}" is not in "/x/{id}/{other}"`,
    ...['get', 'put', 'post', 'patch', 'trace'].flatMap((method) =>
      ['id', 'other'].map(
        (name) =>
          `${at}.${method}.parameters: has no path parameter "${name}", which is in "/x/{id}/{other}": it is read as text`,
      ),
    ),
    `${at}.put: is only in "client.paths": clients have a "get" of their own`,
    `${at}.put.requestBody.content.image/*: is a range; "application/octet-stream" is sent unless a call says otherwise`,
    `${at}.post: has no operationId: it is called "postXIdOther"`,
    `${at}.patch.operationId: "get" is already used by ${at}.put: it is called "patchXIdOther"`,
    'components.securitySchemes.key: is not a bearer scheme: only "Authorization: Bearer" is sent, and callers must send other credentials themselves',
    `${at}.trace: works on axios in Node only: fetch sends no TRACE`,
    `${at}.trace.requestBody.content.multipart/form-data.encoding.a: names a field that the schema does not have`,
    `${at}.trace.requestBody.content.multipart/form-data.encoding.a.style: is ignored: parts of a multipart body have a content type`,
  ]

  const messagesOf = async (...args: string[]) => {
    const spec = join(folder, 'warnings.json')
    writeFileSync(spec, JSON.stringify(document))
    const messages: string[] = []
    const code = await run(['--spec', spec, '--out', out('warned'), ...args], (message) => messages.push(message))
    return { code, messages: messages.map((message) => message.replace(`${spec}: `, '')).sort() }
  }

  it('is a warning with its path', async () => {
    expect(await messagesOf()).toEqual({ code: 0, messages: WARNINGS.map((text) => `warning: ${text}`).sort() })
    expect(readFileSync(join(out('warned'), 'types.ts'), 'utf8')).toContain('    id: string\n    other: string\n')
  })

  it('is an error with --strict, and nothing is written', async () => {
    rmSync(out('warned'), { recursive: true, force: true })
    expect(await messagesOf('--strict')).toEqual({ code: 1, messages: [...WARNINGS].sort() })
    expect(existsSync(out('warned'))).toBe(false)
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
