import { describe } from '../errors/describe'
import { put } from '../errors/properties'
import type { CallErrorFields } from '../types'
import type { Call, Reply, Transport } from './transport'

/** Where AWS puts the id of a request: API Gateway (REST, HTTP) and S3. */
const REQUEST_ID = ['x-amzn-requestid', 'apigw-requestid', 'x-amz-request-id']

/** The service's own short message in a body. */
export function messageIn(body: unknown): string {
  if (typeof body !== 'object') return String(body ?? '')
  const { message, error, detail } = (body ?? {}) as Record<string, unknown>
  return String([message, error, detail].find((text) => typeof text === 'string') ?? '')
}

/** The service's id of a request. */
export const requestIdIn = (headers: Reply['headers']): string | undefined =>
  REQUEST_ID.map((name) => headers.get(name)).find(Boolean) as string | undefined

/** `getMeV2`, or of a plain call `GET /path`, without its query, and user and password if its URL has any. */
export const nameOf = (operationId: string | undefined, method: string | undefined, url: string | undefined): string =>
  operationId ?? `${method?.toUpperCase()} ${url?.replace(/[?#].*/s, '').replace(/\/\/[^/]*@/, '//')}`

/** An error of the caller's adapter keeps its message, but without the token, which mocks quote. */
export function hideToken(error: Error, token: string): void {
  // Read the stack first: V8 writes it when it is first read, with the message of that moment.
  for (const key of ['stack', 'message'] as const) {
    const text = error[key]
    if (text?.includes(token)) put(error, key, text.replaceAll(token, '***'))
  }
}

/** Adds the fields of a failed call to its error, and removes what a log must not have. */
export function describeFailure<Source, Raw>(
  call: Call<Source>,
  transport: Transport<Source, Raw>,
  error: Error & CallErrorFields,
  reply?: Reply<Raw>,
  token?: string,
): void {
  const { operationId, method } = call
  // These errors are about a response, and do not quote it.
  const isRejection = reply?.ok === false && !/REDIRECT|LARGE/.test(String(error.code))
  describe(error, {
    call: nameOf(operationId, method, transport.evidenceOf(call).url),
    operationId,
    // After a large response whose payload could not be fetched, the response is in the error.
    status: reply?.status ?? error.status,
    requestId: reply && requestIdIn(reply.headers),
    said: isRejection ? messageIn(reply.body) : undefined,
    keepMessage: error.code === 'ERR_CANCELED',
    evidence: () => ({ ...transport.evidenceOf(call), token }),
  })
}
