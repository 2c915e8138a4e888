import type { NamedSchema } from '../compile/api'
import type { Context } from './context'
import { emitAliases } from './emit-aliases'
import { emitMethods } from './emit-methods'
import { emitParameters } from './emit-parameters'
import { emitPaths } from './emit-paths'

/**
 * `types.ts`: the API in types that are the same for every client, each written out for an editor to show. `declared`
 * are the schemas that `schema.ts` declares by name.
 */
export function emitTypes(context: Context, declared: readonly NamedSchema[]): string {
  const text = [
    emitParameters(context),
    emitMethods(context),
    emitPaths(context),
    emitAliases(context.api.schemas.filter((schema) => !declared.includes(schema))),
  ].join('\n')
  const words = new Set(text.match(/[\p{ID_Start}_$][\p{ID_Continue}$]*/gu))
  const used = (names: readonly string[]) => names.filter((name) => words.has(name))
  const names = declared.map(({ name }) => name)
  return [
    `${context.header}\n`,
    printNames('import', used(['Answer', 'ClientKind', 'JsonValue', 'ParameterList']), `${context.source}/core/types`),
    printNames('import', used(['components', ...names]), './schema'),
    names.length ? `\n${printNames('export', names, './schema')}` : '',
    `\n${text}`,
  ].join('')
}

/** Longest line. */
const WIDTH = 120

/** `import type { A, B } from './file'`, on as many lines as it takes. */
function printNames(keyword: 'import' | 'export', names: readonly string[], file: string): string {
  if (!names.length) return ''
  const line = `${keyword} type { ${names.join(', ')} } from '${file}'\n`
  if (line.length <= WIDTH) return line
  const lines = ['']
  for (const name of names) {
    if (`  ${lines.at(-1)} ${name},`.length > WIDTH) lines.push('')
    lines.push(`${lines.pop()} ${name},`)
  }
  return `${keyword} type {\n${lines.map((text) => ` ${text}\n`).join('')}} from '${file}'\n`
}
