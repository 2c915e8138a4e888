import type { Context } from './context'
import { emitAliases } from './emit-aliases'
import { emitMethods } from './emit-methods'
import { emitParameters } from './emit-parameters'
import { emitPaths } from './emit-paths'
import { printString } from './print-value'

/** `types.ts`: the API in types, written out one by one so that an editor has something to show. */
export function emitTypes(context: Context): string {
  const parts = [emitParameters, emitMethods, emitPaths, emitClient, emitAliases]
  const text = parts.map((emit) => emit(context)).join('\n')
  const used = ['Answer', 'ParameterList', 'RequestOptions'].filter((name) => text.includes(name))
  const imports = ["import type { AxiosInstance } from 'axios'\n"]
  if (used.length) imports.push(`import type { ${used.join(', ')} } from '${context.runtime}/types'\n`)
  if (context.api.schemas.length) imports.push("import type { components } from './schema'\n")
  return `${context.header}\n${imports.join('')}\n${text}`
}

function emitClient({ api }: Context): string {
  const clashing = api.operations.filter(({ clashes }) => clashes).map(({ id }) => printString(id))
  const methods = clashing.length ? `Omit<OperationMethods, ${clashing.join(' | ')}>` : 'OperationMethods'
  const note = clashing.length
    ? ` Operations that axios has a member for, such as ${clashing[0]}, are in \`paths\` alone.`
    : ''
  return [
    `/** An axios instance with all operations as methods.${note} */\n`,
    `export interface Client extends AxiosInstance, ${methods} {\n  /** The same operations, by path and method. */\n  paths: PathsDictionary\n}\n`,
  ].join('')
}
