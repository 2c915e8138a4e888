import type { Context } from './context'
import { emitAliases } from './emit-aliases'
import { emitMethods } from './emit-methods'
import { emitParameters } from './emit-parameters'
import { emitPaths } from './emit-paths'
import { printString } from './print-value'

/** `types.ts`: the API in types, written out one by one so that an editor has something to show. */
export function emitTypes(context: Context): string {
  const parts = [
    emitParameters(context),
    emitMethods(context),
    emitPaths(context),
    client(context),
    emitAliases(context),
  ]
  const text = parts.filter(Boolean).join('\n')
  const used = ['Answer', 'ParameterList', 'RequestOptions'].filter(
    (name) => text.includes(`${name}<`) || text.includes(`: ${name},`) || text.includes(`: ${name})`),
  )
  return [
    context.header,
    `import type { AxiosInstance } from 'axios'`,
    used.length ? `import type { ${used.join(', ')} } from '${context.runtime}/types'` : '',
    context.api.schemas.length ? `import type { components } from './schema'` : '',
    '',
    text,
  ]
    .filter((line, i) => line || i === 4)
    .join('\n')
}

function client({ api }: Context): string {
  const clashing = api.operations.filter(({ clashes }) => clashes).map(({ id }) => printString(id))
  const methods = clashing.length ? `Omit<OperationMethods, ${clashing.join(' | ')}>` : 'OperationMethods'
  const note = clashing.length
    ? ` Operations that axios has a member for, such as ${clashing[0]}, are in \`paths\` alone.`
    : ''
  return [
    `/** An axios instance with all operations as methods.${note} */\n`,
    `export interface Client extends AxiosInstance, ${methods} {\n  paths: PathsDictionary\n}\n`,
  ].join('')
}
