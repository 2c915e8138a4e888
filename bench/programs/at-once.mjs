/**
 * Makes 10,000 calls at once; none is answered before all have arrived. Prints the milliseconds until the last answer,
 * the heap when all were under way, over what it was before, and the memory that the process then had, or at the end
 * where that is more; in bytes. (The most that it ever had is not to be known: Linux counts the parent's in.)
 */
import { make, read } from './client.mjs'
import { adapter, fetch } from './stub.mjs'

const COUNT = 10_000
let arrived = 0
let heap = 0
let rss = 0
let open
const gate = new Promise((done) => {
  open = done
})
const gated = (answer) => async (request) => {
  if (++arrived === COUNT) {
    heap = process.memoryUsage().heapUsed
    rss = process.memoryUsage.rss()
    open()
  }
  await gate
  return answer(request)
}
const held = process.env.BENCH_STUB === 'adapter' ? { adapter: gated(adapter) } : { fetch: gated(fetch) }
const free = process.env.BENCH_STUB === 'adapter' ? { adapter } : { fetch }
const warm = make({ token: 'token', ...free })
for (let i = 0; i < 2_000; i++) await read(warm)

const client = make({ token: 'token', ...held })
gc()
const before = process.memoryUsage().heapUsed
const start = performance.now()
await Promise.all(Array.from({ length: COUNT }, () => read(client)))
const ms = performance.now() - start
process.stdout.write(JSON.stringify({ ms, heap: heap - before, rss: Math.max(rss, process.memoryUsage.rss()) }))
