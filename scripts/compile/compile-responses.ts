import { mediaOf } from '../../src/core/request/media-of'
import { isObject, type MediaType, type OpenAPIDocument, type Place } from '../read/document'
import { wrongKind } from '../read/document-error'
import { resolve } from '../read/resolve'
import type { Operation, ResponseBody } from './api'
import { conform } from './conform'
import { contentOf } from './content-of'
import { exampleOf } from './example-of'
import { isJson, kindOfType } from './media-types'
import { sampleOf } from './sample-of'
import type { SchemaFacts } from './schema-facts'
import { baseUrlOf } from './server-of'

type Responses = Pick<Operation, 'responses' | 'byStatus' | 'accept' | 'reads' | 'status' | 'responseExample'>

/** The responses of an operation that succeeded: its 2xx responses or, if it names none, its default. */
export function compileResponses(
  document: OpenAPIDocument,
  facts: SchemaFacts,
  value: unknown,
  place: Place,
): Responses {
  if (value !== undefined && !isObject(value)) {
    throw wrongKind(place, 'an object', value)
  }
  const documented = Object.entries(value ?? {}).filter(([status]) => !status.startsWith('x-'))
  const all = documented.map(([status, entry]): [string, Record<string, unknown>] => {
    const response = resolve(document, entry, [...place, status])
    if (!isObject(response)) throw wrongKind([...place, status], 'a response', response)
    return [status, response]
  })
  const named = all.filter(([status]) => /^2(\d\d|XX)$/i.test(status))
  const successes = named.length ? named : all.filter(([status]) => status === 'default')
  const [first] = successes
  const byStatus = all.map(([status, response]) => {
    const content = contentOf(document, response.content, [...place, status, 'content'])
    return { status, content, bodies: bodiesOf(facts, content) }
  })
  const succeeding = byStatus.filter(({ status }) => successes.some(([name]) => name === status))
  for (const { status, content } of succeeding) {
    for (const [type] of content.filter(([type]) => hasParameters(type)))
      facts.warn([...place, status, 'content', type], 'is requested without its parameters')
  }
  const entries = succeeding.flatMap(({ content }) => content)
  return {
    responses: succeeding.flatMap(({ bodies }) => bodies),
    byStatus: byStatus.map(({ status, bodies }) => [status, bodies]),
    accept: acceptOf(facts, entries, hasLargeResponses(document)),
    reads: Object.fromEntries(entries.flatMap((entry) => readingOf(facts, entry))),
    status: /^\d+$/.test(first?.[0] ?? '') ? Number(first?.[0]) : 200,
    responseExample: first && exampleIn(document, facts, first[1].content, [...place, first[0], 'content']),
  }
}

/** Whether a content type says more than how its text is encoded. */
const hasParameters = (type: string) => /;\s*(?!charset\b|boundary\b|q\b)[^;\s]/i.test(type)

type Entry = [type: string, media: MediaType]

const bodiesOf = (facts: SchemaFacts, content: readonly Entry[]): ResponseBody[] =>
  content.length ? content.map((entry) => responseBodyOf(facts, entry)) : [{ kind: 'empty' }]

function responseBodyOf(facts: SchemaFacts, [type, media]: Entry): ResponseBody {
  if (isJson(type, media, facts)) {
    return media.schema === undefined ? { kind: 'unknown' } : { kind: 'json', schema: media.schema }
  }
  // Nothing is known of what a range is, unless its schema says so.
  const isRange = isOpenRange(type)
  if (isRange && media.schema === undefined) return { kind: 'unknown' }
  const isText = !facts.isBytes(media.schema) && (isRange || kindOfType(type) === 'text')
  return { kind: isText ? 'text' : 'bytes' }
}

/** Whether a type is a range that JSON is in. */
const isOpenRange = (type: string) => /^(\*|application)\/\*(\s*;|\s*$)/.test(type)

function readingOf(facts: SchemaFacts, entry: Entry): [string, 'text' | 'bytes' | 'any'][] {
  const { kind } = responseBodyOf(facts, entry)
  if (kind === 'unknown' && isOpenRange(entry[0])) return [[mediaOf(entry[0]), 'any']]
  return kind === 'text' || kind === 'bytes' ? [[mediaOf(entry[0]), kind]] : []
}

/** Whether it is one of epilot's APIs, of which a client asks for large responses where JSON is all that is documented. */
function hasLargeResponses(document: OpenAPIDocument): boolean {
  const url = baseUrlOf(document)
  return URL.canParse(url) && /(^|\.)epilot\.io$/.test(new URL(url).hostname)
}

/** The documented types, JSON first; `undefined` where they are the default `Accept`. */
function acceptOf(facts: SchemaFacts, entries: readonly Entry[], isLarge: boolean): string | undefined {
  const json = entries.filter(([type, media]) => isJson(type, media, facts))
  const others = entries.filter((entry) => !json.includes(entry))
  const types = [...new Set([...json, ...others].map(([type]) => mediaOf(type)))]
  const isJsonAlone = types.length === 1 && types[0] === 'application/json'
  // Without any documented type, every call's `Accept` applies, which may request a large response.
  const takesAny = types.includes('*/*') && (isLarge || !json.length)
  const isUsual = !types.length || takesAny || (isLarge && isJsonAlone)
  return isUsual ? undefined : types.join(', ')
}

function exampleIn(document: OpenAPIDocument, all: SchemaFacts, value: unknown, place: Place) {
  const facts = all.sentBy('service')
  const media = contentOf(document, value, place).find(([type, entry]) => isJson(type, entry, facts))?.[1]
  if (!media) return undefined
  const example = exampleOf(document, media, media.schema)
  if (example) return { ...example, documented: true }
  if (media.schema === undefined) return undefined
  const sample = sampleOf(facts, media.schema)
  // Examples within the schema may contradict it.
  return { value: sample === undefined ? undefined : conform(facts, media.schema, sample).value, documented: false }
}
