import type { Document, Probe } from './documents/document'
import type { Peer, Write } from './peers/peer'

/** A program that makes the calls of a document, with what must be known of its lines to judge what `tsc` says. */
export interface Program {
  text: string
  /** The lines of the calls, and of each probe, counted from 0. */
  calls: number[]
  probes: Map<number, Probe>
}

/** The address that the document names for all operations. */
const serverOf = (document: Document, base: string) => document.openapi(base).servers[0].url

/** What stands after the arrow of a function. */
export const bodyOf = (text: string) => (text.startsWith('{') ? text : `(${text})`)

/** One line each, so that an error belongs to the call or the probe of its line. */
export function programOf({ start }: Peer, write: Write, document: Document, base: string): Program {
  const { calls, probes } = document
  const lines = start(serverOf(document, base)).split('\n')
  const add = (line: string) => lines.push(line) - 1
  const [first] = calls
  if (!first) throw new Error(`${document.key} makes no call`)
  const placed = calls.map((call, index) => add(`const call${index} = async () => ${bodyOf(write(call, base))}`))
  add(`export const calls = [${calls.map((_, index) => `call${index}`).join(', ')}]`)
  add('export type Data = Awaited<ReturnType<typeof call0>>')
  const checked = probes.map((probe, index) => {
    const { response, body: other } = probe
    const code = other
      ? `async () => ${bodyOf(write({ ...first, body: other }, base))}`
      : `(data: Data) => { ${response} }`
    return [add(`export const probe${index} = ${code}`), probe] as const
  })
  return { text: `${lines.join('\n')}\n`, calls: placed, probes: new Map(checked) }
}

/** Makes the calls one after the other, and prints what they return as JSON. */
export const runnerOf = (program: string) => `import { calls } from './${program}'

async function returned(call: () => Promise<unknown>): Promise<object> {
  try {
    const value = await call()
    if (typeof value === 'string') return { text: value }
    if (value instanceof Blob) return { bytes: await value.text() }
    return value === undefined || value === null || value === '' ? { nothing: true } : { json: value }
  } catch (error) {
    const { message, cause } = error as Error
    return { threw: message ?? JSON.stringify(error), cause: String(cause ?? '') }
  }
}

const all = []
for (const call of calls) all.push(await returned(call))
console.log(JSON.stringify(all))
`
