import { readFileSync } from 'node:fs'
import { isObject, kindOf, type OpenAPIDocument } from './document'
import { DocumentError, wrongKind } from './document-error'
import { parseText } from './parse-text'

/** Reads a document, JSON or YAML, and rejects what is not OpenAPI 3.0 or 3.1. */
export const readDocument = (file: string): OpenAPIDocument => documentFrom(readFileSync(file, 'utf8'))

/** The document that a text is, JSON or YAML; rejects what is not OpenAPI 3.0 or 3.1. */
export function documentFrom(text: string): OpenAPIDocument {
  const document = parseText(text)
  if (!isObject(document)) throw new DocumentError([], `the document must be an object, not ${kindOf(document)}`)
  if ('swagger' in document) {
    throw new DocumentError(['swagger'], 'is Swagger 2.0; convert the document to OpenAPI 3.0 or 3.1 first')
  }
  const { openapi, info } = document
  if (typeof openapi !== 'string' || !/^3\.[01](\.|$)/.test(openapi)) {
    const version = typeof openapi === 'string' ? `"${openapi}"` : kindOf(openapi)
    throw new DocumentError(['openapi'], `must be 3.0 or 3.1, as text, but is ${version}`)
  }
  if (!isObject(info)) throw wrongKind(['info'], 'an object', info)
  return document as unknown as OpenAPIDocument
}
