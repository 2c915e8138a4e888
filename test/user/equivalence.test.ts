import type { AxiosAdapter, AxiosInstance, InternalAxiosRequestConfig } from 'axios'
import fc from 'fast-check'
import { type Document, OpenAPIClientAxios } from 'openapi-client-axios'
import { describe, expect, it } from 'vitest'
import { createClient } from '../../src/user'
import { definedOperations, definition } from '../support/definition'

interface Request {
  method: string | undefined
  path: string
  query: Record<string, string[]>
  body: unknown
}

type Call = (parameters?: unknown, data?: unknown) => Promise<unknown>

/** Makes a call and tells the request that it would have sent, in a form that both clients' encodings come to. */
async function requestOf(client: AxiosInstance, operationId: string, args: [unknown, unknown]): Promise<Request> {
  let sent: InternalAxiosRequestConfig | undefined
  client.defaults.adapter = (async (config) => {
    sent = config
    return { data: '{}', status: 200, statusText: '', headers: { 'content-type': 'application/json' }, config }
  }) satisfies AxiosAdapter
  await (client as unknown as Record<string, Call>)[operationId]?.(...args)
  if (!sent) throw new Error(`${operationId} sent nothing`)
  const [path = '', search = ''] = client.getUri(sent).split('?')
  const query: Record<string, string[]> = {}
  for (const pair of search.split('&').filter(Boolean)) {
    const [name = '', value = ''] = pair.split('=').map((text) => text.replaceAll('+', ' '))
    const key = decodeURIComponent(name)
    const values = key === 'org_ids' ? value.split(',') : [value]
    const plain = key.replace('[]', '')
    query[plain] = [...(query[plain] ?? []), ...values.map(decodeURIComponent)]
  }
  return { method: sent.method, path, query, body: typeof sent.data === 'string' ? JSON.parse(sent.data) : undefined }
}

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((value) => !/^\.{1,2}$/.test(value))
const lostByAxios = /"(__proto__|constructor|prototype)"/
const json = fc
  .jsonValue()
  .filter((value) => typeof value === 'object' && value !== null && !lostByAxios.test(JSON.stringify(value)))

function valueFor(name: string): fc.Arbitrary<unknown> {
  if (name === 'org_ids') return fc.array(text, { minLength: 1, maxLength: 3 })
  if (name === 'limit' || name === 'offset') return fc.nat()
  return name === 'hydrate' ? fc.boolean() : text
}

type Parameter = { name: string; in: string; required?: boolean }

/** Arguments in every shape that both clients take. */
function argumentsFor(parameters: Parameter[], body: unknown): fc.Arbitrary<[unknown, unknown]> {
  const requiredKeys = parameters.filter((parameter) => parameter.required).map((parameter) => parameter.name)
  const model = Object.fromEntries(parameters.map(({ name }) => [name, valueFor(name)]))
  const object = fc.record(model, { requiredKeys })
  const list = object.map((values) => Object.entries(values).map(([name, value]) => ({ name, value })))
  const shapes: fc.Arbitrary<unknown>[] = [object, list]
  if (!requiredKeys.length) shapes.push(fc.constantFrom(null, undefined))
  const single = requiredKeys.length === 1 ? requiredKeys[0] : parameters.length === 1 ? parameters[0]?.name : undefined
  if (single) shapes.push(valueFor(single))
  return fc.tuple(
    fc.oneof(...shapes),
    body === undefined ? fc.constantFrom(null, undefined) : fc.oneof(fc.constant(body), json),
  )
}

describe('requests', () => {
  const ours = createClient()
  const reference = new OpenAPIClientAxios({ definition: definition as unknown as Document }).initSync<AxiosInstance>()

  it.each(definedOperations.map(({ operation }) => [operation.operationId, operation] as const))(
    '%s is sent as openapi-client-axios sends it',
    async (operationId, operation) => {
      const body = operation.requestBody?.content['application/json'].example
      await fc.assert(
        fc.asyncProperty(argumentsFor(operation.parameters ?? [], body), async (args) => {
          expect(await requestOf(ours, operationId, args)).toEqual(await requestOf(reference, operationId, args))
        }),
        { numRuns: 40 },
      )
    },
  )

  /** The deliberate differences: each with its reason, and what either client sends. */
  it.each([
    {
      difference: 'an array in the query is written as the definition says: form style without explode',
      call: ['listUsers', { org_ids: ['1', '2'] }],
      ours: 'GET /v1/users?org_ids=1,2',
      theirs: 'GET /v1/users?org_ids[]=1&org_ids[]=2',
    },
    {
      difference:
        'values in the query are percent-encoded in full (RFC 3986), so a delimiter cannot be meant by accident',
      call: ['listUsers', { query: 'a b:c,d$' }],
      ours: 'GET /v1/users?query=a%20b%3Ac%2Cd%24',
      theirs: 'GET /v1/users?query=a+b:c,d$',
    },
    {
      difference: 'text is a JSON body like any other',
      call: ['putUserSetting', { scope: 's', key: 'k' }, 'text'],
      ours: 'PUT /v2/users/me/settings/s/k "text" as application/json',
      theirs: 'PUT /v2/users/me/settings/s/k text as application/x-www-form-urlencoded',
    },
    {
      difference: 'null is a JSON body where the schema admits it',
      call: ['putUserSetting', { scope: 's', key: 'k' }, null],
      ours: 'PUT /v2/users/me/settings/s/k null as application/json',
      theirs: 'PUT /v2/users/me/settings/s/k as application/x-www-form-urlencoded',
    },
    {
      difference: 'no key of a body is lost',
      call: ['putUserSetting', { scope: 's', key: 'k' }, { constructor: 1 }],
      ours: 'PUT /v2/users/me/settings/s/k {"constructor":1} as application/json',
      theirs: 'PUT /v2/users/me/settings/s/k {} as application/json',
    },
    {
      difference: 'a request without a body has no content type',
      call: ['advanceUserAssignment', 'g'],
      ours: 'POST /v1/groups/g/user:next',
      theirs: 'POST /v1/groups/g/user:next as application/x-www-form-urlencoded',
    },
    {
      difference: 'a missing path parameter is refused',
      call: ['deleteUserV2', {}],
      ours: 'deleteUserV2: parameter "id" is required',
      theirs: 'DELETE /v2/users/undefined',
    },
    {
      difference: 'a parameter that the operation does not have is refused',
      call: ['inviteUser', { email: 'a@b.c' }],
      ours: 'inviteUser: has no parameter "email": it takes no parameters (the body is the second argument)',
      theirs: 'POST /v2/users/invite?email=a@b.c as application/x-www-form-urlencoded',
    },
  ])('differ on purpose: $difference', async ({ call: [operationId, ...args], ours: sent, theirs }) => {
    expect(await lineOf(ours, operationId as string, args)).toBe(sent)
    expect(await lineOf(reference, operationId as string, args)).toBe(theirs)
  })
})

/** A request, or the refusal, on one line. */
async function lineOf(client: AxiosInstance, operationId: string, args: unknown[]): Promise<string> {
  let line = ''
  client.defaults.adapter = async (config) => {
    const type = String(config.headers.getContentType() ?? '')
    const url = client
      .getUri(config)
      .replace('https://user.sls.epilot.io', '')
      .replaceAll('%5B%5D', '[]')
      .replace('%40', '@')
    line = [config.method?.toUpperCase(), url, config.data, type && `as ${type}`].filter(Boolean).join(' ')
    return { data: '{}', status: 200, statusText: '', headers: { 'content-type': 'application/json' }, config }
  }
  try {
    await (client as unknown as Record<string, Call>)[operationId]?.(...args)
  } catch (error) {
    line = (error as Error).message
  }
  return line
}
