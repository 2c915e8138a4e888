/**
 * Makes 2,000 mixed calls, 100 at once, to a server that fails at random, on each transport, and prints the outcomes.
 */
import { axiosHttp, type Kind, onFetch } from '../test/support/clients'
import { storm } from '../test/support/storm'

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`
const handles = () => process.getActiveResourcesInfo().filter((name) => !/^TTYWrap|^PipeWrap/.test(name)).length

/** Lets sockets close and collects garbage. */
async function settle(): Promise<void> {
  await new Promise((done) => setTimeout(done, 200))
  globalThis.gc?.()
}

/** Returns whether every promise was kept. */
async function run(kind: Kind): Promise<boolean> {
  // Once to warm up: the first calls load code that stays.
  await storm(kind, 200, 50)
  await settle()
  const before = { heap: process.memoryUsage().heapUsed, handles: handles() }
  const figures = await storm(kind, 2_000, 100, 100)
  await settle()
  const after = { heap: process.memoryUsage().heapUsed, handles: handles() }

  console.log(`on ${kind.name}`)
  console.table(figures)
  console.log(`heap ${megabytes(before.heap)} before, ${megabytes(after.heap)} after`)
  console.log(`open handles ${before.handles} before, ${after.handles} after`)

  const { calls, succeeded, failed, unknown, doubled, lost, silent } = figures
  const isGrown = after.heap - before.heap > 10 * 1024 * 1024 || after.handles > before.handles
  return succeeded + failed + unknown === calls && !doubled && !lost && !silent && !isGrown
}

for (const kind of [axiosHttp, onFetch]) {
  if (await run(kind)) continue
  console.error(`a promise was broken on ${kind.name}`)
  process.exitCode = 1
}
