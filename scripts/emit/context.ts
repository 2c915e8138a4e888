import type { Api, NamedSchema } from '../compile/api'
import type { SchemaFacts } from '../compile/schema-facts'
import { pointerOf } from '../read/resolve'

/** What every emitter is given. */
export interface Context {
  api: Api
  facts: SchemaFacts
  /** First lines of a generated file. */
  header: string
  /** Where `src` is, seen from the generated files. */
  source: string
  /** Name of the package, for the docs. */
  packageName: string
}

/** The schema that a reference such as `#/components/schemas/User` names. */
export function namedSchema({ api }: Context, ref: string): NamedSchema | undefined {
  if (!ref.startsWith('#/components/schemas/')) return undefined
  const key = pointerOf(ref).slice(2).join('/')
  return api.schemas.find((schema) => schema.key === key)
}
