import type { Schema } from '../read/document'

const TEXTS: Record<string, string> = {
  'date-time': '1970-01-01T00:00:00.000Z',
  date: '1970-01-01',
  time: '00:00:00Z',
  duration: 'P1D',
  email: 'user@example.com',
  uri: 'https://example.com',
  url: 'https://example.com',
  'uri-reference': '/path',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  uuid: '00000000-0000-4000-8000-000000000000',
  byte: 'c3RyaW5n',
}

/** Texts that a pattern may accept, the likeliest first. */
const GUESSES = [
  'string',
  'String',
  'STRING',
  'a',
  'A',
  '1',
  '0',
  'ab',
  'AB',
  'abc',
  'ABC',
  'de',
  'DE',
  '01',
  '123',
  '1.0',
  '1.0.0',
  'a1',
  'a-b',
  'a_b',
  'a.b',
  '/a',
  '#000000',
  '+49123456789',
  '12:00',
  '1970-01-01',
  '00000000-0000-4000-8000-000000000000',
  'https://example.com',
  'user@example.com',
]

function fits(text: string, { pattern, minLength = 0, maxLength = Number.POSITIVE_INFINITY }: Schema): boolean {
  if (text.length < minLength || text.length > maxLength) return false
  try {
    return pattern === undefined || new RegExp(pattern, 'u').test(text)
  } catch {
    // A pattern of another dialect is ignored.
    return true
  }
}

/** A generated text of the length that its schema requires; for a pattern, one of a few guesses. */
export function sampleText(schema: Schema): string {
  const own = TEXTS[schema.format ?? ''] ?? 'string'
  if (fits(own, schema)) return own
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = schema
  const length = Math.min(Math.max(own.length, minLength), maxLength, 1000)
  const sized = (text: string) => text.repeat(Math.ceil(length / text.length) || 1).slice(0, length)
  const longer = ['a', 'A', '1', '0'].flatMap((letter) =>
    [minLength, maxLength, 2, 4, 8, 10, 12, 16, 20, 24, 26, 32, 36, 40, 64]
      .filter((n) => n <= 1000)
      .map((n) => letter.repeat(n)),
  )
  const guesses = [own, sized(own), ...GUESSES, ...GUESSES.map(sized), ...longer]
  return guesses.find((text) => fits(text, schema)) ?? sized(own)
}

/** A generated number within its limits. */
export function sampleNumber(schema: Schema): number {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema
  const isInteger = schema.type === 'integer' || (Array.isArray(schema.type) && schema.type.includes('integer'))
  const step = multipleOf ?? 1
  // In OpenAPI 3.0 these are flags beside the limit, in 3.1 limits of their own.
  const above = typeof exclusiveMinimum === 'number' ? exclusiveMinimum : exclusiveMinimum ? minimum : undefined
  const below = typeof exclusiveMaximum === 'number' ? exclusiveMaximum : exclusiveMaximum ? maximum : undefined
  const isIn = (value: number) =>
    (minimum === undefined || value >= minimum) &&
    (maximum === undefined || value <= maximum) &&
    (above === undefined || value > above) &&
    (below === undefined || value < below) &&
    (!isInteger || Number.isInteger(value)) &&
    (multipleOf === undefined || Number.isInteger(value / multipleOf))
  const low = minimum ?? above
  const high = maximum ?? below
  const candidates = [
    ...(low === undefined ? [1] : [low]),
    ...(low === undefined ? [] : [Math.ceil(low / step) * step, (Math.floor(low / step) + 1) * step]),
    ...(high === undefined ? [] : [high, Math.floor(high / step) * step, (Math.ceil(high / step) - 1) * step]),
    step,
    0,
    ...(low === undefined || high === undefined ? [] : [(low + high) / 2]),
  ]
  return candidates.find(isIn) ?? low ?? 1
}
