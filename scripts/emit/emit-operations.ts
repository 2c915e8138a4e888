import type { Body, Location, Operation, Parameter } from '../compile/api'
import type { Context } from './context'
import { moduleOf } from './module-of'
import { printKey, printString } from './print-value'
import { functionsOf, readerCode, styleCode, stylesOf, writerCode, writersIn } from './writer-code'

/** `operations.ts`: the table that requests are built from. */
export function emitOperations(context: Context): string {
  const { api, header } = context
  const from = (file: string) => printString(moduleOf(context, file))
  const styles = stylesIn(api.operations)
  const imports = [`import type { Operations } from ${from('core/request/operation')}\n`]
  if (api.operations.some(({ server }) => server !== undefined))
    imports.push(`import { ownServer } from ${from('core/request/own-server')}\n`)
  if (styles.length) imports.push(`import { ${styles.join(', ')} } from ${from('core/request/styles')}\n`)
  const writers = writersIn(api.operations)
  if (writers.length) imports.push(`import { ${writers.join(', ')} } from ${from('core/request/writers')}\n`)
  const rows = api.operations.map((operation) => `  ${printKey(operation.id)}: ${row(operation)},\n`)
  return [
    `${header}\n${imports.join('')}\n`,
    `/** The API's server. */\nexport const baseURL = ${printString(api.baseURL)}\n\n`,
    '/** All operations. */\n',
    `export const operations: Operations = {\n${rows.join('')}}${api.operations.some(hasInherited) ? ' as const' : ''}\n`,
  ].join('')
}

/** Whether it, or a parameter, is named like a member of every object: there TypeScript infers wider types. */
const hasInherited = ({ id, parameters }: Operation) => id in {} || parameters.some(({ name }) => name in {})

function stylesIn(operations: readonly Operation[]): string[] {
  const uses = operations.flatMap(({ parameters, body }) => [
    ...parameters.flatMap(({ style }) => style ?? []),
    ...(body ? stylesOf(body) : []),
  ])
  return [...new Set(uses.flatMap(functionsOf))].sort()
}

/** Longest row on one line. */
const WIDTH = 120

function row(operation: Operation): string {
  const fields = fieldsOf(operation)
  const line = object(fields)
  const isShort = `  ${printKey(operation.id)}: ${line},`.length <= WIDTH
  return isShort ? line : `{\n${fields.map((field) => `    ${print(field)},\n`).join('')}  }`
}

/** A field and its value as code; one without a value is left out. */
type Field = [name: string, code: string | undefined]

const print = ([name, code]: Field) => `${printKey(name)}: ${code}`

function object(fields: readonly Field[]): string {
  return fields.length ? `{ ${fields.map(print).join(', ')} }` : '{}'
}

const given = (fields: readonly Field[]) => fields.filter(([, code]) => code !== undefined)

const flag = (isSet: boolean) => (isSet ? 'true' : undefined)

const text = (value: string | undefined) => (value === undefined ? undefined : printString(value))

function fieldsOf(operation: Operation): Field[] {
  const { method, path, server, isPublic, repeatable, responses, accept, reads, body } = operation
  return given([
    ['method', printString(method)],
    ['path', printString(path)],
    ['server', server === undefined ? undefined : `/* @__PURE__ */ ownServer(${printString(server)})`],
    ['public', flag(isPublic)],
    ['repeatable', flag(repeatable)],
    ['json', flag(responses.some(({ kind }) => kind === 'json'))],
    ['accept', text(accept)],
    ['read', readerCode(operation)],
    ['bytes', flag(Object.values(reads).some((kind) => kind !== 'text'))],
    ['pathStyles', pathStyles(operation)],
    ['query', parametersIn(operation, ['query'])],
    ['headers', parametersIn(operation, ['header', 'cookie'])],
    ['body', body && bodyCode(body)],
  ])
}

function pathStyles({ parameters }: Operation): string | undefined {
  const styled = parameters.flatMap(({ in: location, name, style }): Field[] =>
    location === 'path' && style ? [[name, styleCode(style)]] : [],
  )
  return styled.length ? object(styled) : undefined
}

function parametersIn({ parameters }: Operation, locations: readonly Location[]): string | undefined {
  const found = parameters.filter((parameter) => locations.includes(parameter.in))
  return found.length ? object(found.map((parameter) => [parameter.name, parameterOf(parameter)])) : undefined
}

const parameterOf = ({ name, sentAs, in: location, required, style }: Parameter) =>
  object(
    given([
      ['name', text(sentAs === name ? undefined : sentAs)],
      ['in', location === 'cookie' ? `'cookie'` : undefined],
      ['required', flag(required)],
      ['style', style && styleCode(style)],
    ]),
  )

const bodyCode = (body: Body): string =>
  object(
    given([
      ['required', flag(body.required)],
      ['nullable', flag(body.nullable)],
      ['type', text(body.contentType === 'application/json' ? undefined : body.contentType)],
      ['write', writerCode(body)],
    ]),
  )
