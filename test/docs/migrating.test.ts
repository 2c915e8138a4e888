import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Installed, install } from '../package/install'
import { OFFLINE, runSnippets } from './run-snippets'
import { codeIn, rowsUnder, textOf } from './snippets'

/** What the second half of each piece prints, by its heading. */
const PRINTED: Record<string, string> = {
  'The client': 'Example User',
  'All APIs in one object': 'Example User',
  'Parameters as a list': 'Finance',
  'A fresh client from a handle': 'Example User',
  'Any axios instance': 'Example User',
  'Interceptors for all clients': 'first listUsersV2\nsecond /v2/users { limit: 1 }',
  'Schema types': 'anna@example.com',
  'The definition': 'User API',
  Retries: 'set',
  'Retries on one client': 'function',
  'The OpenAPIClientAxios instance': '/v2/users/me',
  'A definition of your own': 'http://localhost:3000',
  'A missing id': 'deleteUserV2: parameter "id" is required',
  'A missing token': 'verifyEmailWithToken: parameter "token" is required',
  'A body as the first argument':
    'inviteUser: has no parameter "email": it takes no parameters (the body is the second argument)',
  'A token function that returns nothing':
    'getMeV2: the token must be visible ASCII text without the word Bearer, not undefined',
  'A body that is not JSON': 'createGroup: the body must be JSON: body is an instance of Map',
}

const page = readFileSync(new URL('../../docs/migrating.md', import.meta.url), 'utf8')
const pieces = page
  .split(/^### /m)
  .slice(1)
  .map((piece) => ({
    heading: piece.split('\n')[0] as string,
    after: /^```ts after\n([\s\S]*?)^```/m.exec(piece)?.[1] as string,
  }))
  .filter(({ after }) => after)

let installed: Installed
beforeAll(async () => {
  installed = await install()
  await installed.writePreload(OFFLINE)
  await installed.write('package.json', '{ "name": "consumer", "private": true, "type": "module" }')
}, 120_000)
afterAll(() => installed?.remove())

/** What the published packages export, document as an option, or install as a command. */
const PUBLISHED: Record<string, string> = {
  '`@epilot/sdk`':
    'authorize createSDK epilot openapi applyRetryInterceptor applyLargeResponseInterceptor help ApiHandle EpilotSDK ' +
    'HeadersConfig Interceptor InterceptorUse LargeResponseConfig OverridesConfig RetryConfig TokenArg',
  'Members of `epilot`, and options':
    'epilot.authorize epilot.headers epilot.interceptors.request epilot.interceptors.response epilot.retry maxRetries ' +
    'defaultDelayMs epilot.largeResponse enabled epilot.openapi epilot.help epilot.user epilot.user.getClient ' +
    'epilot.user.createClient epilot.user.openapi epilot.user.get epilot.user.defaults epilot.entity',
  '`@epilot/sdk/user`, and `@epilot/user-client`':
    'authorize createClient getClient user openapi Client OpenAPIClient OpenAPIClientAxios Document OperationMethods ' +
    'PathsDictionary Components Paths TokenArg User @dazn/lambda-powertools-correlation-ids',
  'Files and commands':
    '@epilot/sdk/user/openapi.json .epilot/sdk-overrides.json epilot-sdk#override epilot-sdk#typegen',
}

describe('the table of what is published', () => {
  const sections = Object.entries(PUBLISHED).map(([heading, names]) => [heading, names.split(' ')] as const)

  it.each(sections)('has every row of %s, and says what became of it', (heading, names) => {
    const rows = rowsUnder('docs/migrating.md', heading)
    expect(rows.map(([cell]) => codeIn(cell).replace(' ', '#'))).toEqual(names)
    for (const [, verdict, reason] of rows) {
      expect(verdict).toMatch(/^(same|better|other|absent)$/)
      expect(reason).toMatch(/\w/)
    }
  })

  it.each([
    ['`@epilot/sdk`', 'index'],
    ['`@epilot/sdk/user`, and `@epilot/user-client`', 'user'],
  ])('says of %s what is exported', (heading, entry) => {
    const report = textOf(`etc/api/${entry}.api.md`)
    const exported = new Set(
      [...report.matchAll(/^export (?:(?:const|function|interface|namespace|type) )?(\w+)/gm)].map(([, name]) => name),
    )
    for (const [cell, verdict] of rowsUnder('docs/migrating.md', heading)) {
      const name = codeIn(cell)
      if (verdict === 'same' || verdict === 'better') expect(exported, name).toContain(name)
      if (verdict === 'absent') expect(exported, name).not.toContain(name)
    }
  })
})

describe('docs/migrating.md', () => {
  it('has every piece that is run here, and no other', () => {
    expect(pieces.map(({ heading }) => heading)).toEqual(Object.keys(PRINTED))
  })

  it('shows code that compiles', async () => {
    const declared = `declare const token: string\n`
    for (const [i, { after }] of pieces.entries()) await installed.write(`piece-${i}.ts`, declared + after)
    const files = pieces.map((_, i) => `piece-${i}.ts`)
    expect(await installed.tsc({ module: 'nodenext', resolveJsonModule: true }, files)).toBe('')
  }, 120_000)

  it('shows new ways that run', async () => {
    const codes = pieces.map(({ after }) => `const token = 'my-token'\n${after}`)
    const printed = await runSnippets(installed, codes)
    expect(Object.fromEntries(pieces.map(({ heading }, i) => [heading, printed[i]]))).toEqual(
      Object.fromEntries(Object.entries(PRINTED).map(([heading, text]) => [heading, `${text}\n`])),
    )
  })
})
