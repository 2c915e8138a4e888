import type { Operation, Parameter } from '../compile/api'
import { documentedCall } from '../compile/documented-call'
import { bodyType } from './body-type'
import type { Context } from './context'
import type { Anchors } from './emit-docs'
import { traits } from './emit-methods'
import { parameterType } from './emit-parameters'
import { details, fence, oneLine, prose } from './markdown'
import { printCall } from './print-call'
import { TypePrinter } from './print-type'
import { responseType } from './response-type'
import { linkTypes } from './schema-docs'

/** The reference of one operation. */
export function operationDocs(operation: Operation, context: Context, anchors: Anchors): string[] {
  const { id, summary, description, method, path, server, deprecated } = operation
  const { documented, contradictions } = documentedCall(context.facts, operation)
  return [
    `### \`${id}\``,
    summary ? `**${oneLine(summary)}**` : '',
    description ? prose(description) : '',
    `\`${method.toUpperCase()} ${path}\`${server ? ` on \`${server}\`` : ''}`,
    `${deprecated ? 'Deprecated. ' : ''}${traits(operation)}`,
    facts(operation, context, anchors),
    fence('ts', printCall(operation, documented)),
    contradictions.length
      ? `> **Note:** this call is shown as documented, and contradicts its own schema: ${contradictions.join('; ')}.`
      : '',
    response(operation),
  ]
}

/** Parameters, body and response, a line each. */
function facts({ parameters, body, responses, status }: Operation, context: Context, anchors: Anchors): string {
  const printer = new TypePrinter(context)
  const link = (type: string) => linkTypes(type.includes('\n') ? 'object' : type, context, anchors)
  const lines = parameters.map((parameter: Parameter) => {
    const { name, in: location, required, description } = parameter
    const about = description ? `: ${oneLine(description)}` : ''
    return `- \`${name}\` (${location}, ${required ? 'required' : 'optional'}, ${link(parameterType(parameter, printer))})${about}`
  })
  if (body) {
    const about = body.description ? `: ${oneLine(body.description)}` : ''
    const type = body.contentType === 'application/json' ? '' : ` as \`${body.contentType}\``
    lines.push(`- body (${body.required ? 'required' : 'optional'}, ${link(bodyType(body, printer))}${type})${about}`)
  }
  const type = responseType(responses, printer)
  lines.push(`- returns ${status}${type === `''` ? ' without a body' : `, ${link(type)}`}`)
  return lines.join('\n')
}

function response({ responseExample }: Operation): string {
  if (responseExample?.value === undefined) return ''
  const summary = responseExample.documented ? 'Response' : 'Response, generated from its schema'
  return details(summary, fence('json', JSON.stringify(responseExample.value, null, 2)))
}
