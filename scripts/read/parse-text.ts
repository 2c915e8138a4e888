import { DocumentError } from './document-error'
import { openapiCore } from './openapi-core'

/** The value that a text is, JSON or YAML. */
export function parseText(source: string): unknown {
  const text = source.replace(/^\uFEFF/, '')
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

/** The message of js-yaml, and its position. */
interface Problem {
  reason?: string
  mark?: { line: number; column: number }
}

function parseYaml(text: string): unknown {
  let value: unknown
  try {
    value = openapiCore.parseYaml(text)
  } catch (error) {
    const { reason, mark } = error as Problem
    const place = mark ? `line ${mark.line + 1}, column ${mark.column + 1}` : 'document'
    throw new DocumentError([place], reason ?? String((error as Error).message.split('\n')[0]))
  }
  try {
    // Throws for a cycle: an anchor may be used inside of its own value.
    JSON.stringify(value)
  } catch (error) {
    throw new DocumentError([], `the document cannot be read as YAML: ${(error as Error).message.split('\n')[0]}`)
  }
  return value ?? null
}
