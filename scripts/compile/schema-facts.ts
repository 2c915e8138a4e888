import { isObject, type OpenAPIDocument, partsOf, type Schema, type SchemaLike } from '../read/document'
import { resolve } from '../read/resolve'
import type { Warn } from '../read/warn'
import { kindOfType, namesJson } from './media-types'

/** The types a schema names; what has no type but properties is an object, and what has items a list. */
export function typesOf({
  type,
  properties,
  additionalProperties,
  patternProperties,
  items,
  prefixItems,
}: Schema): string[] {
  if (type !== undefined) return Array.isArray(type) ? type : [type]
  if (properties || patternProperties || typeof additionalProperties === 'object') return ['object']
  return items || prefixItems ? ['array'] : []
}

/** Whether text represents bytes: OpenAPI 3.0's `format: binary`, 3.1's content type without an encoding. */
export const isBinary = ({ format, contentMediaType, contentEncoding }: Schema) =>
  format === 'binary' || (contentMediaType !== undefined && !contentEncoding && !isTextual(contentMediaType))

const isTextual = (type: string) => namesJson(type) || kindOfType(type) === 'text'

/** Who sends a value: the client in a request, or the service in a response. */
export type Side = 'client' | 'service'

const SCALARS = ['string', 'number', 'integer', 'boolean']

/** Facts about schemas. A schema that contains itself is visited once. */
export class SchemaFacts {
  constructor(
    private readonly document: OpenAPIDocument,
    /** Records what is ignored, guessed or corrected, and its path. */
    readonly warn: Warn = () => {},
  ) {}

  /** The forms of schemas that were requested so far: see `formsOf`. The document must not change from then on. */
  readonly forms = new WeakMap<Schema, readonly Schema[]>()

  resolve(schema: SchemaLike): Schema | boolean {
    return resolve(this.document, schema, [])
  }

  /** Whether `null` is valid. */
  admitsNull(schema: SchemaLike, seen: readonly unknown[] = []): boolean {
    const known = this.resolve(schema)
    if (typeof known === 'boolean') return known
    if (seen.includes(known)) return false
    if (known.nullable) return true
    if (known.const !== undefined) return known.const === null
    if (known.enum) return known.enum.includes(null)
    if (known.type !== undefined) return typesOf(known).includes('null')
    const deeper = (part: SchemaLike) => this.admitsNull(part, [...seen, known])
    if (known.allOf && !known.allOf.every(deeper)) return false
    const choices = known.oneOf ?? known.anyOf
    return choices ? choices.some(deeper) : typesOf(known).length === 0
  }

  /** The side that a field is only sent by, if any. */
  sidesOf(field: SchemaLike): { isReadOnly: boolean; isWriteOnly: boolean } {
    const known = this.resolve(field)
    const all: Schema[] = [field, known].filter(isObject)
    return {
      isReadOnly: all.some(({ readOnly }) => readOnly === true),
      isWriteOnly: all.some(({ writeOnly }) => writeOnly === true),
    }
  }

  /** Whether only the other side sends a field. `side` is whose values are looked at. */
  isForeign(field: SchemaLike): boolean {
    const { isReadOnly, isWriteOnly } = this.sidesOf(field)
    const known = this.resolve(field)
    const parts = typeof known === 'object' ? (known.allOf ?? []) : []
    return (
      (this.side === 'client' ? isReadOnly : this.side === 'service' && isWriteOnly) || parts.some(this.isForeign, this)
    )
  }

  /** Whose values these are facts about, if not both sides'. */
  readonly side: Side | undefined

  /** The same facts about values that one side sends. */
  sentBy(side: Side): SchemaFacts {
    return Object.assign(Object.create(this), { side })
  }

  /** Whether it allows any JSON. */
  isAny(schema: SchemaLike): boolean {
    const known = this.resolve(schema)
    if (typeof known === 'boolean') return known
    return !typesOf(known).length && !known.enum && known.const === undefined && !partsOf(known).length
  }

  /** Whether it is a string and nothing else. */
  isText(schema: SchemaLike): boolean {
    const known = this.resolve(schema)
    return typeof known === 'object' && known.type === 'string'
  }

  /** Whether it is bytes, and not text that represents them. */
  isBytes(schema: SchemaLike | undefined): boolean {
    const known = schema === undefined ? true : this.resolve(schema)
    return typeof known === 'object' && isBinary(known)
  }

  /** Whether a value is surely a string, a number or a boolean. */
  isScalar(schema: SchemaLike, seen: readonly unknown[] = []): boolean {
    const known = this.resolve(schema)
    if (typeof known === 'boolean' || seen.includes(known)) return false
    if (known.const !== undefined) return typeof known.const !== 'object'
    if (known.enum) return known.enum.every((value) => typeof value !== 'object' || value === null)
    const types = typesOf(known).filter((type) => type !== 'null')
    if (types.length) return types.every((type) => SCALARS.includes(type))
    const deeper = (part: SchemaLike) => this.isScalar(part, [...seen, known]) || this.isNull(part)
    if (known.allOf?.length) return known.allOf.some(deeper)
    const choices = known.oneOf ?? known.anyOf
    return Boolean(choices?.length && choices.every(deeper))
  }

  private isNull(schema: SchemaLike): boolean {
    const known = this.resolve(schema)
    return typeof known === 'object' && known.type === 'null'
  }

  /** Whether `{}` is valid, as far as its type can tell. */
  takesEmptyObject(schema: SchemaLike, seen: readonly unknown[] = []): boolean {
    const known = this.resolve(schema)
    if (typeof known === 'boolean') return known
    if (seen.includes(known)) return true
    if (known.const !== undefined || known.enum) return false
    const types = typesOf(known)
    if (types.length && !types.includes('object')) return false
    if (known.required?.length || (known.minProperties ?? 0) > 0) return false
    const deeper = (part: SchemaLike) => this.takesEmptyObject(part, [...seen, known])
    if (known.allOf && !known.allOf.every(deeper)) return false
    const choices = known.oneOf ?? known.anyOf
    return !choices?.length || choices.some(deeper)
  }
}
