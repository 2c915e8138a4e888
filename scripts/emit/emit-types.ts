import type { Context } from './context'
import { emitAliases } from './emit-aliases'
import { emitMethods } from './emit-methods'
import { emitParameters } from './emit-parameters'
import { emitPaths } from './emit-paths'
import { moduleOf } from './module-of'
import { printImport, usedIn } from './print-import'

/** `types.ts`: the API in types that are the same for every client, each written out for an editor to show. */
export function emitTypes(context: Context): string {
  const text = [emitParameters(context), emitMethods(context), emitPaths(context), emitAliases(context)].join('\n')
  const names = usedIn(text, ['ResultPromise', 'BodyIsSecond', 'ClientKind', 'JsonValue', 'ParameterList'])
  return `${context.header}\n${printImport(names, moduleOf(context, 'core/types'))}\n${text}`
}
