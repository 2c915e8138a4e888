import { expect, describe as group, it } from 'vitest'
import { describe } from '../../../src/core/errors/describe'

const fill = (text: string, length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length)

/** A list of about that length in JSON. */
const list = (length: number, item: (i: number) => unknown) => {
  const items = [item(0)]
  for (let size = JSON.stringify(items).length; size < length; )
    size += JSON.stringify(items[items.push(item(items.length)) - 1]).length + 1
  return JSON.stringify(items)
}

/** Bodies that a user may send, by their length. */
const BODIES: Record<string, (length: number) => unknown> = {
  'quotation marks': (length) => fill('"', length),
  backslashes: (length) => fill('\\', length),
  'escaped quotation marks': (length) => fill('\\"', length),
  'names of fields': (length) => fill('"password"', length),
  'names without end': (length) => fill('token', length),
  'fields without end': (length) => fill('"password":"', length),
  fields: (length) => fill('"password":"x",', length),
  'fields in a form': (length) => fill('token=a&', length),
  'fields of fields': (length) => fill('token=', length),
  'different fields': (length) => list(length, (i) => ({ password: `hunter${i}` })).slice(0, -1),
  'lists without end': (length) => fill('"token":[', length),
  'a value of backslashes': (length) => `"password":"${fill('\\', length)}`,
  'a nested list': (length) => '['.repeat(length / 10) + ']'.repeat(length / 10),
  'a nested object': (length) => `${fill('{"token":', length)}1${'}'.repeat(length / 9)}`,
  numbers: (length) => list(length, (i) => i),
  nothing: (length) => list(length, () => null),
  words: (length) => list(length, (i) => `word${i}`),
  objects: (length) => list(length, (i) => ({ name: i })),
  'secret objects': (length) => list(length, (i) => ({ password: `hunter${i}` })),
  'JSON in a list': (length) => list(length, () => '{"token":['),
  'one text': (length) => fill('abcdefgh', length),
  'one secret': (length) => ({ password: fill('abc def ', length) }),
  'one text in JSON': (length) => JSON.stringify({ name: fill('a "b\\', length) }),
  slashes: (length) => fill('//', length),
  addresses: (length) => fill('//a@', length),
  'a multipart body': (length) => fill('--b\r\nx: y\r\n\r\nz\r\n', length),
  'a multipart body of secrets': (length) => fill('--b\r\nx; name="token"\r\n', length),
  dashes: (length) => fill('-', length),
  'percent signs': (length) => fill('%', length),
  bytes: (length) => new TextEncoder().encode(fill('"password":"x', length)),
}

/** Milliseconds of work, which other processes change less than those that pass. */
const now = () => process.cpuUsage().user / 1000

/** The least time in milliseconds that it takes to describe an error whose message quotes the body. */
function timeFor(data: unknown): number {
  const text = typeof data === 'string' ? data : 'x'
  let least = Infinity
  // The least of two: another program on the machine can only add to one.
  for (let i = 0; i < 2; i++) {
    const error = Object.assign(new Error(text), { body: text })
    const start = now()
    describe(error, { call: 'getMe', evidence: () => ({ data }) })
    least = Math.min(least, now() - start)
  }
  return least
}

group('the time for an error grows with the length of the body and no faster:', () => {
  it.each(Object.entries(BODIES))('%s', (_, body) => {
    const short = timeFor(body(100_000))
    const long = timeFor(body(1_000_000))
    // Each takes less than a tenth of a second, on a machine as slow as may be less than one. What would grow with the
    // square of the length takes seconds, and a hundred times as long as the tenth of it.
    if (long > 1_000) expect(long / short).toBeLessThan(40)
    expect(long).toBeLessThan(20_000)
  })
})
