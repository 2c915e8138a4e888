import type { Operation } from '../compile/api'
import { conform } from '../compile/conform'
import type { Context } from './context'
import { moduleOf } from './module-of'
import { printKey, printString, printValue } from './print-value'

/** What a mock returns: the documented example, as its schema has it where the two contradict each other. */
function exampleOf({ facts }: Context, { responses, responseExample }: Operation): unknown {
  const [first] = responses
  const value = responseExample?.value
  return first?.kind === 'json' && value !== undefined
    ? conform(facts.sentBy('service'), first.schema, value).value
    : value
}

/** `examples.ts`: the responses of the mock handlers. */
export function emitExamples(context: Context): string {
  const { api, header } = context
  const entries = api.operations.map((operation) => {
    const { id, method, path, server, status } = operation
    const body = exampleOf(context, operation)
    const lines = [
      `method: ${printString(method)}`,
      `path: ${printString(path)}`,
      ...(server ? [`server: ${printString(server)}`] : []),
      `status: ${status}`,
      ...(body === undefined ? [] : [`body: ${printValue(body, '    ', 10)}`]),
    ]
    return `  ${printKey(id)}: {\n${lines.map((line) => `    ${line},\n`).join('')}  },\n`
  })
  return [
    `${header}\nimport type { Example } from '${moduleOf(context, 'mock/example')}'\n\n`,
    '/** The first documented success of each operation; bodies fit their schemas. */\n',
    `export const examples: Readonly<Record<string, Example>> = {\n${entries.join('')}}\n`,
  ].join('')
}
