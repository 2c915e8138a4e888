/** 2,000 mixed calls, 100 at once, against a server that goes wrong; prints what came of them. */
import { storm } from '../test/support/storm'

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`
const handles = () => process.getActiveResourcesInfo().filter((name) => !/^TTYWrap|^PipeWrap/.test(name)).length

/** Lets sockets close and garbage go. */
async function settle(): Promise<void> {
  await new Promise((done) => setTimeout(done, 200))
  globalThis.gc?.()
}

// Once to warm up: the first calls load code that stays.
await storm(200, 50)
await settle()
const before = { heap: process.memoryUsage().heapUsed, handles: handles() }
const figures = await storm(2_000, 100, 100)
await settle()
const after = { heap: process.memoryUsage().heapUsed, handles: handles() }

console.table(figures)
console.log(`heap ${megabytes(before.heap)} before, ${megabytes(after.heap)} after`)
console.log(`open handles ${before.handles} before, ${after.handles} after`)

const { calls, succeeded, failed, unknown, doubled, lost, silent } = figures
const settled = succeeded + failed + unknown
const grown = after.heap - before.heap > 10 * 1024 * 1024 || after.handles > before.handles
if (settled !== calls || doubled || lost || silent || grown) {
  console.error('a promise was broken')
  process.exitCode = 1
}
