import { isObject, kindOf, type OpenAPIDocument, type Place } from '../read/document'
import { DocumentError } from '../read/document-error'
import { resolve } from '../read/resolve'
import type { AnswerBody, Operation } from './api'
import { contentOf } from './content-of'
import { exampleOf } from './example-of'
import { isJson, kindOfType } from './media-types'
import { sampleOf } from './sample-of'
import type { SchemaFacts } from './schema-facts'

type Answers = Pick<Operation, 'answers' | 'status' | 'answerExample'>

/** What an operation answers when all is well: its 2xx answers or, where it names none, its default. */
export function compileAnswers(document: OpenAPIDocument, facts: SchemaFacts, value: unknown, place: Place): Answers {
  if (value !== undefined && !isObject(value)) {
    throw new DocumentError(place, `must be an object, and is ${kindOf(value)}`)
  }
  const all = Object.entries(value ?? {}).map(([status, entry]): [string, Record<string, unknown>] => {
    const response = resolve(document, entry, [...place, status])
    if (!isObject(response))
      throw new DocumentError([...place, status], `must be a response, and is ${kindOf(response)}`)
    return [status, response]
  })
  const named = all.filter(([status]) => /^2(\d\d|XX)$/i.test(status))
  const successes = named.length ? named : all.filter(([status]) => status === 'default')
  const [first] = successes
  return {
    answers: successes.map(([status, response]) =>
      answerBody(document, facts, response.content, [...place, status, 'content']),
    ),
    status: /^\d+$/.test(first?.[0] ?? '') ? Number(first?.[0]) : 200,
    answerExample: first && exampleIn(document, facts, first[1].content, [...place, first[0], 'content']),
  }
}

function answerBody(document: OpenAPIDocument, facts: SchemaFacts, value: unknown, place: Place): AnswerBody {
  const content = contentOf(document, value, place)
  if (!content.length) return { kind: 'empty' }
  const json = content.find(([type, entry]) => isJson(type, entry, facts))
  if (json) return json[1].schema === undefined ? { kind: 'unknown' } : { kind: 'json', schema: json[1].schema }
  return { kind: content.every(([type]) => kindOfType(type) === 'text') ? 'text' : 'unknown' }
}

function exampleIn(document: OpenAPIDocument, facts: SchemaFacts, value: unknown, place: Place) {
  const media = contentOf(document, value, place).find(([type, entry]) => isJson(type, entry, facts))?.[1]
  if (!media) return undefined
  const example = exampleOf(document, media, media.schema)
  if (example) return { ...example, documented: true }
  return media.schema === undefined ? undefined : { value: sampleOf(facts, media.schema), documented: false }
}
