import type { Api, NamedSchema } from '../compile/api'
import type { SchemaFacts } from '../compile/schema-facts'
import type { Variants } from '../compile/variants'
import { schemaKeyOf } from '../read/resolve'
import type { Extension, Part } from './parts'

/** The input of every emitter. */
export interface Context {
  api: Api
  facts: SchemaFacts
  variants: Variants
  /** First lines of a generated file. */
  header: string
  /** Where `src` is, seen from the generated files; `undefined` where they import the package. */
  source: string | undefined
  /** How generated files end where others import them; `undefined` for nothing, which bundlers and CommonJS resolve. */
  extension?: Extension | undefined
  /** What is written beside types, table and client, with entries for it; `undefined` where entries are written by hand. */
  parts?: readonly Part[]
  /** Name of the package, for the docs. */
  packageName: string
}

/** Schemas by key and by name, made once for each API. */
const schemas = new WeakMap<Api, Record<'key' | 'name', Map<string, NamedSchema>>>()

function indexOf(api: Api) {
  let index = schemas.get(api)
  if (!index) {
    const by = (field: 'key' | 'name') => new Map(api.schemas.map((schema) => [schema[field], schema]))
    index = { key: by('key'), name: by('name') }
    schemas.set(api, index)
  }
  return index
}

/** The schema that a type is the name of. */
export const namedType = ({ api }: Context, name: string): NamedSchema | undefined => indexOf(api).name.get(name)

/** The schema that a reference such as `#/components/schemas/User` names. */
export function namedSchema({ api }: Context, ref: string): NamedSchema | undefined {
  const key = schemaKeyOf(ref)
  return key === undefined ? undefined : indexOf(api).key.get(key)
}
