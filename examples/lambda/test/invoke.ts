import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Report } from '../src/handler'

/** A bundle as `npm run build` writes it. */
export type Bundle = 'handler.mjs' | 'handler.cjs'

interface Invocation {
  csv: string
  baseURL: string
  token: string
  /** How much time Lambda says is left, each time that it is asked. */
  remainingMs?: number[]
}

/** Runs a bundle in a process of its own, as Lambda does: what it returns, and what it logs. */
export async function invoke(bundle: Bundle, { csv, baseURL, token, remainingMs = [] }: Invocation) {
  const path = JSON.stringify(fileURLToPath(new URL(`../dist/${bundle}`, import.meta.url)))
  const load = bundle.endsWith('.cjs') ? `Promise.resolve(require(${path}))` : `import(${path})`
  const program = `${load}.then(async ({ handler }) => {
    const remaining = ${JSON.stringify(remainingMs)}
    const context = { awsRequestId: 'invocation-1', getRemainingTimeInMillis: () => remaining.shift() ?? 60_000 }
    console.error(JSON.stringify(await handler(${JSON.stringify({ csv })}, context)))
  })`
  const env = { ...process.env, EPILOT_TOKEN: token, EPILOT_BASE_URL: baseURL }
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--eval', program], { env })
  const logs: Record<string, unknown>[] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  return { report: JSON.parse(stderr) as Report, logs, stdout }
}
