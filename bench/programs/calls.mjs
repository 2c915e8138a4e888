/**
 * Makes as many calls as it is told to, one after the other, and reports what one took, in µs: on the clock, and of
 * this process's processor time, which other programs on the machine do not add to.
 */
import { equal } from 'node:assert'
import { dataOf, make, read, write } from './client.mjs'
import { last, stubOption } from './stub.mjs'

const { BENCH_STUB, BENCH_URL: baseURL, BENCH_RESPONSE } = process.env
const client = make({ baseURL, token: 'token', ...stubOption() })
const calls = { read, write }

for (const call of Object.values(calls)) {
  // Comparing how long it takes is of use only when all do the same.
  equal(JSON.stringify(dataOf(await call(client))), BENCH_RESPONSE)
  if (BENCH_STUB) equal(last().authorization, 'Bearer token')
  if (BENCH_STUB) equal(Boolean(last().data), call === write)
}

process.on('message', async ({ kind, count }) => {
  const call = calls[kind]
  const cpu = process.cpuUsage()
  const start = performance.now()
  for (let i = 0; i < count; i++) await call(client)
  const clock = (performance.now() - start) * 1000
  const { user, system } = process.cpuUsage(cpu)
  process.send({ clock: clock / count, processor: (user + system) / count })
})
process.send('ready')
