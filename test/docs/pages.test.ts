import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transform } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Installed, install } from '../package/install'
import { OFFLINE, runSnippets } from './run-snippets'
import { type Snippet, snippetsOf } from './snippets'

/** What each block of a page prints, from the first to the last. */
const PRINTED: Record<string, string[]> = {
  'README.md': ['Example User 1\n'],
  'docs/authorizing.md': ['200\n', 'request getMeV2\n', '', '5000 200\n', '200\n'],
  'docs/errors-and-retries.md': ['', '', 'https://user.sls.epilot.io\n'],
  'docs/getting-started.md': [
    'Example User 1\n',
    '',
    'user@example.com 1\n',
    '200 application/json user@example.com\n',
    'user@example.com\n',
    '',
    '',
    'Active\n',
    'ben@example.com\ngetMeV2 failed with status 403: not today\n',
  ],
  'docs/fetch.md': [
    '200 application/json user@example.com 1\n',
    '1\n',
    "Anna [ 'GET https://user.sls.epilot.io/v2/users/me' ]\n",
    'Sales Team Navigation\n',
    'GET /v2/users/me 200\n',
    'getGroup failed with status 404: no such group ERR_BAD_REQUEST no such group\n',
    '',
    'user@example.com\n',
  ],
  'docs/forms.md': [
    'user_detail.email must be an email address\n',
    'Bitte ausfüllen\n',
    'active, invited, switched off, deleted\n',
    'getMeV2 200: $.phone must be text, but is a number\n',
  ],
  'docs/queries.md': ["user@example.com [ 'user', 'getUserV2', { id: '1' } ]\n", "[ 'user', 'acme', 'getMeV2' ]\n"],
  'docs/local-user-api.md': ['ben@example.com\nERR_NETWORK\n'],
  'docs/programs.md': [
    'Example User user@example.com\n',
    'user@example.com Active\n',
    'invited string\n',
    'string\n',
    '1\n',
    '',
    "{\n  scope: 'calendar',\n  key: 'visible_calendars',\n  value: {},\n  created_at: '1970-01-01T00:00:00.000Z',\n  updated_at: '1970-01-01T00:00:00.000Z'\n}\n",
    'Finance\n',
    '200 Example User\n',
    "[ 'invitation ben@example.com' ]\n",
  ],
  'docs/paging.md': ['user@example.com\n', '1 1\n'],
  'docs/testing.md': [
    '',
    'Anna\nb\ninviteUser failed with status 400: invited already\n',
    'invitation ben@example.com invitation-1\nActive\n2 inviteUser 201, activateUser 200, getMeV2 200\n',
    'user@example.com\n',
    '',
    '[ 429, 201 ]\nunknown 2\n',
    'anna@example.com\n201\ngetUserV2 failed with status 404: not mocked\n',
    '1\n',
    'Anna\n',
    'Anna\n',
    'Anna\ngetGroups failed with status 404: not mocked\n',
  ],
}

/** Pages without code to run, and those that have a test of their own. */
const OTHERS = [
  'bundling',
  'generating',
  'logging',
  'migrating',
  'passkeys',
  'recipes',
  'releasing',
  'security',
  'testing-passkeys',
].map((name) => `docs/${name}.md`)

/** Mocks that are no peers of this package. */
const MOCKS = ['axios-mock-adapter', 'moxios', 'nock'] as const

const hasMocks = ({ code }: Snippet) => MOCKS.some((name) => code.includes(`from '${name}'`))

/** Whether a block mocks the service, or serves it, itself, or is CommonJS: it needs a process of its own. */
const isAlone = (snippet: Snippet) =>
  hasMocks(snippet) || /from 'msw\/node'|createUserApiServer|require\(/.test(snippet.code)

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url))

let installed: Installed
beforeAll(async () => {
  installed = await install()
  await installed.write('package.json', '{ "name": "consumer", "private": true, "type": "module" }')
  await installed.writePreload(OFFLINE)
}, 180_000)
afterAll(() => installed?.remove())

/** Runs a block by itself and returns what it printed. */
async function runAlone({ language, code }: Snippet, name: string): Promise<string> {
  const isCommonJS = code.includes('require(')
  const file = `${name}.${isCommonJS ? 'cjs' : 'mjs'}`
  await installed.write(file, language === 'js' ? code : (await transform(code, { loader: 'ts' })).code)
  return installed.node(...(isCommonJS ? ['--require', './preload.cjs'] : []), file)
}

/** What each block of a page prints. */
async function printedBy(page: string): Promise<string[]> {
  const blocks = snippetsOf(page).filter(({ language, mark }) => /^[jt]s$/.test(language) && !mark)
  const shared = blocks.filter((block) => !isAlone(block)).map(({ code }) => code)
  const printed = shared.length ? await runSnippets(installed, shared) : []
  const name = page.replace(/\W/g, '-')
  return Promise.all(
    blocks.map((block, i) => (isAlone(block) ? runAlone(block, `${name}-${i}`) : (printed.shift() as string))),
  )
}

/** Compiles blocks, each as a module of its own, and returns what the compiler says. */
async function compile(blocks: Snippet[], options: Record<string, unknown>): Promise<string> {
  const files = blocks.map((_, i) => `snippet-${i}.mts`)
  for (const [i, { code }] of blocks.entries()) await installed.write(`snippet-${i}.mts`, code)
  return installed.tsc({ exactOptionalPropertyTypes: true, ...options }, files)
}

it('every page is known here', () => {
  const pages = readdirSync(new URL('../../docs', import.meta.url))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`)
    // References, whose calls are compiled elsewhere.
    .filter(
      (name) =>
        !readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8').includes('Written by scripts/generate'),
    )
  expect(['README.md', ...pages].sort()).toEqual([...Object.keys(PRINTED), ...OTHERS].sort())
})

describe('every snippet compiles', () => {
  const blocks = [...Object.keys(PRINTED), 'docs/passkeys.md']
    .flatMap(snippetsOf)
    .filter(({ language }) => language === 'ts')

  it('in Node, without ambient types', async () => {
    const plain = blocks.filter((block) => !hasMocks(block))
    expect(await compile(plain, { module: 'nodenext' })).toBe('')
  }, 300_000)

  it('with the types that mocks need', async () => {
    const typeRoots = [join(modules, '@types')]
    const options = { module: 'esnext', moduleResolution: 'bundler', types: ['node'], typeRoots }
    expect(await compile(blocks.filter(hasMocks), options)).toBe('')
  }, 300_000)
})

describe.each(Object.entries(PRINTED))('%s', (page, printed) => {
  it('prints what it is said to print', async () => {
    expect(await printedBy(page)).toEqual(printed)
  }, 300_000)
})

it('the test file of the page on testing passes', async () => {
  const test = snippetsOf('docs/testing.md').find(({ mark }) => mark === 'vitest')
  await installed.write('snippet.test.ts', test?.code ?? '')
  expect(await installed.node(join(modules, 'vitest/vitest.mjs'), 'run', '--root', installed.folder)).toContain(
    '1 passed',
  )
}, 60_000)
