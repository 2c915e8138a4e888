import { isPlain, jsonText } from './json-body'
import type { RequestBody } from './operation'

/** Its header has to name the boundary of the body as well. */
export const MULTIPART = 'multipart/form-data'

const isBytes = (value: unknown): value is BufferSource => ArrayBuffer.isView(value) || value instanceof ArrayBuffer

/** Whether a value can be sent as it is: text, bytes, a `Blob`, a form or a stream, of whichever library. */
function isRaw(value: unknown): boolean {
  const { arrayBuffer, append, pipe, getReader } = Object(value)
  return (
    typeof value === 'string' || isBytes(value) || typeof (arrayBuffer ?? append ?? pipe ?? getReader) === 'function'
  )
}

/** Adds fields to a form: an entry for each value of a list, JSON text for an object (OpenAPI 3.1.1, "Encoding Object"). */
function fill<Form extends FormData | URLSearchParams>(form: Form, operationId: string, fields: object): Form {
  for (const [name, value] of Object.entries(fields)) {
    for (const each of [value].flat()) {
      if (each == null) continue
      const isObject = typeof each === 'object' && !isRaw(each)
      form.append(name, isBytes(each) ? new Blob([each]) : isObject ? jsonText(operationId, each) : each)
    }
  }
  return form
}

/**
 * A body as it is sent: JSON text; or, where the operation takes no JSON, what was passed, and a form for its fields.
 *
 * @throws {RefusedError} `ERR_BODY` when it cannot be sent
 */
export function writeBody(operationId: string, { type }: RequestBody, value: unknown): unknown {
  if (type && isRaw(value)) return value
  if (type === MULTIPART && isPlain(value)) return fill(new FormData(), operationId, value)
  if (type === 'application/x-www-form-urlencoded' && isPlain(value)) {
    return fill(new URLSearchParams(), operationId, value)
  }
  return jsonText(operationId, value)
}
