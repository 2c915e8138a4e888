/**
 * The percent-encoded text of a scalar (RFC 3986 unreserved characters stay, so a comma or a slash inside a value
 * can never be taken for a delimiter). Throws what is wrong with anything else, as the end of a sentence.
 */
export function encode(value: unknown): string {
  const type = typeof value
  if (type !== 'string' && type !== 'boolean' && type !== 'bigint' && !(type === 'number' && Number.isFinite(value))) {
    throw new TypeError(
      `must be a string, a finite number or a boolean, not ${value === null ? 'null' : type === 'number' ? value : Array.isArray(value) ? 'an array' : type}`,
    )
  }
  try {
    return encodeURIComponent(value as string)
  } catch {
    throw new TypeError('must be well-formed text: it has half of a surrogate pair')
  }
}
