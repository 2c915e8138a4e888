import type { NamedSchema } from '../compile/api'
import { docComment } from './doc-comment'
import { printString } from './print-value'

/** A type for each schema. */
export function emitAliases(schemas: readonly NamedSchema[]): string {
  return schemas
    .map(({ key, name, description }) => {
      return `${docComment([description])}export type ${name} = components['schemas'][${printString(key)}]\n`
    })
    .join('\n')
}
