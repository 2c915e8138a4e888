import { INSPECT, put } from './properties'

function className(this: object): string {
  return this.constructor?.name ?? 'Object'
}

function statusOf(this: { status?: unknown; statusText?: unknown }): object {
  const { status, statusText } = this
  return { status, ...(statusText !== undefined && { statusText }) }
}

/**
 * Keeps an object that leads to a token (Node's request, a stream, an agent) out of print-outs, which show its class, or
 * what is to be shown in its place. Runs on every call.
 */
export function conceal(value: object | undefined, shown?: object): void {
  if (Object(value) === value) put(value as object, INSPECT, shown ? () => shown : className)
}

/** Keeps the response of an error out of print-outs and of JSON, which show its status. */
export function concealResponse(response: object | undefined): void {
  if (Object(response) !== response) return
  put(response as object, INSPECT, statusOf)
  put(response as object, 'toJSON', statusOf)
}
