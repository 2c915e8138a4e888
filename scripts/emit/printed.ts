/** A type, how tightly its parts hold together, and the parts of a union. */
export interface Printed {
  text: string
  level: 'one' | 'intersection' | 'union'
  members: readonly string[]
}

export const one = (text: string): Printed => ({ text, level: 'one', members: [text] })

export const inBrackets = ({ text, level }: Printed) => (level === 'one' ? text : `(${text})`)

/** Longest union on one line. */
const WIDTH = 100

/** Any of some types. */
export function unite(parts: readonly Printed[], indent: string): Printed {
  const members = [...new Set(parts.flatMap((part) => part.members))]
  const [first] = members
  if (members.includes('unknown')) return one('unknown')
  if (members.length < 2) return parts[0] ? { ...parts[0], text: first as string } : one('never')
  const line = members.join(' | ')
  const isShort = line.length <= WIDTH || line.includes('\n')
  return { text: isShort ? line : members.map((text) => `\n${indent}  | ${text}`).join(''), level: 'union', members }
}

/** A type in a union: a long one of its own is printed one member a line, with a `|` before the first. */
export const asMember = (text: string) => text.trimStart().replace(/^\| /, '')

/** All of some types. */
export function intersect(parts: readonly Printed[]): Printed {
  const isFirst = (part: Printed, i: number) => parts.findIndex((other) => other.text === part.text) === i
  const useful = parts.filter((part, i) => part.text !== 'unknown' && isFirst(part, i))
  if (useful.length < 2) return useful[0] ?? one('unknown')
  const text = useful.map((part) => (part.level === 'union' ? `(${part.text})` : part.text)).join(' & ')
  return { text, level: 'intersection', members: [text] }
}

/**
 * An index signature for what else an object may have. TypeScript requires it to match the object's own fields, too, so
 * it includes their types.
 */
export function indexOf(rests: readonly Printed[], fields: readonly Printed[], indent: string): string {
  const rest = unite(rests, indent)
  return `[key: string]: ${rest.text === 'unknown' ? 'unknown' : unite([rest, ...fields], indent).text}`
}
