import type { ParameterObject } from '../read/document'
import type { Uses } from './change'
import { compareSchemas } from './compare-schemas'
import type { Comparison } from './comparison'
import { inWords } from './in-words'
import type { PlacedOperation } from './operations-of'

const SENT: Uses = { sent: true, read: false }

const schemaOf = ({ schema, content }: ParameterObject) => schema ?? Object.values(content ?? {})[0]?.schema

/** How a parameter's value is written, as far as that matters for its schema (OpenAPI 3.0.3, "Style Values"). */
export function styleOf({ in: place, style, explode, content }: ParameterObject): string {
  if (content) return `as ${Object.keys(content)[0]}`
  const written = style ?? (place === 'query' || place === 'cookie' ? 'form' : 'simple')
  return `in style ${written}${(explode ?? written === 'form') ? ', exploded' : ''}`
}

const namesIn = (path: string) => [...path.matchAll(/{([^}]+)}/g)].map(([, name]) => name as string)

/** The new name of each parameter of a path, by their order. */
function renamedInPath(before: string, after: string): Map<string, string> {
  const [old, now] = [namesIn(before), namesIn(after)]
  const pairs = old.length === now.length ? old.map((name, i): [string, string] => [name, now[i] as string]) : []
  return new Map(pairs.filter(([name, other]) => name !== other && !now.includes(name) && !old.includes(other)))
}

function compareOne(all: Comparison, before: ParameterObject, after: ParameterObject): void {
  const at = `parameter ${after.name}`
  const say = (text: string, sent: boolean) => all.note('changed', at, text, { sent }, SENT)
  if (before.name !== after.name) say(`has a new name, was \`${before.name}\``, true)
  if (before.in !== after.in) say(`goes in the ${after.in} now, was in the ${before.in}`, true)
  if (after.required && !before.required) say('is required now', true)
  if (before.required && !after.required) say('is optional now', false)
  if (after.deprecated && !before.deprecated) say('is deprecated now', false)
  const [was, is] = [styleOf(before), styleOf(after)]
  const isFlat = ![before, after].some((one) => /array|object/.test(inWords(all.after, schemaOf(one))))
  if (before.in === after.in && was !== is && !isFlat) say(`is written ${is} now, was ${was}`, true)
  compareSchemas(all, schemaOf(before), schemaOf(after), at, SENT)
}

/** Compares the parameters of an operation, by name; one that moved or has a new name is the same parameter. */
export function compareParameters(all: Comparison, before: PlacedOperation, after: PlacedOperation): void {
  const renamed = renamedInPath(before.path, after.path)
  const left = [...after.parameters]
  const take = (matches: (parameter: ParameterObject) => boolean) => {
    const at = left.findIndex(matches)
    return at < 0 ? undefined : left.splice(at, 1)[0]
  }
  const exact = before.parameters.map(
    (old) =>
      [old, take(({ name, in: place }) => place === old.in && name === (renamed.get(old.name) ?? old.name))] as const,
  )
  for (const [old, found] of exact) {
    const now = found ?? take(({ name }) => name === old.name)
    if (now) compareOne(all, old, now)
    else all.note('removed', `parameter ${old.name}`, 'is gone', { sent: true }, SENT)
  }
  for (const { name, in: place, required, ...rest } of left) {
    const kind = inWords(all.after, schemaOf({ name, in: place, ...rest }))
    const text = `${kind}, in the ${place}${required ? ', required' : ''}`
    all.note('added', `parameter ${name}`, text, { sent: required === true }, SENT)
  }
}
