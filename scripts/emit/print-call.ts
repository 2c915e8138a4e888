import type { Operation } from '../compile/api'
import type { CallArguments } from '../compile/documented-call'
import { printMember, printString, printValue } from './print-value'

/** Longest line. */
const WIDTH = 100

/** `const { data } = await client.getUser({ id: '1' })`. */
export function printCall(operation: Operation, { parameters, body }: CallArguments): string {
  const values = body === undefined ? (parameters ? [parameters] : []) : [parameters ?? null, body]
  const start = `const { data } = await ${callee(operation)}(`
  const [single, another] = values
  if (single === undefined) return `${start})`
  const line = `${start}${values.map((value) => printValue(value, '', -Infinity)).join(', ')})`
  if (line.length <= WIDTH) return line
  if (another === undefined) return `${start}${printValue(single, '', WIDTH)})`
  return `${start}\n${values.map((value) => `  ${printValue(value, '  ')},\n`).join('')})`
}

/** Where a client has a member of the same name, the operation is only in `paths`. */
const callee = ({ id, clashesWith, path, method }: Operation) =>
  clashesWith.length ? `client.paths[${printString(path)}].${method}` : printMember('client', id)
