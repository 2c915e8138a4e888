import { jsonText } from './json-body'
import type { BodyWriter } from './operation'

/** Whether a value is bytes. */
export const isBytes = (value: unknown): value is BufferSource =>
  ArrayBuffer.isView(value) || value instanceof ArrayBuffer

/** Whether a value can be sent as it is: text, bytes, a `Blob`, a form or a stream, of whichever library. */
export function isRaw(value: unknown): boolean {
  const { arrayBuffer, append, pipe, getReader } = Object(value)
  return (
    typeof value === 'string' || isBytes(value) || typeof (arrayBuffer ?? append ?? pipe ?? getReader) === 'function'
  )
}

/** Sends text and bytes unchanged. An object, which is neither, becomes JSON text. */
export const raw: BodyWriter = (operationId, value, headers) => {
  if (!isRaw(value)) return jsonText(operationId, value)
  const type = String(headers.get('content-type') ?? '')
  // axios in Node sends a `Blob` under its own type, whatever the header says.
  return value instanceof Blob && type && value.type !== type ? value.slice(0, value.size, type) : value
}

/** Whether a content type is in a range such as `image/*`. */
const isIn = (type: string, range: string) => range === '*/*' || type.startsWith(range.slice(0, -1))

/** The content type of a value itself, if it has one. */
function typeOf(value: unknown): string {
  if (value instanceof Blob) return value.type
  return isRaw(value) ? (typeof value === 'string' ? 'text/plain' : '') : 'application/json'
}

/** The same where a range of types is documented: the type of the call, or else of the value itself. */
export const rawIn =
  (range: string, usual: string): BodyWriter =>
  (operationId, value, headers) => {
    const own = typeOf(value)
    if (own && isIn(own, range) && headers.get('content-type') === usual) headers.set('Content-Type', own)
    return raw(operationId, value, headers)
  }
