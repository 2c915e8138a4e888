import type { SchemaLike } from '../read/document'
import { unique } from '../read/unique'
import type { Api } from './api'
import { identifierOf } from './names'

/** A list of values that fields are limited to. */
export interface Enum {
  /** Of the constant. */
  name: string
  /** Without `null`. */
  values: readonly unknown[]
  /** The fields that have it, as in `UserV2.status`. */
  places: string[]
}

/** A field with a list of values. */
interface Use {
  /** The schema or operation that has the field. */
  owner: string
  field: string
  values: readonly unknown[]
  isNamed: boolean
}

/**
 * The lists of values of an API, each once. A list is named after its field, in the plural; after its schema or operation
 * too where only an operation has it, where fields of that name have other values elsewhere, and where a field is called
 * `type`, which says nothing by itself.
 */
export function enumsOf({ schemas, operations }: Api): Enum[] {
  const names = new Set(schemas.map(({ name }) => name))
  const uses = [
    ...schemas.flatMap(({ name, schema }) => usesIn(schema, name, name, true)),
    ...operations.flatMap(({ id, body, byStatus }) => [
      ...(body ? usesIn(body.schema, id, id, false) : []),
      ...byStatus
        .flatMap(([, bodies]) => bodies)
        .flatMap((response) => (response.kind === 'json' ? usesIn(response.schema, id, id, false) : [])),
    ]),
  ]
  const groups = new Map<string, Use[]>()
  for (const use of uses) {
    const key = JSON.stringify([use.field, [...use.values].sort()])
    groups.set(key, [...(groups.get(key) ?? []), use])
  }
  const enums: Enum[] = []
  for (const group of groups.values()) {
    const name = unique(nameFor(group, uses), (candidate) => names.has(candidate))
    names.add(name)
    const places = [...new Set(group.map(({ owner, field }) => `${owner}.${field}`))]
    enums.push({ name, values: (group[0] as Use).values, places })
  }
  return enums
}

function nameFor(group: readonly Use[], uses: readonly Use[]): string {
  const { field, values } = group[0] as Use
  const isClear = field !== 'type' && group.some(({ isNamed }) => isNamed)
  const others = uses.filter((use) => use.isNamed && use.field === field && !isSame(use.values, values))
  const [owner = ''] = group.map((use) => use.owner).sort((a, b) => a.length - b.length)
  const words = identifierOf((isClear && !others.length ? field : `${owner} ${field}`).replaceAll('_', ' '))
  return plural(words.charAt(0).toLowerCase() + words.slice(1))
}

const isSame = (a: readonly unknown[], b: readonly unknown[]) =>
  JSON.stringify([...a].sort()) === JSON.stringify([...b].sort())

function plural(word: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return /[^s]s$/.test(word) && !/us$/.test(word) ? word : `${word}es`
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`
}

function usesIn(schema: SchemaLike, owner: string, field: string, isNamed: boolean): Use[] {
  if (typeof schema !== 'object' || schema.$ref) return []
  const values = Array.isArray(schema.enum) ? schema.enum.filter((value) => value !== null) : []
  const own =
    values.length && values.every((value) => typeof value !== 'object') ? [{ owner, field, values, isNamed }] : []
  const { properties = {}, items, additionalProperties, allOf = [], anyOf = [], oneOf = [] } = schema
  const same = [...allOf, ...anyOf, ...oneOf, ...[items, additionalProperties].flat()] as SchemaLike[]
  return [
    ...own,
    ...same.flatMap((part) => usesIn(part, owner, field, isNamed)),
    ...Object.entries(properties).flatMap(([name, part]) => usesIn(part, owner, name, isNamed)),
  ]
}
