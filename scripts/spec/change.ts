/** Whom a change breaks: those who send requests, or those who read responses. */
export type Audience = 'callers' | 'readers'

/** One difference between two documents. */
export interface Change {
  kind: 'added' | 'changed' | 'removed' | 'wording'
  about: 'operation' | 'schema' | 'document'
  /** The operation or the schema; empty for the document. */
  name: string
  /** Path in it, such as `body.email` or `200.results[]`; empty for the whole. */
  at: string
  /** The change, as text that follows the path. */
  text: string
  breaks: Audience[]
}

/** Whether a change of a value breaks somebody, if the value is sent and if it is read. */
export interface Effect {
  sent?: boolean
  read?: boolean
}

/** Where a schema is used: in what callers send, in what they read, or both. */
export interface Uses {
  sent: boolean
  read: boolean
}

/** Records a difference at a path. */
export type Note = (kind: Change['kind'], at: string, text: string, effect: Effect, uses: Uses) => void

export const releases = ['none', 'patch', 'minor', 'major'] as const

export type Release = (typeof releases)[number]

/** The kind of release that some changes need (https://semver.org). */
export function releaseFor(changes: Change[]): Release {
  if (changes.some(({ breaks }) => breaks.length)) return 'major'
  if (changes.some(({ kind }) => kind !== 'wording')) return 'minor'
  return changes.length ? 'patch' : 'none'
}

/** Whom an effect breaks, given where the value is used. */
export function audiencesOf(effect: Effect, uses: Uses): Audience[] {
  return [
    ...(effect.sent && uses.sent ? ['callers' as const] : []),
    ...(effect.read && uses.read ? ['readers' as const] : []),
  ]
}
