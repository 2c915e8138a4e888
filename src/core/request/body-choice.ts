import { isPlain, jsonText } from './json-body'
import { JSON_TYPE, mediaOf } from './media-of'
import type { BodyWriter } from './operation'
import { isBytes, isRaw } from './raw-body'

/** Writes JSON, among the content types of `choice`. */
export const jsonBody: BodyWriter = (operationId, value) => jsonText(operationId, value)

const MULTIPART = /^multipart\//i
const URLENCODED = /^application\/x-www-form-urlencoded/i

const isFile = (value: unknown) => value instanceof Blob || isBytes(value)

const isForm = (value: unknown) => typeof Object(value).append === 'function'

const hasFile = (value: unknown) => isPlain(value) && Object.values(value).flat().some(isFile)

/** The content types that a value can be sent in, the likeliest first; none where any is possible, as for text. */
function typesFor(value: unknown, types: readonly string[]): string[] {
  const those = (pattern: RegExp) => types.filter((type) => pattern.test(type))
  if (value instanceof URLSearchParams) return [...those(URLENCODED), ...those(MULTIPART)]
  if (isForm(value)) return [...those(MULTIPART), ...those(URLENCODED)]
  if (hasFile(value)) return those(MULTIPART)
  if (!isRaw(value) || typeof value === 'string') return []
  const others = types.filter((type) => ![JSON_TYPE, MULTIPART, URLENCODED].some((pattern) => pattern.test(type)))
  // A form that is written already is a `Blob` as well.
  return [...types.filter((type) => mediaOf(type) === mediaOf((value as Blob).type)), ...others]
}

/**
 * A body that is documented in several content types: the header of the call decides, or else the value, where only one
 * of them can hold it. `writers` has the default first.
 */
export const choice =
  (writers: Readonly<Record<string, BodyWriter>>): BodyWriter =>
  (operationId, value, headers) => {
    const types = Object.keys(writers)
    const [usual = ''] = types
    const given = mediaOf(headers.get('content-type'))
    const known = types.find((type) => mediaOf(type) === given)
    const [likeliest, ...others] = typesFor(value, types)
    // Where a call sets no header, it has the default.
    const isSaid = given !== mediaOf(usual) && [likeliest, ...others].includes(known)
    // An undocumented type is used as the caller sets it, except for a form, which has its own.
    const isOther = known === undefined && !isForm(value)
    const chosen = likeliest === undefined || isSaid || isOther ? known : likeliest
    if (chosen && mediaOf(chosen) !== given) headers.set('Content-Type', chosen)
    if (!chosen && isRaw(value)) return value
    return (writers[chosen ?? usual] as BodyWriter)(operationId, value, headers)
  }
