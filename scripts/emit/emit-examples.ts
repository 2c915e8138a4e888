import type { Context } from './context'
import { moduleOf } from './module-of'
import { printKey, printString, printValue } from './print-value'

/** `examples.ts`: the responses of the mock handlers. */
export function emitExamples(context: Context): string {
  const { api, header } = context
  const entries = api.operations.map(({ id, method, path, server, status, responseExample }) => {
    const lines = [
      `method: ${printString(method)}`,
      `path: ${printString(path)}`,
      ...(server ? [`server: ${printString(server)}`] : []),
      `status: ${status}`,
      ...(responseExample?.value === undefined ? [] : [`body: ${printValue(responseExample.value, '    ', 10)}`]),
    ]
    return `  ${printKey(id)}: {\n${lines.map((line) => `    ${line},\n`).join('')}  },\n`
  })
  return [
    `${header}\nimport type { Example } from '${moduleOf(context, 'mock/example')}'\n\n`,
    '/** The first documented success of each operation; bodies that the document does not show are made up. */\n',
    `export const examples: Readonly<Record<string, Example>> = {\n${entries.join('')}}\n`,
  ].join('')
}
