import type { CallArguments } from '../compile/documented-call'
import { printMember, printValue } from './print-value'

/** Longest line. */
const WIDTH = 100

/** `const { data } = await client.getUser({ id: '1' })`. */
export function printCall(operationId: string, { parameters, body }: CallArguments): string {
  const values = body === undefined ? (parameters ? [parameters] : []) : [parameters ?? null, body]
  const start = `const { data } = await ${printMember('client', operationId)}(`
  const [single, another] = values
  if (single === undefined) return `${start})`
  const line = `${start}${values.map((value) => printValue(value, '', -Infinity)).join(', ')})`
  if (line.length <= WIDTH) return line
  if (another === undefined) return `${start}${printValue(single, '', WIDTH)})`
  return `${start}\n${values.map((value) => `  ${printValue(value, '  ')},\n`).join('')})`
}
