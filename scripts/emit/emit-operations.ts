import {
  BODY,
  BODY_NULLABLE,
  BODY_REQUIRED,
  JSON_ANSWER,
  METHODS,
  PUBLIC,
  RAW_BODY,
  REPEATABLE,
} from '../../src/runtime/operations'
import type { Operation, Parameter } from '../compile/api'
import type { Context } from './context'
import { printKey, printString } from './print-value'

/** `operations.ts`: the table that the runtime works from. */
export function emitOperations({ api, header, runtime }: Context): string {
  const styles = stylesIn(api.operations)
  const operation = api.operations.some(isInherited) ? 'Operation, ' : ''
  const imports = [`import type { ${operation}Operations } from '${runtime}/operations'\n`]
  if (styles.length) imports.push(`import { ${styles.join(', ')} } from '${runtime}/styles'\n`)
  const rows = api.operations.map((operation) => {
    return `  ${printKey(operation.id)}: [${row(operation).join(', ')}]${isInherited(operation) ? ' as Operation' : ''},\n`
  })
  return [
    `${header}\n${imports.join('')}\n`,
    `/** The API's server. */\nexport const baseURL = ${printString(api.baseURL)}\n\n`,
    '/** All operations, as `Operation` in the runtime describes them. */\n',
    `export const operations: Operations = {\n${rows.join('')}}\n`,
  ].join('')
}

/** Named like a member of every object, such as `toString`: TypeScript expects that member's type there. */
const isInherited = ({ id }: Operation) => id in {}

function stylesIn(operations: readonly Operation[]): string[] {
  const uses = operations.flatMap(({ parameters }) => parameters.flatMap(({ style }) => style ?? []))
  return [...new Set(uses.flatMap(({ name, reserved }) => (reserved ? ['allowReserved', name] : [name])))].sort()
}

function row(operation: Operation): string[] {
  const { body, parameters } = operation
  const listed = parameters.filter(({ in: location, style }) => location !== 'path' || style)
  const cells = [String(flagsOf(operation)), printString(pathOf(operation)), ...listed.map(cell)]
  if (body && body.contentType !== 'application/json') cells.push(printString(`=${body.contentType}`))
  return cells
}

function flagsOf({ method, isPublic, repeatable, body, answers }: Operation): number {
  const flags: [boolean | undefined, number][] = [
    [isPublic, PUBLIC],
    [body !== undefined, BODY],
    [body?.required, BODY_REQUIRED],
    [body?.nullable, BODY_NULLABLE],
    [repeatable, REPEATABLE],
    [answers.some(({ kind }) => kind === 'json'), JSON_ANSWER],
    [body !== undefined && body.kind !== 'json', RAW_BODY],
  ]
  return flags.reduce((sum, [isSet, bit]) => (isSet ? sum | bit : sum), METHODS.indexOf(method as 'get'))
}

/** The path; a space ends the server before it, also an empty one where the path has spaces itself. */
const pathOf = ({ server, path }: Operation) => (server || path.includes(' ') ? `${server ?? ''} ${path}` : path)

function cell({ name, required, style }: Parameter): string {
  const marked = printString(`${required ? '!' : '?'}${name}`)
  if (!style) return marked
  return `[${marked}, ${style.reserved ? `/* @__PURE__ */ allowReserved(${style.name})` : style.name}]`
}
