/**
 * Makes calls, one after the other, as many as it is told; answers the microseconds that one took. Where nothing is
 * waited for that is processor time, which other programs on the machine do not add to.
 */
import { equal } from 'node:assert'
import { dataOf, make, read, write } from './client.mjs'
import { adapter, fetch, last } from './stub.mjs'

const { BENCH_STUB, BENCH_URL: baseURL, BENCH_ANSWER } = process.env
const stub = BENCH_STUB === 'adapter' ? { adapter } : BENCH_STUB === 'fetch' ? { fetch } : {}
const client = make({ baseURL, token: 'token', ...stub })
const calls = { read, write }

for (const call of Object.values(calls)) {
  // All must do the same before it is of any use to compare how long it takes.
  equal(JSON.stringify(dataOf(await call(client))), BENCH_ANSWER)
  if (BENCH_STUB) equal(last.authorization, 'Bearer token')
  if (BENCH_STUB) equal(Boolean(last.data), call === write)
}

function clock() {
  const { user, system } = process.cpuUsage()
  return BENCH_STUB ? user + system : performance.now() * 1000
}

process.on('message', async ({ kind, count }) => {
  const call = calls[kind]
  const start = clock()
  for (let i = 0; i < count; i++) await call(client)
  process.send((clock() - start) / count)
})
process.send('ready')
