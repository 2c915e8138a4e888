import type { AxiosInstance } from 'axios'
import fc from 'fast-check'
import { type Document, OpenAPIClientAxios } from 'openapi-client-axios'
import { describe, expect, it } from 'vitest'
import { createClient } from '../../src/user'
import { createClient as createFetchClient } from '../../src/user/fetch'
import { definedOperations, definition } from '../support/definition'

/** A request as it is sent. */
interface Request {
  method: string
  url: string
  type: string | undefined
  body: unknown
}

type Call = (parameters?: unknown, data?: unknown) => Promise<unknown>
type Send = (operationId: string, args: unknown[]) => Promise<Request>

const callOf = (client: object, operationId: string) => (client as Record<string, Call>)[operationId] as Call

/** Sends with an axios instance, whose adapter keeps what it is to send. */
const sendWith =
  (client: AxiosInstance): Send =>
  async (operationId, args) => {
    let sent: Request | undefined
    client.defaults.adapter = async (config) => {
      const { method = '', data, headers } = config
      const type = String(headers.getContentType() ?? '') || undefined
      sent = { method: method.toUpperCase(), url: client.getUri(config), type, body: data ?? undefined }
      return { data: '{}', status: 200, statusText: '', headers: { 'content-type': 'application/json' }, config }
    }
    await callOf(client, operationId)(...args)
    return sent as Request
  }

const sendWithFetch: Send = async (operationId, args) => {
  let sent: Request | undefined
  const client = createFetchClient({
    async fetch(url, { method = '', headers, body }) {
      const type = (headers as Headers).get('content-type') ?? undefined
      sent = { method, url, type, body: body ?? undefined }
      return Response.json({})
    },
  })
  await callOf(client, operationId)(...args)
  return sent as Request
}

const sendWithReference = sendWith(
  new OpenAPIClientAxios({ definition: definition as unknown as Document }).initSync<AxiosInstance>(),
)

const ours: [name: string, send: Send][] = [
  ['axios', sendWith(createClient())],
  ['fetch', sendWithFetch],
]

/**
 * The whole address, with the reference's query written as we write one: values percent-encoded in full, lists as the
 * definition says. Parameters may come in any order.
 */
function addressOf(url: string): string {
  const [path, search] = url.split('?')
  const pairs = new Map<string, string[]>()
  for (const pair of search?.split('&') ?? []) {
    const [name = '', value = ''] = pair.split('=').map((part) => part.replaceAll('+', '%20'))
    const key = decodeURIComponent(name)
    const plain = key.replace('[]', '')
    pairs.set(plain, [...(pairs.get(plain) ?? []), ...(key === 'org_ids' ? value.split(',') : [value])])
  }
  const encode = (value: string) => encodeURIComponent(decodeURIComponent(value))
  const query = [...pairs].map(([name, values]) => `${name}=${values.map(encode).join(',')}`)
  return [path, ...query.sort()].join(' ')
}

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((value) => !/^\.{1,2}$/.test(value))
const LOST_BY_AXIOS = /"(__proto__|constructor|prototype)"/
const json = fc
  .jsonValue()
  .filter((value) => typeof value === 'object' && value !== null && !LOST_BY_AXIOS.test(JSON.stringify(value)))

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

describe.each(ours)('requests on %s', (_, send) => {
  it.each(definedOperations.map(({ operation }) => [operation.operationId, operation] as const))(
    '%s is sent as openapi-client-axios sends it',
    async (operationId, operation) => {
      const example = operation.requestBody?.content['application/json'].example
      await fc.assert(
        fc.asyncProperty(argumentsFor(operation.parameters ?? [], example), async (args) => {
          const { url, method, body } = await send(operationId, args)
          const theirs = await sendWithReference(operationId, args)
          expect(addressOf(url)).toBe(addressOf(theirs.url))
          expect([method, body]).toEqual([theirs.method, theirs.body])
        }),
        { numRuns: 25 },
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
      difference: 'a missing path parameter is rejected',
      call: ['deleteUserV2', {}],
      ours: 'deleteUserV2: parameter "id" is required',
      theirs: 'DELETE /v2/users/undefined',
    },
    {
      difference: 'a parameter that the operation does not have is rejected',
      call: ['inviteUser', { email: 'a@b.c' }],
      ours: 'inviteUser: has no parameter "email": it takes no parameters (the body is the second argument)',
      theirs: 'POST /v2/users/invite?email=a@b.c as application/x-www-form-urlencoded',
    },
  ])('differ on purpose: $difference', async ({ call: [operationId, ...args], ours: sent, theirs }) => {
    expect(await lineOf(send, operationId as string, args)).toBe(sent)
    expect(await lineOf(sendWithReference, operationId as string, args)).toBe(theirs)
  })
})

/** A request, or why there was none, on one line. */
async function lineOf(send: Send, operationId: string, args: unknown[]): Promise<string> {
  try {
    const { method, url, type, body } = await send(operationId, args)
    const address = url.replace('https://user.sls.epilot.io', '').replaceAll('%5B%5D', '[]').replace('%40', '@')
    return [method, address, body, type && `as ${type}`].filter(Boolean).join(' ')
  } catch (error) {
    return (error as Error).message
  }
}
