/** Makes 1,000 clients and keeps them; prints the bytes that one takes. */
import { make } from './client.mjs'

const COUNT = 1000
const clients = Array.from({ length: COUNT })
const used = () => {
  gc()
  return process.memoryUsage().heapUsed
}
// The first ones make what all of them share.
for (let i = 0; i < 10; i++) clients[i] = make({ token: 'token' })
const before = used()
for (let i = 0; i < COUNT; i++) clients[i] = make({ token: 'token' })
process.stdout.write(String((used() - before) / COUNT))
