import { performance } from 'node:perf_hooks'
import { describe, expect, it } from 'vitest'
import { kinds } from '../support/clients'

/** Text as users write it, and text that is made to be slow to search. */
const texts: [name: string, make: (length: number) => string][] = [
  ['of words', (length) => 'Liebe Grüße aus Köln, dein token war "x". '.repeat(length / 40)],
  ['of names of secrets', (length) => 'password_token_secret'.repeat(length / 20)],
  ['of half fields', (length) => '"token":"\\'.repeat(length / 10)],
  ['of slashes and signs', (length) => '//a:b@c%20'.repeat(length / 10)],
]

const LONG = 1024 * 1024

describe.each(kinds)('a failing call, on $name', (kind) => {
  /** Milliseconds that a failing call with a text in its body and in its response takes. */
  async function timeOf(text: string): Promise<number> {
    const client = kind.createStubbed({ token: 'token-of-session', retry: { maxRetries: 0 } }, () => ({
      status: 400,
      body: { message: text },
    }))
    const times: number[] = []
    for (let i = 0; i < 3; i++) {
      const start = performance.now()
      await client.updateUserV2('u', { display_name: text }).catch(({ message }) => expect(message).toContain('400'))
      times.push(performance.now() - start)
    }
    return Math.min(...times)
  }

  // In time for a machine as busy as this one: it takes a tenth of that.
  it.each(texts)('with 1 MB %s takes no longer than to copy it as JSON 20 times', async (_, make) => {
    const text = make(LONG)
    const short = await timeOf(make(1024))
    const start = performance.now()
    for (let i = 0; i < 20; i++) JSON.parse(JSON.stringify({ text }))
    const bound = performance.now() - start + 100
    expect((await timeOf(text)) - short).toBeLessThan(bound)
  })
})
