import { isDeepStrictEqual } from 'node:util'
import type { Received, Returned } from './documents/document'

const textOf = (request: Received | undefined) => new TextDecoder().decode(request?.body)

/** Text as code of one line in Markdown. */
function shown(text: string): string {
  const line = text.replaceAll('\r', '').replaceAll('\n', '\\n').replaceAll('`', "'").replaceAll('|', '\\|')
  return `\`${line.length > 60 ? `${line.slice(0, 60)}…` : line}\``
}

/** A content type without its parameters. */
const essenceOf = (value: string | undefined) => value?.split(';')[0]?.trim().toLowerCase()

function contentTypeFault(request: Received | undefined, expected: string): string[] {
  if (!request) return ['sends nothing']
  const found = essenceOf(request.headers['content-type'])
  return found === expected ? [] : [`sends ${found ? `\`${found}\`` : 'no content type'}`]
}

/** Compares a JSON body. */
export function jsonFaults(request: Received | undefined, expected: unknown): string[] {
  const text = textOf(request)
  try {
    if (isDeepStrictEqual(JSON.parse(text), expected)) return contentTypeFault(request, 'application/json')
  } catch {}
  return [...contentTypeFault(request, 'application/json'), `the body is ${shown(text)}`]
}

/** Compares the fields of a form; the order of different fields does not matter. */
export function fieldFaults(request: Received | undefined, expected: [string, string][]): string[] {
  const fault = contentTypeFault(request, 'application/x-www-form-urlencoded')
  const text = textOf(request)
  const sorted = (pairs: [string, string][]) => [...pairs].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const isSame = isDeepStrictEqual(sorted([...new URLSearchParams(text)]), sorted(expected))
  return isSame ? fault : [...fault, `the body is ${shown(text)}`]
}

interface Part {
  name: string | undefined
  contentType: string | undefined
  text: string
}

/** The parts of a multipart body. */
function partsOf({ headers, body }: Received): Part[] {
  const [, boundary] = /boundary="?([^";]+)/i.exec(headers['content-type'] ?? '') ?? []
  if (!boundary) return []
  const pieces = new TextDecoder('latin1').decode(body).split(`--${boundary}`).slice(1, -1)
  return pieces.map((piece) => {
    const end = piece.indexOf('\r\n\r\n')
    const head = piece.slice(0, end)
    return {
      name: /;\s*name="?([^";\r\n]*)/i.exec(head)?.[1],
      contentType: essenceOf(/^content-type:(.*)$/im.exec(head)?.[1]),
      text: piece.slice(end + 4, -2),
    }
  })
}

/** What a part must be: its text, or JSON, and the content type where the document has one. */
interface ExpectedPart {
  name: string
  text?: string
  json?: unknown
  contentType?: string
}

function isSame(part: Part, { text, json }: ExpectedPart): boolean {
  if (text !== undefined) return part.text === text
  try {
    return isDeepStrictEqual(JSON.parse(part.text), json)
  } catch {
    return false
  }
}

/** Compares the parts of a multipart body by name, in order within a name; another content type is a fault of its own. */
export function partFaults(request: Received | undefined, expected: ExpectedPart[]): string[] {
  const fault = contentTypeFault(request, 'multipart/form-data')
  if (!request || fault.length) return fault
  const parts = partsOf(request)
  if (!parts.length) return [`the body has no parts: ${shown(textOf(request))}`]
  const faults = expected.flatMap((each) => {
    const at = parts.findIndex(({ name }) => name === each.name)
    if (at < 0) return [`the part \`${each.name}\` is missing`]
    const [part] = parts.splice(at, 1) as [Part]
    return isSame(part, each) ? typeFaultOf(part, each) : [`the part \`${each.name}\` is ${shown(part.text)}`]
  })
  return [...faults, ...parts.map(({ name }) => `the part \`${name}\` is one too many`)]
}

function typeFaultOf({ name, contentType }: Part, expected: ExpectedPart): string[] {
  if (!expected.contentType || contentType === expected.contentType) return []
  return [`the part \`${name}\` has ${contentType ? shown(contentType) : 'no content type'}`]
}

/** What is wrong with what calls returned. */
export function returnFaults(returned: Returned[], expected: Returned[]): string[] {
  return returned.flatMap((value, index) => {
    if ('threw' in value) return [`throws ${shown(value.threw)}`]
    const wanted = expected[index]
    if (!wanted || isDeepStrictEqual(value, wanted)) return []
    return [`returns ${'json' in value ? `JSON, ${shown(JSON.stringify(value.json))}` : shown(JSON.stringify(value))}`]
  })
}
