import { JSON_TYPE } from '../request/media-of'

/**
 * The value of a response's JSON text. Anything else is returned unchanged where JSON is neither documented nor in the
 * `Content-Type`. White space counts as an empty body, which is `''`.
 *
 * @throws {SyntaxError} when it should be JSON and is not
 */
export function parseJson(
  body: unknown,
  contentType: unknown,
  isDocumented: boolean,
  reviver?: Parameters<typeof JSON.parse>[1],
): unknown {
  if (body === undefined) return ''
  if (typeof body !== 'string' || !(isDocumented || JSON_TYPE.test(String(contentType ?? '')))) return body
  return body.trim() && JSON.parse(body, reviver)
}
