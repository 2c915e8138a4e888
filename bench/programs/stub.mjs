/** Responses that come at once, in place of a server's: what is left is the work of the library. */

const text = process.env.BENCH_RESPONSE
const headers = { 'content-type': 'application/json' }

let sent

/** What the last request carried, to see that every peer sends the same. */
export function last() {
  if (!Array.isArray(sent)) return sent
  const [input, init] = sent
  const request = input instanceof Request ? input : new Request(input, init)
  return { authorization: request.headers.get('Authorization'), data: request.body ?? undefined }
}

/**
 * An axios adapter and a `fetch`; `arrived`, when given, is awaited before each response.
 *
 * The adapter's headers are of the class that the caller's copy of axios has, as those of a real one. `fetch` makes a
 * new `Response` for each call, since a body can be read only once. It does not look at its arguments: what the
 * platform does with them is not the work of the library.
 */
export const createStub = (arrived) => ({
  async adapter(config) {
    // Read at once: a peer may take its token off the config after the call.
    sent = { authorization: config.headers.get('Authorization'), data: config.data }
    if (arrived) await arrived()
    const AxiosHeaders = config.headers.constructor
    return { data: text, status: 200, statusText: 'OK', headers: new AxiosHeaders(headers), config, request: {} }
  },
  async fetch(...args) {
    sent = args
    if (arrived) await arrived()
    return new Response(text, { status: 200, headers })
  },
})

/** The option that a peer is given its stub with, and none where it calls a server. */
export function stubOption(arrived) {
  const kind = process.env.BENCH_STUB
  return kind ? { [kind]: createStub(arrived)[kind] } : {}
}
