import { refuse } from '../errors/refuse'
import { fieldsOf, fieldText, hasFields } from './form-body'
import { jsonText } from './json-body'
import { JSON_TYPE } from './media-of'
import type { BodyWriter } from './operation'
import { ownValue } from './own-value'
import { isBytes, isRaw } from './raw-body'

/** What `encoding` says of fields: the content type of their parts. */
export type PartTypes = Readonly<Record<string, string>>

/** A name in quotes (HTML standard, "multipart/form-data encoding algorithm"). */
const quoted = (text: string) => `"${text.replace(/[\r\n"]/g, encodeURIComponent)}"`

const isFile = (value: unknown): value is Blob | BufferSource => value instanceof Blob || isBytes(value)

/** The type of a file: its own, or else the documented one, unless that leaves a choice. */
const typeOfFile = (file: Blob | BufferSource, documented: string) =>
  (file as Blob).type || (/[*,]/.test(documented) ? '' : documented) || 'application/octet-stream'

/** File name, content type and content of a part. Only a file has a name: services tell files from fields by it. */
function contentOf(operationId: string | undefined, value: unknown, documented: string): [string, string, BlobPart] {
  if (isFile(value)) {
    return [`; filename=${quoted((value as File).name ?? 'blob')}`, typeOfFile(value, documented), value as BlobPart]
  }
  const isJson = JSON_TYPE.test(documented)
  if (isJson || Array.isArray(value) || hasFields(value)) {
    return ['', isJson ? documented : 'application/json', jsonText(operationId, value)]
  }
  return ['', documented, fieldText(operationId, value)]
}

/** Names and values of the parts: those of a form, or of the fields of an object. */
function entriesIn(operationId: string | undefined, value: unknown, types: PartTypes): [string, unknown][] {
  if (value instanceof FormData || value instanceof URLSearchParams) return [...value]
  return fieldsOf(operationId, value).flatMap(([name, values]): [string, unknown][] => {
    const field = (value as Record<string, unknown>)[name]
    const isWhole = Array.isArray(field) && JSON_TYPE.test(ownValue(types, name) ?? '')
    return isWhole ? [[name, field]] : values.map((each) => [name, each])
  })
}

const FORM_DATA = 'multipart/form-data'

/** Text that somebody has written parts in says where these end. */
function checked(operationId: string | undefined, value: unknown, type: string): unknown {
  if (typeof value !== 'string' || /;\s*boundary=/i.test(type)) return value
  throw refuse('ERR_BODY', operationId, 'the body must be an object or a FormData: text has no parts')
}

/** Of letters that a `Blob` leaves as they are in its type. */
const newBoundary = () => `part${[...crypto.getRandomValues(new Uint32Array(4))].join('')}`

/**
 * Any `multipart/…`: a part for each field, several for a list, JSON for an object, with the content types of its
 * `encoding` (OpenAPI 3.1.1, "Encoding Object"; RFC 7578). A `FormData` is left to the platform where it is one of its
 * own type.
 */
export const multipartWith =
  (types: PartTypes): BodyWriter =>
  (operationId, value, headers) => {
    const given = String(headers.get('content-type') ?? FORM_DATA)
    const isForm = value instanceof FormData
    const isPairs = isForm || value instanceof URLSearchParams
    if (isForm ? given === FORM_DATA : isRaw(value) && !isPairs) {
      return checked(operationId, value, given)
    }
    const type = given.replace(/;\s*boundary=[^;]*/i, '')
    const boundary = newBoundary()
    const parts = entriesIn(operationId, value, types).flatMap(([name, each]): BlobPart[] => {
      const [fileName, partType, content] = contentOf(operationId, each, ownValue(types, name) ?? '')
      const head = `--${boundary}\r\nContent-Disposition: form-data; name=${quoted(name)}${fileName}\r\n`
      return [`${head}${partType && `Content-Type: ${partType}\r\n`}\r\n`, content, '\r\n']
    })
    const body = new Blob([...parts, `--${boundary}--\r\n`], { type: `${type}; boundary=${boundary}` })
    headers.set('Content-Type', body.type)
    // What is secret in it must not be shown, and a `Blob` cannot be looked into.
    return Object.defineProperty(body, 'toJSON', { value: () => (isPairs ? [...value] : value) })
  }

/** The same without any `encoding`. */
export const multipart: BodyWriter = /* @__PURE__ */ multipartWith({})
