/** A URL, or `undefined` where it is none. Not `URL.canParse`: in jest's jsdom there is none. */
export function parseUrl(url: string, base?: string): URL | undefined {
  try {
    return new URL(url, base)
  } catch {
    return undefined
  }
}
