import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runDiff } from '../../scripts/spec/run-diff'

const user = (more: object = {}, required: string[] = []) => ({
  type: 'object',
  required,
  properties: { id: { type: 'string' }, name: { type: 'string', description: 'A name.' }, ...more },
})

const version = (schema: object, more: object = {}) => {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/User' } } }
  return JSON.stringify({
    openapi: '3.0.3',
    info: { title: 'Small', version: '1' },
    paths: {
      '/users': {
        post: { operationId: 'createUser', requestBody: { content }, responses: { 201: { description: '', content } } },
      },
      ...more,
    },
    components: { schemas: { User: schema } },
  })
}

const first = version(user())
const second = version(
  user({
    name: { type: 'string', description: 'The name.' },
    tags: { type: 'array', items: { type: 'string' }, nullable: true },
  }),
  {
    '/users/{id}': { get: { operationId: 'getUser', responses: {} } },
  },
)
const third = version(user({}, ['name']))

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spec-diff-'))
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'commit.gpgsign=false', ...args],
      { cwd: folder },
    )
  git('init', '--quiet')
  writeFileSync(join(folder, 'openapi.json'), first)
  git('add', '.')
  git('commit', '--quiet', '--message', 'first')
  git('tag', 'v1')
  writeFileSync(join(folder, 'openapi.json'), second)
  writeFileSync(join(folder, 'third.json'), third)
})
afterAll(() => rmSync(folder, { recursive: true }))

function diff(...args: string[]): { code: number; printed: string } {
  const lines: string[] = []
  const code = runDiff(args, (text) => lines.push(text), folder)
  return { code, printed: lines.join('\n') }
}

it('reports from a revision of git to a file what was added, as Markdown with lines for the changelog', () => {
  expect(diff('v1', 'openapi.json')).toEqual({
    code: 0,
    printed: `# From v1 to openapi.json

A **minor** release: 2 additions.

## Operations

### Added

- \`getUser\`: \`GET /users/{id}\`

## Schemas

### Added

- \`User.tags\`: array of string, or null

## Texts and examples

- Different in \`User\`.

## For the changelog

\`\`\`md
### Added

- \`getUser\` (\`GET /users/{id}\`).
- Fields: \`User.tags\`.
\`\`\``,
  })
})

it('reports what breaks whom, and exits with 1', () => {
  const { code, printed } = diff('openapi.json', 'third.json')
  expect(code).toBe(1)
  expect(printed.split('\n## Operations')[0]).toBe(`# From openapi.json to third.json

A **major** release: 3 changes for callers and 1 change for readers break what works now.

## Breaks callers

- \`getUser\` (\`GET /users/{id}\`) is gone
- \`User.name\` is required now
- \`User.tags\` is gone

## Breaks readers

- \`User.tags\` is gone
`)
  expect(printed).toContain('- **Breaking** for callers and readers: `User.tags` is gone.')
})

it('reports as JSON', () => {
  const { code, printed } = diff('v1:openapi.json', 'third.json', '--json')
  expect(code).toBe(1)
  expect(JSON.parse(printed)).toEqual({
    from: 'v1:openapi.json',
    to: 'third.json',
    release: 'major',
    changes: [
      { kind: 'changed', about: 'schema', name: 'User', at: 'name', text: 'is required now', breaks: ['callers'] },
    ],
    changelog: { added: [], changed: ['**Breaking** for callers: `User.name` is required now.'], removed: [] },
  })
})

it('reports that nothing is different', () => {
  expect(diff('v1', 'HEAD')).toEqual({ code: 0, printed: '# From v1 to HEAD\n\nNothing is different.' })
})

it.each([
  ['none', 1],
  ['patch', 1],
  ['minor', 0],
  ['major', 0],
])('lets a minor release pass or not with --allow %s', (allow, code) => {
  expect(diff('v1', 'openapi.json', '--allow', allow).code).toBe(code)
})

it.each([
  [['v1'], 'the two arguments must be OLD and NEW'],
  [['v1', 'HEAD', 'v1'], 'the two arguments must be OLD and NEW'],
  [['v1', 'v2'], 'v2: there is no such file, and no such revision of openapi.json in git'],
  [['v1', '--output=x'], "Unknown option '--output'"],
  [['v1', 'HEAD', '--allow', 'all'], '--allow must be one of none, patch, minor, major, not all'],
])('says what is wrong with %j, with 2 as the exit code', (args, message) => {
  const { code, printed } = diff(...args)
  expect(code).toBe(2)
  expect(printed.split('\n')[0]).toContain(message)
  expect(printed).toContain('usage: npm run --silent spec:diff -- OLD NEW')
})
