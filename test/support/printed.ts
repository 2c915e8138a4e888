import { inspect } from 'node:util'
import { vi } from 'vitest'

const DEEP = { depth: Number.POSITIVE_INFINITY, showHidden: true }

/** Every form in which an error, and what can be read of it, may end up in a log. */
export function printed(error: Error): string {
  const { response, request, cause, data } = error as Error & Record<string, unknown>
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  console.log(error)
  log.mockRestore()
  return [
    error.message,
    error.stack,
    String(error),
    JSON.stringify(error),
    JSON.stringify({ nested: [error] }),
    inspect(error),
    inspect(error, DEEP),
    inspect({ nested: [error] }, DEEP),
    JSON.stringify(Object.entries(error)),
    ...[response, request, cause, data].map((value) => inspect(value, DEEP)),
    JSON.stringify(response),
    JSON.stringify(cause),
  ].join('\n')
}

/** Every form in which a secret may be written. */
function formsOf(secret: string): string[] {
  const form = new URLSearchParams({ '': secret }).toString().slice(1)
  return [
    secret,
    encodeURIComponent(secret),
    form,
    JSON.stringify(secret).slice(1, -1),
    btoa(unescape(encodeURIComponent(secret))),
  ]
}

/** The secrets that a text shows, in whatever form. */
export const shownIn = (text: string, secrets: readonly string[]): string[] =>
  secrets.filter((secret) => formsOf(secret).some((form) => text.includes(form)))

/** What a call fails with. */
export const failureOf = (call: Promise<unknown>): Promise<Error & Record<string, unknown>> =>
  call.then(
    () => {
      throw new Error('the call did not fail')
    },
    (error) => error,
  )
