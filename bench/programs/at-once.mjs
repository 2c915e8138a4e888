/**
 * Makes 10,000 calls at once; none gets its response before all have arrived. Prints the milliseconds until the last
 * one is done; the heap when all are waiting, over what it was before, garbage included or, with BENCH_COLLECT, after
 * garbage collection; and the memory that the process then had, or at the end where that is more; in bytes. (The most
 * that it ever had is not to be known: Linux counts the parent's in.)
 */
import { make, read } from './client.mjs'
import { stubOption } from './stub.mjs'

const COUNT = 10_000
let count = 0
let heap = 0
let rss = 0
let open
const gate = new Promise((done) => {
  open = done
})

function arrived() {
  if (++count === COUNT) {
    if (process.env.BENCH_COLLECT) gc()
    heap = process.memoryUsage().heapUsed
    rss = process.memoryUsage.rss()
    open()
  }
  return gate
}

const warm = make({ token: 'token', ...stubOption() })
for (let i = 0; i < 2_000; i++) await read(warm)

const client = make({ token: 'token', ...stubOption(arrived) })
gc()
const before = process.memoryUsage().heapUsed
const start = performance.now()
await Promise.all(Array.from({ length: COUNT }, () => read(client)))
const ms = performance.now() - start
process.stdout.write(JSON.stringify({ ms, heap: heap - before, rss: Math.max(rss, process.memoryUsage.rss()) }))
