import { type Body, type Operation, singleOf } from '../compile/api'
import { documentedCall } from '../compile/documented-call'
import { bodyType } from './body-type'
import type { Context } from './context'
import { docComment, escapeComment } from './doc-comment'
import { parameterType } from './emit-parameters'
import { printCall } from './print-call'
import { TypePrinter } from './print-type'
import { printKey, printString } from './print-value'
import { asMember } from './printed'
import { responseType } from './response-type'

/** `OperationMethodsOf`: a method for each operation. */
export function emitMethods(context: Context): string {
  const printer = new TypePrinter(context)
  const methods = context.api.operations.map((operation) => {
    return `${comment(operation, context)}${signature(operation, printer)}`
  })
  return `/** All operations of a client. */\nexport interface OperationMethodsOf<Kind extends ClientKind> {\n${methods.join('\n')}}\n`
}

function comment(operation: Operation, context: Context): string {
  const { summary, description, method, path, body, responses, deprecated } = operation
  const { valid } = documentedCall(context.facts, operation)
  const tags = [
    ...(body?.description ? [`@param data ${escapeComment(body.description.trim().replaceAll(/\s+/g, ' '))}`] : []),
    ...(responses.some(({ kind }) => kind === 'empty')
      ? [`@returns \`data\` is \`''\` when the response has no body.`]
      : []),
    ...(deprecated ? ['@deprecated'] : []),
    `@example\n${printCall(operation, valid).replaceAll('*/', '*\\/')}`,
  ]
  return docComment([summary, description, `\`${method.toUpperCase()} ${path}\`. ${traits(operation)}`], '  ', tags)
}

/** Whether it needs a token, and whether it is retried. */
export function traits({ isPublic, repeatable }: Operation): string {
  return [
    isPublic ? 'Needs no token.' : 'Needs a token.',
    `${repeatable ? 'Retried' : 'Not retried'} after a failure with an unknown outcome.`,
  ].join(' ')
}

/** Longest signature on one line. */
const WIDTH = 118

function signature(operation: Operation, printer: TypePrinter): string {
  const { id, body, responses } = operation
  const parts = [parametersPart(operation, printer), dataPart(body, printer), "config?: Kind['options']"]
  // `new(…)` would be a constructor.
  const start = `  ${id === 'new' ? printString(id) : printKey(id)}(`
  const end = `): ResultPromise<Kind, ${responseType(responses, printer)}>\n`
  const line = `${start}${parts.join(', ')}${end}`
  const fits = line.indexOf('\n') <= WIDTH && !parts.join().includes('\n')
  return fits ? line : `${start}\n${parts.map((part) => `    ${part},\n`).join('')}  ${end}`
}

function parametersPart(operation: Operation, printer: TypePrinter): string {
  const { id, parameters, body } = operation
  const isRequired = parameters.some((parameter) => parameter.required)
  const types = parameters.length ? [] : [body ? 'BodyIsSecond' : 'Record<string, never>']
  if (parameters.length) {
    const own = `OperationParameters[${printString(id)}]`
    const single = singleOf(parameters)
    types.push(own, `ParameterList<${own}>`)
    if (single)
      types.push(
        single.required ? asMember(parameterType(single, printer)) : `NonNullable<${own}[${printString(single.name)}]>`,
      )
  }
  if (!isRequired) types.push('null')
  // A body that must be there comes second, so something must come first.
  if (!isRequired && body?.required) types.push('undefined')
  const name = `parameters${isRequired || body?.required ? '' : '?'}:`
  const line = `${name} ${types.join(' | ')}`
  return line.length <= WIDTH - 4 ? line : `${name}${types.map((type) => `\n      | ${type}`).join('')}`
}

function dataPart(body: Body | undefined, printer: TypePrinter): string {
  if (!body) return 'data?: null'
  return `data${body.required ? '' : '?'}: ${bodyType(body, printer)}`
}
