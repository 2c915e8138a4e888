/**
 * The value of a response's JSON text. Anything else is returned unchanged where JSON is neither documented nor in the
 * `Content-Type`.
 *
 * @throws {SyntaxError} when it should be JSON and is not
 */
export function parseJson(
  body: unknown,
  contentType: unknown,
  isDocumented: boolean,
  reviver?: Parameters<typeof JSON.parse>[1],
): unknown {
  if (typeof body !== 'string' || !body.trim()) return body === undefined ? '' : body
  return isDocumented || /[/+]json\b/i.test(String(contentType ?? '')) ? JSON.parse(body, reviver) : body
}
