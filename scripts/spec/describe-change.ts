import type { Change } from './change'

/** Where a change is: `UserV2.tags` in a schema, `createGroup` with `body.name` in an operation. */
export function placeOf({ about, name, at }: Change): string {
  if (!at) return name ? `\`${name}\`` : 'The document'
  if (about === 'schema') return `\`${name}${/^[[{|]/.test(at) ? '' : '.'}${at}\``
  return `\`${name}\` ${at.startsWith('parameter ') ? at.replace(/ (.*)/, ' `$1`') : `\`${at}\``}`
}

/** A change in one line. */
export function describeChange(change: Change): string {
  const { kind, text, at } = change
  const place = placeOf(change)
  if (kind === 'added') return text ? `${place}: ${text}` : place
  if (kind === 'removed') return at ? `${place} ${text}` : `${place}${text ? ` (${text})` : ''} is gone`
  return `${place} ${text}`
}
