import type { Context } from './context'
import { docComment } from './doc-comment'
import { printString } from './print-value'

/** A type for each schema of the document. */
export function emitAliases({ api }: Context): string {
  return api.schemas
    .map(({ key, name, description }) => {
      return `${docComment([description])}export type ${name} = components['schemas'][${printString(key)}]\n`
    })
    .join('\n')
}
