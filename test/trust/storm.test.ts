import { expect, it } from 'vitest'
import { kinds } from '../support/clients'
import { storm } from '../support/storm'

const sockets = () => process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length

it.each(kinds)(
  'every call of a storm settles; no side effect is doubled, or lost without an error: $name',
  async (kind) => {
    const before = sockets()
    const { calls, succeeded, failed, unknown, doubled, lost, silent } = await storm(kind, 250, 50)
    expect({ settled: succeeded + failed + unknown, doubled, lost, silent }).toEqual({
      settled: calls,
      doubled: 0,
      lost: 0,
      silent: 0,
    })
    expect(Math.min(succeeded, failed, unknown)).toBeGreaterThan(0)
    for (let tries = 0; sockets() > before && tries < 100; tries++) await new Promise((done) => setTimeout(done, 20))
    expect(sockets()).toBeLessThanOrEqual(before)
  },
  60_000,
)
