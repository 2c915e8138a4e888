/**
 * Runs every operation of the built package against an API inside the process, and prints what came back. With
 * `--url URL` it runs the reading operations against a server instead, with the token in EPILOT_TOKEN.
 */
import { readFile } from 'node:fs/promises'
import { parseArgs, styleText } from 'node:util'
import { createClient } from '@epilot/sdk/user'
import { createHandlers } from '@epilot/sdk/user/msw'
import { setupServer } from 'msw/node'

interface Parameter {
  name: string
  example: unknown
}

interface Operation {
  operationId: string
  parameters?: Parameter[]
  requestBody?: { content: { 'application/json': { example: unknown } } }
}

interface Row {
  operationId: string
  call: string
  status: string
  answer: string
  ms: string
  failed: boolean
}

type Call = (parameters: unknown, data: unknown) => Promise<{ status: number; data: unknown }>

const USAGE = 'usage: npm run demo [-- --url URL]   (with --url, the token is read from EPILOT_TOKEN)'

/** The operations of the definition that the package carries, in documented order. */
async function operations(): Promise<{ method: string; path: string; operation: Operation }[]> {
  const definition = JSON.parse(await readFile(new URL(import.meta.resolve('@epilot/sdk/user/openapi.json')), 'utf8'))
  const paths = Object.entries<Record<string, Operation>>(definition.paths)
  return paths.flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method, path, operation })),
  )
}

/** What came back, in a few words. */
function inWords(data: unknown): string {
  if (data === '' || data === undefined) return 'nothing, as documented'
  if (Array.isArray(data)) return `${data.length} item${data.length === 1 ? '' : 's'}`
  if (typeof data !== 'object' || data === null) return JSON.stringify(data)
  const list = Object.entries(data).find(([, value]) => Array.isArray(value) && Object.keys(data).length <= 2)
  if (list) return `${(list[1] as unknown[]).length} ${list[0]}`
  const { display_name, name, message, key } = data as Record<string, unknown>
  const label = [display_name, name, message, key].find((value) => typeof value === 'string')
  return label ? String(label) : Object.keys(data).slice(0, 4).join(', ')
}

async function run(call: Call, method: string, path: string, operation: Operation): Promise<Row> {
  const { operationId, parameters = [], requestBody } = operation
  const named = Object.fromEntries(parameters.map(({ name, example }) => [name, example]))
  const started = performance.now()
  const row = (status: string, answer: string, failed: boolean): Row => ({
    operationId,
    call: `${method.toUpperCase()} ${path}`,
    status,
    answer,
    ms: (performance.now() - started).toFixed(1),
    failed,
  })
  try {
    const { status, data } = await call(
      parameters.length ? named : null,
      requestBody?.content['application/json'].example,
    )
    return row(String(status), inWords(data), false)
  } catch (error) {
    return row(String((error as { status?: number }).status ?? '-'), (error as Error).message, true)
  }
}

function print(rows: Row[]): void {
  const colour = (format: 'green' | 'red' | 'dim', text: string) =>
    process.stdout.isTTY && !process.env.NO_COLOR ? styleText(format, text) : text
  const titles = {
    operationId: 'operation',
    call: 'method and path',
    status: 'status',
    answer: 'what came back',
    ms: 'ms',
  }
  const columns = Object.keys(titles) as (keyof typeof titles)[]
  const width = (column: keyof typeof titles) =>
    Math.max(titles[column].length, ...rows.map((row) => Math.min(row[column].length, 60)))
  const line = (row: Record<keyof typeof titles, string>) =>
    columns
      .map((column) => row[column].slice(0, 60).padEnd(width(column)))
      .join('  ')
      .trimEnd()
  console.log(colour('dim', line(titles)))
  for (const row of rows) console.log(colour(row.failed ? 'red' : 'green', line(row)))
  const failed = rows.filter((row) => row.failed).length
  console.log(`\n${rows.length} operations, ${rows.length - failed} answered, ${failed} failed`)
  if (failed) process.exitCode = 1
}

async function main(): Promise<void> {
  let url: string | undefined
  try {
    url = parseArgs({ options: { url: { type: 'string' } } }).values.url
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`)
    process.exitCode = 2
    return
  }
  const server = url ? undefined : setupServer(...createHandlers())
  server?.listen({ onUnhandledRequest: 'error' })
  const token = url ? process.env.EPILOT_TOKEN : 'demo-token'
  const client = createClient({ ...(url && { baseURL: url }), ...(token && { token }) })
  const methods = client as unknown as Record<string, Call>
  const chosen = (await operations()).filter(({ method }) => !url || method === 'get')
  const rows: Row[] = []
  for (const { method, path, operation } of chosen) {
    rows.push(await run(methods[operation.operationId] as Call, method, path, operation))
  }
  print(rows)
  server?.close()
}

await main()
