/**
 * Makes 100,000 calls: 1,000 at a time, one after the other or, with BENCH_BATCHES, at once. Nothing of them is kept.
 * Prints, in bytes and milliseconds:
 *
 * - `reachable`: the heap after garbage collection, over the heap after garbage collection before the calls;
 * - `used`: the heap in use while they run, garbage included, over the same: the mean of 100 readings;
 * - `end`: the last of these readings;
 * - `minor`, `major`: time in garbage collections (of the young generation; all others) while the calls run, as
 *   `perf_hooks` reports them. Those that this program asks for are not among them.
 */
import { constants, PerformanceObserver } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'
import { make, read } from './client.mjs'
import { stubOption } from './stub.mjs'

const WARM_UP = 20
const ROUNDS = 100
const AT_ONCE = 1_000

/** Adds up garbage collections from `start` to `end`; keeping their entries would itself take memory. */
const collections = { minor: 0, major: 0 }
let start = Number.POSITIVE_INFINITY
let end = Number.POSITIVE_INFINITY
new PerformanceObserver((list) => {
  for (const { startTime, duration, detail } of list.getEntries()) {
    const kind = detail.kind === constants.NODE_PERFORMANCE_GC_MINOR ? 'minor' : 'major'
    if (startTime >= start && startTime < end) collections[kind] += duration
  }
}).observe({ entryTypes: ['gc'] })

const client = make({ token: 'token', ...stubOption() })

/** A turn of the event loop after every 100 calls: a stub alone never lets one pass, and real calls do. */
async function oneAfterTheOther() {
  for (let i = 1; i <= AT_ONCE; i++) {
    await read(client)
    if (i % 100 === 0) await setImmediate()
  }
}

async function atOnce() {
  await Promise.all(Array.from({ length: AT_ONCE }, () => read(client)))
  await setImmediate()
}

const round = process.env.BENCH_BATCHES ? atOnce : oneAfterTheOther

/** The heap after garbage collection, and after what finalizers and weak references let go of only then. */
async function reachable() {
  for (let i = 0; i < 4; i++) {
    await setImmediate()
    gc()
  }
  await setImmediate()
  return process.memoryUsage().heapUsed
}

for (let i = 0; i < WARM_UP; i++) await round()
const before = await reachable()
const readings = []
start = performance.now()
for (let i = 0; i < ROUNDS; i++) {
  await round()
  readings.push(process.memoryUsage().heapUsed - before)
}
end = performance.now()
const left = (await reachable()) - before

const used = readings.reduce((sum, reading) => sum + reading, 0) / ROUNDS
process.stdout.write(JSON.stringify({ reachable: left, used, end: readings.at(-1), ...collections, ms: end - start }))
