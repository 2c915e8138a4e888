import { readFileSync } from 'node:fs'
import { parseDocument } from 'yaml'
import { isObject, kindOf, type OpenAPIDocument } from './document'
import { DocumentError } from './document-error'

/** Reads a document, JSON or YAML, and rejects what is not OpenAPI 3.0 or 3.1. */
export const readDocument = (file: string): OpenAPIDocument => documentFrom(readFileSync(file, 'utf8'))

/** The document that a text is, JSON or YAML; rejects what is not OpenAPI 3.0 or 3.1. */
export function documentFrom(text: string): OpenAPIDocument {
  const document = parse(text.replace(/^\uFEFF/, ''))
  if (!isObject(document)) throw new DocumentError([], `the document must be an object, not ${kindOf(document)}`)
  if ('swagger' in document) {
    throw new DocumentError(['swagger'], 'is Swagger 2.0; convert the document to OpenAPI 3.0 or 3.1 first')
  }
  const { openapi, info } = document
  if (typeof openapi !== 'string' || !/^3\.[01](\.|$)/.test(openapi)) {
    const version = typeof openapi === 'string' ? `"${openapi}"` : kindOf(openapi)
    throw new DocumentError(['openapi'], `must be 3.0 or 3.1, as text, but is ${version}`)
  }
  if (!isObject(info)) throw new DocumentError(['info'], `must be an object, but is ${kindOf(info)}`)
  return document as unknown as OpenAPIDocument
}

function parse(text: string): unknown {
  // JSON is YAML as well, but its own parser is far quicker with documents of megabytes.
  return text.trimStart().startsWith('{') ? parseJson(text) : parseYaml(text)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return parseYaml(text)
  }
}

function parseYaml(text: string): unknown {
  const parsed = parseDocument(text, { merge: true, prettyErrors: true })
  const [error] = parsed.errors
  if (error) {
    const line = error.linePos?.[0]
    const [problem] = error.message.replace(/ at line \d+, column \d+:?/, '').split('\n')
    throw new DocumentError([line ? `line ${line.line}, column ${line.col}` : 'document'], String(problem))
  }
  try {
    const value = parsed.toJS({ maxAliasCount: -1 })
    // Throws when it goes round: an anchor may be used inside of what it names.
    JSON.stringify(value)
    return value
  } catch (error) {
    throw new DocumentError([], `the document cannot be read as YAML: ${(error as Error).message.split('\n')[0]}`)
  }
}
