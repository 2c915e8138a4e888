import type { Api, NamedSchema } from '../compile/api'
import type { SchemaFacts } from '../compile/schema-facts'
import type { Variants } from '../compile/variants'
import { pointerOf } from '../read/resolve'

/** What every emitter is given. */
export interface Context {
  api: Api
  facts: SchemaFacts
  variants: Variants
  /** First lines of a generated file. */
  header: string
  /** Where `src` is, seen from the generated files. */
  source: string
  /** Name of the package, for the docs. */
  packageName: string
}

/** Schemas by key, made once for each API. */
const schemas = new WeakMap<Api, Map<string, NamedSchema>>()

/** The schema that a reference such as `#/components/schemas/User` names. */
export function namedSchema({ api }: Context, ref: string): NamedSchema | undefined {
  if (!ref.startsWith('#/components/schemas/')) return undefined
  let byKey = schemas.get(api)
  if (!byKey) {
    byKey = new Map(api.schemas.map((schema) => [schema.key, schema]))
    schemas.set(api, byKey)
  }
  return byKey.get(pointerOf(ref).slice(2).join('/'))
}
