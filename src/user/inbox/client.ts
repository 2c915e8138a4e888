import type { OperationMethods } from '../control/generated/fetch-client'
import { operations } from '../control/generated/operations'

/** Milliseconds that a response of this machine may take. */
const TIMEOUT = 5_000

type Operation = (typeof operations)[string]
type Method = (parameters?: Record<string, unknown> | null, body?: unknown) => Promise<{ data: unknown }>

/** Sends a request of the control API, whose parameters are all in the query. */
async function send({ method, path }: Operation, parameters: object, body: unknown): Promise<{ data: unknown }> {
  const query = new URLSearchParams(Object.entries(parameters).map(([name, value]) => [name, String(value)]))
  const response = await fetch(`${path}?${query}`, {
    method: method.toUpperCase(),
    signal: AbortSignal.timeout(TIMEOUT),
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  const data = text === '' ? undefined : JSON.parse(text)
  if (!response.ok) throw new Error(data?.message ?? `${path} failed with status ${response.status}`)
  return { data }
}

const methodOf =
  (operation: Operation): Method =>
  (parameters, body) =>
    send(operation, parameters ?? {}, body)

/**
 * The control API of the server that the page came from: the generated operations and their types, sent by the few
 * lines above. The fetch client of the package would be two thirds of the page, for retries, tokens and redirects that
 * it has none of.
 */
export const client = Object.fromEntries(
  Object.entries(operations).map(([operationId, operation]) => [operationId, methodOf(operation)]),
) as unknown as OperationMethods

/** Most entries that a list shows. */
export const LIMIT = 200
