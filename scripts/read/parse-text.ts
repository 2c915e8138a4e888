import { parseDocument } from 'yaml'
import { DocumentError } from './document-error'

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
