import { isObject, type OpenAPIDocument, refOf, type SchemaLike } from '../read/document'
import type { Note } from './change'
import { compareSchemas } from './compare-schemas'
import { inOrder } from './in-order'
import { hasFlag } from './uses-of-field'
import { isWording } from './wording'

/** The document that is updated, and the newer one. */
export interface Following {
  ours: OpenAPIDocument
  theirs: OpenAPIDocument
}

type Keywords = Record<string, unknown>

const SCHEMAS = ['items', 'additionalProperties', 'not']
const LISTS = ['allOf', 'oneOf', 'anyOf']

/** Whether a value that goes by this name should stay out of logs. */
export const isSecretName = (name: string): boolean => /(token|password)$/i.test(name)

/** Whether two schemas are equivalent. */
function areAlike({ ours, theirs }: Following, our: SchemaLike, their: SchemaLike): boolean {
  let alike = (['readOnly', 'writeOnly'] as const).every((flag) => hasFlag(our, flag) === hasFlag(their, flag))
  const note: Note = () => {
    alike = false
  }
  compareSchemas({ before: ours, after: theirs, note }, our, their, '', { sent: true, read: true })
  return alike
}

function followProperties(all: Following, our: Keywords, their: Keywords): Keywords {
  const names = inOrder(Object.keys(our), Object.keys(their))
  return Object.fromEntries(
    names.map((name) => {
      const schema = followSchema(all, our[name] as SchemaLike | undefined, their[name] as SchemaLike)
      const isNew = our[name] === undefined && isObject(schema) && refOf(schema) === undefined
      return [name, isNew && isSecretName(name) ? { ...schema, 'x-secret': true } : schema]
    }),
  )
}

function followKeyword(all: Following, key: string, our: unknown, their: unknown): unknown {
  if (key === 'properties') return followProperties(all, (our ?? {}) as Keywords, their as Keywords)
  if (SCHEMAS.includes(key)) return followSchema(all, our as SchemaLike | undefined, their as SchemaLike)
  if (LISTS.includes(key)) {
    const ours = (our ?? []) as SchemaLike[]
    return (their as SchemaLike[]).map((one, i) => followSchema(all, ours[i], one))
  }
  if (!Array.isArray(our) || !Array.isArray(their)) return their
  // Lists of names and values, such as `required` and `enum`, whose order has no meaning.
  const values = new Map([...our, ...their].map((value) => [JSON.stringify(value), value]))
  const keys = (list: unknown[]) => list.map((value) => JSON.stringify(value))
  return inOrder(keys(our), keys(their)).map((text) => values.get(text))
}

/**
 * Takes over the structure of their schema, and keeps our descriptions, examples and order. A new one has no
 * descriptions yet.
 */
export function followSchema(all: Following, our: SchemaLike | undefined, their: SchemaLike): SchemaLike {
  if (our !== undefined && areAlike(all, our, their)) return our
  if (!isObject(their) || refOf(their) !== undefined) return refOf(their) ? { $ref: refOf(their) as string } : their
  const own = (isObject(our) && refOf(our) === undefined ? our : {}) as Keywords
  const said = their as Keywords
  const keys = [...new Set([...Object.keys(own), ...Object.keys(said)])]
  return Object.fromEntries(
    keys.flatMap((key): [string, unknown][] => {
      if (isWording(key)) return key in own ? [[key, own[key]]] : []
      return key in said ? [[key, followKeyword(all, key, own[key], said[key])]] : []
    }),
  )
}
