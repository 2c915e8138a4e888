import { INSPECT, put } from './properties'

function className(this: object): string {
  return this.constructor?.name ?? 'Object'
}

function statusOf(this: { status?: unknown; statusText?: unknown }): object {
  const { status, statusText } = this
  return { status, ...(statusText !== undefined && { statusText }) }
}

/**
 * Makes an object that refers to a token (Node's request, a stream, an agent) print as its class name, or as a given
 * replacement. Runs on every call.
 */
export function conceal(value: object | undefined, shown?: object): void {
  if (Object(value) === value) put(value as object, INSPECT, shown ? () => shown : className)
}

/** Makes the response of an error print as its status, in JSON as well. */
export function concealResponse(response: object | undefined): void {
  if (Object(response) !== response) return
  put(response as object, INSPECT, statusOf)
  put(response as object, 'toJSON', statusOf)
}
