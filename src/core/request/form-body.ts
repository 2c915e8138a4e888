import { refuse } from '../errors/refuse'
import { definedEntries, pairOf } from './encode'
import { isPlain, jsonText } from './json-body'
import type { BodyWriter } from './operation'
import { ownValue } from './own-value'
import { isRaw } from './raw-body'
import type { Style } from './styles'

/** A field's value as text: JSON for an object. */
export function fieldText(operationId: string | undefined, value: unknown): string {
  const text = typeof value === 'bigint' ? String(value) : jsonText(operationId, value)
  // Text itself, and what turns into text, such as a `Date`.
  return text[0] === '"' ? JSON.parse(text) : text
}

/** Whether a value is an object with fields, and not one that turns into text. A field may be called `toJSON`. */
export const hasFields = (value: unknown): boolean =>
  isPlain(value) && typeof (value as { toJSON?: unknown }).toJSON !== 'function'

/** The fields that have a value, and each of its values. */
export function fieldsOf(operationId: string | undefined, value: unknown): [name: string, values: unknown[]][] {
  if (!isPlain(value)) {
    jsonText(operationId, value)
    throw refuse('ERR_BODY', operationId, 'the body must be an object with the fields of the form')
  }
  return definedEntries(value).map(([name, field]) => [name, [field].flat().filter((each) => each != null)])
}

/** `form` exploded, as for the query: a pair for each value of a list, and for each field of an object. */
function pairsOf(operationId: string | undefined, name: string, field: unknown, values: unknown[]): string[] {
  const fields: [string, unknown[]][] = hasFields(field) ? fieldsOf(operationId, field) : [[name, values]]
  return fields.flatMap(([key, all]) => all.map((each) => pairOf([key, fieldText(operationId, each)])))
}

/** The fields of a `FormData`, of which none can be a file here. */
const pairsOfForm = (operationId: string | undefined, form: FormData): string[] =>
  [...form].map(([name, value]) => {
    if (typeof value === 'string') return pairOf([name, value])
    throw refuse('ERR_BODY', operationId, `the body's field "${name}" is a file, which this form cannot contain`)
  })

/**
 * `application/x-www-form-urlencoded`, each field in the style of its `encoding` or, by default, `form` exploded
 * (OpenAPI 3.1.1, "Encoding Object"). A value that a style cannot express, such as an object in a list, is written as
 * JSON text.
 */
export const urlencodedWith =
  (styles: Readonly<Record<string, Style>>): BodyWriter =>
  (operationId, value) => {
    if (value instanceof FormData) return pairsOfForm(operationId, value).join('&')
    if (isRaw(value)) return value
    const pairs = fieldsOf(operationId, value).flatMap(([name, values]) => {
      const style = ownValue(styles, name)
      const field = (value as Record<string, unknown>)[name]
      if (!style) return pairsOf(operationId, name, field, values)
      if (!values.length) return []
      try {
        return style(name, Array.isArray(field) ? values : values[0])
      } catch (error) {
        throw refuse('ERR_BODY', operationId, `the body's field "${name}" ${(error as Error).message}`)
      }
    })
    return pairs.filter(Boolean).join('&')
  }

/** The same without any `encoding`. */
export const urlencoded: BodyWriter = /* @__PURE__ */ urlencodedWith({})
