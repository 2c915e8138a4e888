/** Answers that come at once, in place of a server's: what is left is what the library does. */

const text = process.env.BENCH_ANSWER
const headers = { 'content-type': 'application/json' }

/** What the last request carried, to see that every peer sends the same. */
export let last

/** An axios adapter. Its headers are of the class that the caller's copy of axios has, as those of a real one. */
export async function adapter(config) {
  last = { authorization: config.headers.get('Authorization'), data: config.data }
  const AxiosHeaders = config.headers.constructor
  return { data: text, status: 200, statusText: 'OK', headers: new AxiosHeaders(headers), config, request: {} }
}

/** A `fetch`; a body can be read once, so that every answer is a new one. */
export async function fetch(request) {
  last = { authorization: request.headers.get('Authorization'), data: request.body ?? undefined }
  return new Response(text, { status: 200, headers })
}
