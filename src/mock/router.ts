import { parseUrl } from './parse-url'

/** Method and path of an operation. */
export interface Route {
  method: string
  /** As in OpenAPI: `/v2/users/{id}`. */
  path: string
}

/** The operation that a request matches, or the methods that its path has. */
export type Match =
  | { operationId: string; params: Record<string, string> }
  | { operationId: undefined; allow: string[] }

const PARAMETER = /{([^}]+)}/g

export const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Text of a path or query as it is in a URL, where spaces and letters such as `ß` are percent-encoded. */
const encoded = (text: string, prefix: '/' | '/?') =>
  text.replace(/[^\w./%-]/gu, (character) => {
    return parseUrl(`http://a${prefix}${character}a`)?.href.slice(`http://a${prefix}`.length, -1) || character
  })

/** The pattern of a path in a URL, without anchors. */
export const patternOf = (path: string, prefix: '/' | '/?' = '/') =>
  path
    .split(/{[^}]+}/)
    .map((text) => escapePattern(encoded(text, prefix)))
    .join(prefix === '/' ? '([^/]+?)' : '(.*?)')

/** A path, and the pairs of the query that it names: all of them must be in that of a request. */
export function splitPath(path: string): [pathname: string, pairs: string[]] {
  const [pathname = '', ...search] = path.split('?')
  return [pathname, search.length ? search.join('?').split('&') : []]
}

/** How much of a segment is fixed: the whole of it, or some characters beside a parameter. */
const fixed = (segment: string) => (segment.includes('{') ? segment.replace(PARAMETER, '').length : Infinity)

/** Sorts the more specific of two paths first: the one with more fixed text where they first differ. */
export function bySpecificity(a: { path: string }, b: { path: string }): number {
  const [[own, ownPairs], [other, otherPairs]] = [splitPath(a.path), splitPath(b.path)]
  const others = other.split('/')
  for (const [i, segment] of own.split('/').entries()) {
    const [mine, theirs] = [fixed(segment), fixed(others[i] ?? '')]
    if (mine !== theirs) return mine > theirs ? -1 : 1
  }
  const bare = (pairs: string[]) => pairs.filter((pair) => pair.includes('{')).length
  return otherPairs.length - ownPairs.length || bare(ownPairs) - bare(otherPairs)
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    // With an invalid percent sign, the text is not decoded.
    return value
  }
}

/** The decoded parameters of a path, by name, from the groups of its pattern. */
export function paramsOf(path: string, groups: readonly string[]): Record<string, string> {
  const names = [...path.matchAll(PARAMETER)].map((match) => match[1] as string)
  return Object.fromEntries(names.map((name, i) => [name, decoded(groups[i] ?? '')]))
}

/** A function that finds the operation of a method and an encoded path. */
export function createRouter(routes: Readonly<Record<string, Route>>) {
  const ordered = Object.entries(routes)
    .map(([operationId, { method, path }]) => ({
      operationId,
      method,
      path,
      pattern: new RegExp(`^${patternOf(path)}$`),
    }))
    .sort(bySpecificity)
  return (method: string, pathname: string): Match => {
    const allow = new Set<string>()
    for (const { pattern, path, operationId, ...route } of ordered) {
      const groups = pattern.exec(pathname)
      if (!groups) continue
      if (route.method === method.toLowerCase()) return { operationId, params: paramsOf(path, groups.slice(1)) }
      allow.add(route.method.toUpperCase())
    }
    return { operationId: undefined, allow: [...allow] }
  }
}
