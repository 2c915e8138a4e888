import type { Change } from '../api/respond'
import type { UserApi } from '../api/user-api'

/** Changes within this many milliseconds are sent as one event; and the interval of comments on a quiet stream. */
const TOGETHER_MS = 100
const QUIET_MS = 15_000

/** Changes of an API as server-sent events (HTML standard, 9.2): `memory` and `requests`. */
export function eventStream(api: UserApi): Response {
  const encoder = new TextEncoder()
  let end = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const tell = (text: string) => controller.enqueue(encoder.encode(text))
      const changes = new Set<Change>()
      let timer: ReturnType<typeof setTimeout> | undefined
      const flush = () => {
        timer = undefined
        for (const change of changes) tell(`event: ${change}\ndata:\n\n`)
        changes.clear()
      }
      const stop = api.subscribe((change) => {
        changes.add(change)
        timer ??= setTimeout(flush, TOGETHER_MS)
      })
      const quiet = setInterval(() => tell(':\n\n'), QUIET_MS)
      quiet.unref?.()
      end = () => {
        stop()
        clearTimeout(timer)
        clearInterval(quiet)
      }
      tell('retry: 1000\n\n')
    },
    cancel: () => end(),
  })
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } })
}
