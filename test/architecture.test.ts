import { readdirSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { generatedApis } from '../scripts/list-entries'
import { operations } from '../src/user/generated/operations'

const root = new URL('..', import.meta.url).pathname
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name: `src/${name}`, text: readFileSync(join(root, 'src', name), 'utf8') }))

/** A folder, and the folders and packages that it may import. The first entry that matches a file applies. */
const RULES: [folder: string, folders: string[], packages: string[]][] = [
  ['src/core/', ['src/core/'], []],
  ['src/axios/openapi-client-axios.ts', ['src/core/', 'src/axios/'], ['axios', 'openapi-client-axios']],
  ['src/axios/', ['src/core/', 'src/axios/'], ['axios']],
  ['src/fetch/', ['src/core/', 'src/fetch/'], []],
  ['src/mock/msw-handlers.ts', ['src/mock/'], ['msw']],
  ['src/mock/http/', ['src/mock/'], ['@hono/node-server', 'node:http', 'node:net']],
  ['src/mock/', ['src/mock/'], []],
  ['src/query/', ['src/query/', 'src/core/'], ['@tanstack/query-core']],
  ['src/schemas/', ['src/schemas/'], []],
  ['src/user/generated/client.ts', ['src/user/generated/', 'src/axios/types.ts'], ['axios']],
  [
    'src/user/generated/',
    ['src/user/generated/', 'src/core/', 'src/fetch/types.ts', 'src/mock/example.ts', 'src/schemas/'],
    [],
  ],
  [
    'src/user/passkeys',
    ['src/user/passkeys/', 'src/user/generated/types.ts', 'src/core/'],
    ['@simplewebauthn/browser'],
  ],
  ['src/user/api/', ['src/user/api/', 'src/user/generated/', 'src/mock/', 'src/core/types.ts'], []],
  ['src/user/control/generated/client.ts', ['src/user/control/generated/', 'src/axios/types.ts'], ['axios']],
  [
    'src/user/control/generated/',
    ['src/user/control/generated/', 'src/core/', 'src/fetch/types.ts', 'src/mock/example.ts', 'src/schemas/'],
    [],
  ],
  ['src/user/inbox/', ['src/user/inbox/', 'src/user/control/generated/'], []],
  [
    'src/user/server',
    ['src/user/server/', 'src/user/control/', 'src/user/api/', 'src/user/generated/', 'src/mock/', 'src/core/types.ts'],
    ['node:crypto', 'node:fs', 'node:fs/promises', 'node:path', 'node:zlib'],
  ],
  [
    'src/cli/generate',
    ['src/cli/', 'scripts/'],
    ['node:fs', 'node:fs/promises', 'node:module', 'node:path', 'node:url', 'node:util', 'typescript'],
  ],
  ['src/cli/', ['src/cli/'], ['@epilot/sdk/user/server', 'node:fs', 'node:util']],
  ['src/user/msw.ts', ['src/user/api/', 'src/user/generated/', 'src/mock/', 'src/core/types.ts'], ['msw']],
  ['src/user/fetch.ts', ['src/user/generated/', 'src/core/', 'src/fetch/'], []],
  ['src/user/query.ts', ['src/user/generated/', 'src/query/', 'src/core/types.ts'], []],
  ['src/user/openapi-typescript.ts', ['src/user/generated/'], []],
  ['src/user/schemas.ts', ['src/user/generated/', 'src/schemas/'], []],
  ['src/user/definition.ts', ['src/axios/types.ts', 'openapi.json'], []],
  ['src/user/openapi.ts', ['src/axios/types.ts', 'src/user/definition.ts'], []],
  ['src/user/openapi-client.ts', ['src/user/generated/', 'src/axios/', 'src/user/definition.ts'], []],
  ['src/user/', ['src/user/user.ts', 'src/user/openapi.ts', 'src/user/generated/', 'src/axios/', 'src/core/'], []],
  ['src/sdk.ts', ['src/user/user.ts', 'src/user/openapi.ts', 'src/axios/', 'src/core/'], []],
  ['src/index.ts', ['src/sdk.ts', 'src/axios/', 'src/core/'], []],
  // APIs whose files are all generated.
  ...generatedApis(root).map((name): [string, string[], string[]] => [
    `src/${name}/`,
    [`src/${name}/`, 'src/core/', 'src/axios/', 'src/fetch/', 'src/mock/', 'src/query/'],
    ['axios', 'msw'],
  ]),
]

/** Rooms that serve any API. */
const NEUTRAL = /^src\/(core|axios|fetch|mock|query|schemas)\//

/** Whatever could name one operation of this API, or its address: names, and paths with their parameters. */
const KNOWN = new Set(Object.entries(operations).flatMap(([name, { path }]) => [name, path]))

interface Seen {
  /** What is imported, in whatever way: packages by name, own files by their path; `?` where only running tells. */
  imports: string[]
  /** Identifiers and texts. */
  words: string[]
}

/** Reads a file as TypeScript does. */
function look(name: string, text: string): Seen {
  const seen: Seen = { imports: [], words: [] }
  const target = (node: ts.Node | undefined) => {
    if (!node || !ts.isStringLiteralLike(node)) return seen.imports.push('?')
    const own = node.text.startsWith('.') ? normalize(join(name, '..', node.text)) : node.text
    return seen.imports.push(own.startsWith('src/') && !own.endsWith('.ts') ? `${own}.ts` : own)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) target(node.moduleSpecifier)
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) target(node.moduleSpecifier)
    else if (ts.isExternalModuleReference(node)) target(node.expression)
    else if (ts.isImportTypeNode(node)) target(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined)
    else if (ts.isCallExpression(node)) {
      const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword
      if (isImport || /^(require|import\.meta\.resolve)$/.test(node.expression.getText())) target(node.arguments[0])
    }
    if (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) seen.words.push(node.text)
    else if (ts.isTemplateLiteralToken(node)) seen.words.push((node as ts.TemplateLiteralLikeNode).text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true))
  return seen
}

/** What a file must not do. */
function violationsOf({ name, text }: { name: string; text: string }): string[] {
  const rule = RULES.find(([folder]) => name.startsWith(folder))
  if (!rule) return [`${name} has no rule`]
  const [, folders, packages] = rule
  const { imports, words } = look(name, text)
  const isAllowed = (path: string) => packages.includes(path) || folders.some((folder) => path.startsWith(folder))
  const wrong = imports.filter((path) => !isAllowed(path)).map((path) => `${name} imports ${path}`)
  if (!NEUTRAL.test(name)) return wrong
  const known = words.filter((word) => KNOWN.has(word) || /\bepilot\.(?:io|cloud)\b/.test(word))
  return [...wrong, ...known.map((word) => `${name} knows ${word}`)]
}

describe('the source', () => {
  it('goes one way: each file imports only what its folder may import, and only the folders of an API name that API', () => {
    expect(files.flatMap(violationsOf)).toEqual([])
  })

  it('has a rule for each file, and a file for each rule', () => {
    expect(RULES.filter(([folder]) => !files.some(({ name }) => name.startsWith(folder)))).toEqual([])
  })

  it('is marked where it is generated', () => {
    const generated = files.filter(({ name }) => name.includes('/generated/'))
    expect(generated.length).toBeGreaterThan(4)
    for (const { text } of generated) expect(text.split('\n')[0]).toContain('Do not edit: run "npm run generate')
  })
})

describe('the rules', () => {
  it.each([
    ['an HTTP library in the core', 'src/core/x.ts', "import axios from 'axios'", ['imports axios']],
    ['a type of one', 'src/core/x.ts', "export type A = import('axios').AxiosInstance", ['imports axios']],
    [
      'generated code',
      'src/axios/x.ts',
      "export * from '../user/generated/operations'",
      ['imports src/user/generated/operations.ts'],
    ],
    [
      'generated code when it runs',
      'src/core/x.ts',
      "await import('../user/generated/examples')",
      ['imports src/user/generated/examples.ts'],
    ],
    ['what only running tells', 'src/core/x.ts', 'await import(name)', ['imports ?']],
    ['a required package', 'src/fetch/x.ts', "const a = require('axios')", ['imports axios']],
    ['axios in the fetch client', 'src/fetch/x.ts', "import '../axios/client'", ['imports src/axios/client.ts']],
    ['an operation by name', 'src/core/x.ts', 'client.inviteUser()', ['knows inviteUser']],
    ['an operation in a text', 'src/axios/x.ts', "if (id === 'getMeV2') {}", ['knows getMeV2']],
    ['a path', 'src/fetch/x.ts', "const a = '/v2/users/{id}'", ['knows /v2/users/{id}']],
    ['an address', 'src/core/x.ts', 'const a = `https://user.sls.epilot.io`', ['knows https://user.sls.epilot.io']],
    ['a test', 'src/core/x.ts', "import '../../test/support/server'", ['imports test/support/server']],
    ['a file without a rule', 'src/new/x.ts', '', ['has no rule']],
  ])('find %s', (_, name, text, problems) => {
    expect(violationsOf({ name, text })).toEqual(problems.map((problem) => `${name} ${problem}`))
  })

  it('allow any name in comments', () => {
    expect(
      violationsOf({ name: 'src/core/x.ts', text: "/** @example client.inviteUser() */\n// import 'axios'" }),
    ).toEqual([])
  })
})
