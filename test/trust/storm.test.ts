import { expect, it } from 'vitest'
import { storm } from '../support/storm'

it('every call of a storm settles; no side effect is doubled, or lost without an error', async () => {
  const handles = process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length
  const { calls, succeeded, failed, unknown, doubled, lost, silent } = await storm(400, 50)
  expect({ settled: succeeded + failed + unknown, doubled, lost, silent }).toEqual({
    settled: calls,
    doubled: 0,
    lost: 0,
    silent: 0,
  })
  expect(Math.min(succeeded, failed, unknown)).toBeGreaterThan(0)
  await new Promise((done) => setTimeout(done, 100))
  expect(process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length).toBeLessThanOrEqual(
    handles,
  )
})
