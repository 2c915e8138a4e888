/** The base of relative URLs (HTML standard, "API base URL"); in a page, `<base>` may set it. */
const pageURL = (): string | undefined => globalThis.document?.baseURI ?? globalThis.location?.href

/** The origin of a page or worker, which is not that of its URL in a frame without one of its own (`srcdoc`). */
export const pageOrigin = (): string | undefined =>
  globalThis.location && (globalThis.origin ?? globalThis.location.origin)

/** A URL as a page or worker resolves it; `undefined` when it is invalid. */
export function resolve(url: string): URL | undefined {
  try {
    return new URL(url, pageURL())
  } catch {
    return undefined
  }
}
