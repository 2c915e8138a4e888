import type { OpenAPIDocument, Schema, SchemaLike } from '../read/document'
import { resolve } from '../read/resolve'
import type { Warn } from '../read/warn'

/** The types a schema names; what has no type but properties is an object. */
export function typesOf({ type, properties, additionalProperties, patternProperties }: Schema): string[] {
  if (type !== undefined) return Array.isArray(type) ? type : [type]
  return properties || patternProperties || typeof additionalProperties === 'object' ? ['object'] : []
}

/** Whether text represents bytes: OpenAPI 3.0's `format: binary`, 3.1's content type without an encoding. */
export const isBinary = ({ format, contentMediaType, contentEncoding }: Schema) =>
  format === 'binary' || (contentMediaType === 'application/octet-stream' && !contentEncoding)

const SCALARS = ['string', 'number', 'integer', 'boolean']

/** Facts about schemas. A schema that contains itself is visited once. */
export class SchemaFacts {
  constructor(
    private readonly document: OpenAPIDocument,
    /** Notes what is dropped, guessed or mended, and where. */
    readonly warn: Warn = () => {},
  ) {}

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

  /** Which side alone sends a field. */
  sidesOf(field: SchemaLike): { isReadOnly: boolean; isWriteOnly: boolean } {
    const known = this.resolve(field)
    const all = [field, known].filter((each): each is Schema => typeof each === 'object')
    return {
      isReadOnly: all.some(({ readOnly }) => readOnly === true),
      isWriteOnly: all.some(({ writeOnly }) => writeOnly === true),
    }
  }

  /** Whether it is anything JSON can say. */
  isAny(schema: SchemaLike): boolean {
    const known = this.resolve(schema)
    if (typeof known === 'boolean') return known
    return !typesOf(known).length && !known.enum && known.const === undefined && !compositionsOf(known).length
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

const compositionsOf = ({ allOf, anyOf, oneOf }: Schema): SchemaLike[] => [
  ...(allOf ?? []),
  ...(anyOf ?? []),
  ...(oneOf ?? []),
]
