/**
 * Makes 200 clients, or as many as fit into a second; prints the microseconds that the first one took, and the median
 * of the later half, or `null` when there was no time for a second one.
 */
import { make } from './client.mjs'

const times = []
const end = performance.now() + 1_000
while (!times.length || (times.length < 200 && performance.now() < end)) {
  const start = performance.now()
  make({ token: 'token' })
  times.push((performance.now() - start) * 1000)
}
const [first] = times
const half = times.slice(Math.floor(times.length / 2)).sort((a, b) => a - b)
const later = times.length > 1 ? half[Math.floor(half.length / 2)] : null
process.stdout.write(JSON.stringify({ first, later }))
