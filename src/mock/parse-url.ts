/** A URL, or `undefined` where it is invalid. Not by `URL.canParse`, which jest's jsdom lacks. */
export function parseUrl(url: string, base?: string): URL | undefined {
  try {
    return new URL(url, base)
  } catch {
    return undefined
  }
}
