import type { Location, NamedSchema, Operation, ResponseBody } from '../compile/api'
import { unique } from '../read/unique'
import { bodyType } from './body-type'
import type { Context } from './context'
import { fileOf, moduleOf } from './module-of'
import { printImport, usedIn } from './print-import'
import { TypePrinter } from './print-type'
import { printString } from './print-value'
import { responseType } from './response-type'

/**
 * `namespaces.ts`: the same types under the names that openapi-client-axios's generator gives them, such as
 * `Components.Schemas.User` and `Paths.GetUser.Responses.$200`, for code that was written for those.
 */
export function emitNamespaces(context: Context): string {
  const { header, api, variants } = context
  const schemas = api.schemas.map((schema) => `    type ${schema.name} = ${typeOf(schema)}\n`)
  const paths = named(api.operations, ({ id }) => id).map(([name, operation]) =>
    printOperation(name, operation, context),
  )
  const text = [
    '/** The schemas by the names that openapi-client-axios gives their types. */\n',
    `export declare namespace Components {\n  namespace Schemas {\n${schemas.join('')}  }\n}\n`,
    '\n/** Parameters, bodies and responses by the names that openapi-client-axios gives their types. */\n',
    `export declare namespace Paths {\n${paths.join('')}}\n`,
  ].join('')
  const types = ['OperationParameters', ...variants.asked.map(({ name }) => name)]
  const imports = [
    printImport(usedIn(text, ['components']), fileOf(context, 'schema')),
    printImport(usedIn(text, types), fileOf(context, 'types')),
    printImport(usedIn(text, ['JsonValue']), moduleOf(context, 'core/types')),
  ]
  return `${header}\n${imports.join('')}\n${text}`
}

/** Schemas by their key: a namespace may have a type of the same name. The types of one direction have names of their own. */
function typeOf({ key, name: ownName }: NamedSchema, name = ownName): string {
  return name === ownName ? `components['schemas'][${printString(key)}]` : name
}

/** `credential_id` is `CredentialId`. */
function pascalCase(text: string): string {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  const name = words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join('')
  return /^\p{L}/u.test(name) ? name : `$${name}`
}

/** Each with a name that no other has, and that the types themselves do not use. */
function named<T>(entries: readonly T[], nameOf: (entry: T) => string): [string, T][] {
  const taken = new Set(['Exclude', 'OperationParameters', 'JsonValue'])
  return entries.map((entry) => {
    const name = unique(pascalCase(nameOf(entry)), (candidate) => taken.has(candidate))
    taken.add(name)
    return [name, entry]
  })
}

const GROUPS: [name: string, location: Location][] = [
  ['PathParameters', 'path'],
  ['QueryParameters', 'query'],
  ['HeaderParameters', 'header'],
  ['CookieParameters', 'cookie'],
]

function printOperation(name: string, operation: Operation, context: Context): string {
  const { parameters, body, byStatus } = operation
  const printer = new TypePrinter(context, 'answer', { nameOf: typeOf })
  const own = `OperationParameters[${printString(operation.id)}]`
  const groups = GROUPS.flatMap(([group, location]) => {
    const names = parameters.filter((parameter) => parameter.in === location).map((each) => printString(each.name))
    return names.length ? [`    type ${group} = Pick<${own}, ${names.join(' | ')}>\n`] : []
  })
  const single = named(parameters, (parameter) => parameter.name).map(
    ([key, parameter]) => `type ${key} = Exclude<${own}[${printString(parameter.name)}], undefined>`,
  )
  const responses = byStatus.map(([status, bodies]) => {
    return `type $${status.replace(/^\p{L}/u, (letter) => letter.toUpperCase())} = ${printBody(status, bodies, printer)}`
  })
  return [
    `  namespace ${name} {\n`,
    inner('Parameters', single),
    ...groups,
    body ? `    type RequestBody = ${bodyType(body, printer)}\n` : '',
    inner('Responses', responses),
    '  }\n',
  ].join('')
}

/** An error whose body is not documented usually has one. */
function printBody(status: string, bodies: readonly ResponseBody[], printer: TypePrinter): string {
  if (bodies[0]?.kind === 'empty' && !status.startsWith('2')) return 'unknown'
  return responseType(bodies, printer).replaceAll('\n', '\n    ')
}

const inner = (name: string, types: readonly string[]) =>
  types.length ? `    namespace ${name} {\n${types.map((type) => `      ${type}\n`).join('')}    }\n` : ''
