import {
  isObject,
  kindOf,
  type MediaType,
  type OpenAPIDocument,
  type ParameterObject,
  type Place,
  type SchemaLike,
} from '../read/document'
import { DocumentError, wrongKind } from '../read/document-error'
import { resolve } from '../read/resolve'
import type { Location, Parameter } from './api'
import { contentOf } from './content-of'
import { exampleOf } from './example-of'
import { namesJson } from './media-types'
import type { SchemaFacts } from './schema-facts'
import { styleFor } from './style-for'
import { textOf } from './text-of'
import { warnOfDepth } from './warn-of-depth'

const LOCATIONS = ['path', 'query', 'header', 'cookie']

/** Header parameters that mean nothing (OpenAPI 3.0.3, "Parameter Object", `name`). */
const IGNORED_HEADERS = ['accept', 'content-type', 'authorization']

interface Found {
  parameter: ParameterObject
  place: Place
}

/** The parameters of an operation: the path's, then its own, which take the place of those of the same name. */
export function compileParameters(
  document: OpenAPIDocument,
  facts: SchemaFacts,
  path: string,
  lists: readonly { value: unknown; place: Place }[],
): Parameter[] {
  const found = new Map<string, Found>()
  for (const { value, place } of lists) {
    if (value === undefined) continue
    if (!Array.isArray(value)) throw wrongKind(place, 'a list', value)
    const own = new Set<string>()
    value.forEach((entry, i) => {
      const parameter = check(resolve(document, entry, [...place, i]), [...place, i])
      const key = `${parameter.in} ${parameter.name}`
      if (own.has(key))
        throw new DocumentError([...place, i], `"${parameter.name}" in ${parameter.in} is declared twice`)
      own.add(key)
      found.set(key, { parameter, place: [...place, i] })
    })
  }
  const parameters = [...found.values()].filter((each) => isMeant(facts, each, path))
  parameters.push(...undeclared(facts, path, parameters, lists.at(-1)?.place ?? []))
  return parameters.map((each) => compileParameter(document, facts, each, nameOf(each, parameters)))
}

function isMeant(facts: SchemaFacts, { parameter, place }: Found, path: string): boolean {
  const { name } = parameter
  if (parameter.in === 'path' && !path.includes(`{${name}}`)) {
    facts.warn(place, `is dropped: "{${name}}" is not in "${path}"`)
    return false
  }
  if (parameter.in !== 'header' || !IGNORED_HEADERS.includes(name.toLowerCase())) return true
  facts.warn(place, `is dropped: "${name}" is not a parameter but part of every request`)
  return false
}

/** Parameters go by name; of those that share one, the path's does, then the first, and the others say where they go. */
function nameOf({ parameter }: Found, all: readonly Found[]): string {
  const sharing = all.map((each) => each.parameter).filter(({ name }) => name === parameter.name)
  const first = sharing.find((each) => each.in === 'path') ?? sharing[0]
  return parameter === first ? parameter.name : `${parameter.in}.${parameter.name}`
}

/** The parameters of a template such as `/users/{id}` that are not declared: text, since no request can do without. */
function undeclared(facts: SchemaFacts, path: string, parameters: readonly Found[], place: Place): Found[] {
  const isKnown = (name: string) =>
    parameters.some(({ parameter }) => parameter.in === 'path' && parameter.name === name)
  const names = [...new Set([...path.matchAll(/{([^}]+)}/g)].map((match) => String(match[1])))]
  return names
    .filter((name) => !isKnown(name))
    .map((name) => {
      facts.warn(place, `has no path parameter "${name}", which is in "${path}": it is read as text`)
      return { parameter: { name, in: 'path', required: true, schema: { type: 'string' } }, place }
    })
}

function check(value: unknown, place: Place): ParameterObject {
  if (!isObject(value)) throw wrongKind(place, 'a parameter', value)
  if (typeof value.name !== 'string' || !value.name) throw new DocumentError([...place, 'name'], 'must be a name')
  if (!LOCATIONS.includes(value.in as string)) {
    const found = typeof value.in === 'string' ? `"${value.in}"` : kindOf(value.in)
    throw new DocumentError([...place, 'in'], `must be one of ${LOCATIONS.join(', ')}, but is ${found}`)
  }
  return value as unknown as ParameterObject
}

function compileParameter(
  document: OpenAPIDocument,
  facts: SchemaFacts,
  { parameter, place }: Found,
  name: string,
): Parameter {
  const location = parameter.in as Location
  const media: [string, MediaType] | undefined = contentOf(document, parameter.content, [...place, 'content'])[0]
  const schema: SchemaLike = media?.[1].schema ?? parameter.schema ?? {}
  const isJson = Boolean(media && namesJson(media[0]))
  const style = styleFor(parameter, schema, isJson, facts, place)
  warnOfDepth(facts, schema, style, place)
  return {
    name,
    sentAs: parameter.name,
    in: location,
    required: location === 'path' || parameter.required === true,
    description: textOf(parameter.description),
    deprecated: parameter.deprecated === true,
    schema,
    isScalar: facts.isScalar(schema),
    style,
    example: exampleOf(document, media?.[1] ?? parameter, schema)?.value,
  }
}
