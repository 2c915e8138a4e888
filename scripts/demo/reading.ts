import { readFile } from 'node:fs/promises'
import { createClient } from '@epilot/sdk/user'
import { printRow, type Row } from './table'

interface Operation {
  operationId: string
  parameters?: { name: string; example: unknown }[]
}

type Call = (parameters: unknown) => Promise<{ status: number; data: unknown }>

/** The GET operations of the packaged definition, in documented order. */
async function reading(): Promise<Operation[]> {
  const definition = JSON.parse(await readFile(new URL(import.meta.resolve('@epilot/sdk/user/openapi.json')), 'utf8'))
  const items = Object.values<Record<string, Operation>>(definition.paths)
  return items.flatMap(({ get }) => get ?? [])
}

/** The returned data, in a few words. */
function inWords(data: unknown): string {
  if (Array.isArray(data)) return `${data.length} item${data.length === 1 ? '' : 's'}`
  return typeof data === 'object' && data ? Object.keys(data).slice(0, 4).join(', ') : JSON.stringify(data)
}

async function read(call: Call, { operationId, parameters = [] }: Operation): Promise<Row> {
  const named = Object.fromEntries(parameters.map(({ name, example }) => [name, example]))
  const started = performance.now()
  const row = (status: unknown, answer: string, failed: boolean): Row => {
    const ms = performance.now() - started
    return { operationId, status: String(status ?? '-'), answer, ms, failed }
  }
  try {
    const { status, data } = await call(parameters.length ? named : null)
    return row(status, inWords(data), false)
  } catch (error) {
    return row((error as { status?: number }).status, (error as Error).message, true)
  }
}

/** Calls the GET operations of a server, with the documented examples as parameters. */
export async function readFrom(baseURL: string, token: string | undefined): Promise<Row[]> {
  const client = createClient({ baseURL, ...(token && { token }) })
  const methods = client as unknown as Record<string, Call>
  const rows: Row[] = []
  for (const operation of await reading()) {
    const row = await read(methods[operation.operationId] as Call, operation)
    printRow(row)
    rows.push(row)
  }
  return rows
}
