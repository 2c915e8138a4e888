import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'

/** The page: the build, and the configuration of the tests, replace this name by it. */
declare const INBOX_PAGE: string

const html = INBOX_PAGE

/** The hashes of the contents of a tag, for a Content Security Policy. */
const hashes = (tag: string) =>
  [...html.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))]
    .map(
      ([, text]) =>
        `'sha256-${createHash('sha256')
          .update(text as string)
          .digest('base64')}'`,
    )
    .join(' ')

const createHeaders = () => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  // It shows requests from anybody: nothing in them may run or load anything, and the page must not be framed.
  'content-security-policy': `default-src 'none'; script-src ${hashes('script')}; style-src ${hashes('style')}; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
})

let headers: ReturnType<typeof createHeaders> | undefined
let zipped: Uint8Array<ArrayBuffer> | undefined

/** The page with the inbox. */
export function inboxPage(request: Request): Response {
  headers ??= createHeaders()
  if (!/\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')) return new Response(html, { headers })
  zipped ??= new Uint8Array(gzipSync(html, { level: 9 }))
  return new Response(zipped, { headers: { ...headers, 'content-encoding': 'gzip', vary: 'accept-encoding' } })
}
