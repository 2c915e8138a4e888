import { jsonText } from './json-body'
import type { BodyWriter } from './operation'
import { isRaw } from './raw-body'

/** Writes JSON, among the content types of `choice`. */
export const jsonBody: BodyWriter = (operationId, value) => jsonText(operationId, value)

/** The content type that a form is of, whoever passes it. */
function typeOfForm(value: unknown): string | undefined {
  if (value instanceof FormData) return 'multipart/'
  return value instanceof URLSearchParams ? 'application/x-www-form-urlencoded' : undefined
}

const mediaOf = (type: unknown) =>
  String(type ?? '')
    .replace(/\s*;.*/, '')
    .toLowerCase()

/**
 * A body that is documented in several content types: the header of the call decides, or else what is passed, as far as
 * it can be of one of them alone. `writers` has the default first.
 */
export const choice =
  (writers: Readonly<Record<string, BodyWriter>>): BodyWriter =>
  (operationId, value, headers) => {
    const types = Object.keys(writers)
    const [usual = ''] = types
    const given = mediaOf(headers.get('content-type'))
    const form = typeOfForm(value)
    const fitting = types.find((type) => form && type.startsWith(form))
    const known = types.find((type) => mediaOf(type) === given)
    const chosen = fitting && !(form && given.startsWith(form)) ? fitting : known
    if (chosen && mediaOf(chosen) !== given) headers.set('Content-Type', chosen)
    // A type that is not documented is the caller's, and so is what it is written as.
    if (!chosen && isRaw(value)) return value
    return (writers[chosen ?? usual] as BodyWriter)(operationId, value, headers)
  }
