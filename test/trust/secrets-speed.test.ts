import { describe, expect, it } from 'vitest'
import { kinds } from '../support/clients'

/** Text as users write it, and text that is made to be slow to search. */
const texts: [name: string, make: (length: number) => string][] = [
  ['of words', (length) => 'Liebe Grüße aus Köln, dein token war "x". '.repeat(length / 40)],
  ['of names of secrets', (length) => 'password_token_secret'.repeat(length / 20)],
  ['of half fields', (length) => '"token":"\\'.repeat(length / 10)],
  ['of slashes and signs', (length) => '//a:b@c%20'.repeat(length / 10)],
]

describe.each(kinds)('a failing call, on $name', (kind) => {
  /** Milliseconds of processor time that a failing call with a text in its body and in its response takes. */
  async function timeOf(text: string): Promise<number> {
    const client = kind.createStubbed({ token: 'token-of-session', retry: { maxRetries: 0 } }, () => ({
      status: 400,
      body: { message: text },
    }))
    const times: number[] = []
    for (let i = 0; i < 3; i++) {
      const start = process.cpuUsage().user
      await client.updateUserV2('u', { display_name: text }).catch(({ message }) => expect(message).toContain('400'))
      times.push((process.cpuUsage().user - start) / 1000)
    }
    return Math.min(...times)
  }

  // A fraction of a second as it is; with the square of the length it would be minutes.
  it.each(texts)('with 1 MB %s takes less than three seconds of the processor', async (_, make) => {
    expect(await timeOf(make(1024 * 1024))).toBeLessThan(3_000)
  })
})
