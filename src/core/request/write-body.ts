import { jsonText } from './json-body'
import type { BodyHeaders, RequestBody } from './operation'

/**
 * A body as it is sent: JSON text, or the result of its own writer, which may set the content type.
 *
 * @throws {RefusedError} `ERR_BODY` when it cannot be sent
 */
export const writeBody = (
  operationId: string | undefined,
  { write }: RequestBody,
  value: unknown,
  headers: BodyHeaders,
): unknown => (write ? write(operationId, value, headers) : jsonText(operationId, value))
