import type { Context } from './context'
import { printKey, printString, printValue } from './print-value'

/** `examples.ts`: what the mock handlers answer. */
export function emitExamples({ api, header, runtime }: Context): string {
  const entries = api.operations.map(({ id, method, path, server, status, answerExample }) => {
    const lines = [
      `method: ${printString(method)}`,
      `path: ${printString(path)}`,
      ...(server ? [`server: ${printString(server)}`] : []),
      `status: ${status}`,
      ...(answerExample?.value === undefined ? [] : [`body: ${printValue(answerExample.value, '    ', 10)}`]),
    ]
    return `  ${printKey(id)}: {\n${lines.map((line) => `    ${line},\n`).join('')}  },\n`
  })
  return [
    `${header}\nimport type { Example } from '${runtime}/example'\n\n`,
    '/** The first documented success of each operation; bodies that the document does not show are made up. */\n',
    `export const examples: Readonly<Record<string, Example>> = {\n${entries.join('')}}\n`,
  ].join('')
}
