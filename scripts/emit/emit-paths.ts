import type { Operation } from '../compile/api'
import type { Context } from './context'
import { docComment } from './doc-comment'
import { printKey, printString } from './print-value'

/** `PathsDictionaryOf`: the operations by path and method. */
export function emitPaths({ api }: Context): string {
  const paths = new Map<string, Operation[]>()
  for (const operation of api.operations) {
    const known = paths.get(operation.path)
    if (known) known.push(operation)
    else paths.set(operation.path, [operation])
  }
  const entries = [...paths].map(([path, operations]) => {
    const methods = operations.map(({ id, method, summary }) => {
      return `${docComment([summary ?? `\`${id}\``], '    ')}    ${method}: OperationMethodsOf<Kind>[${printString(id)}]\n`
    })
    return `  ${printKey(path)}: {\n${methods.join('')}  }\n`
  })
  return [
    '/** The operations of a client by path and method. */\n',
    `export interface PathsDictionaryOf<Kind extends ClientKind> {\n${entries.join('')}}\n`,
  ].join('')
}
