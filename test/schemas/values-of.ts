import fc, { type Arbitrary } from 'fast-check'

/** A schema as openapi.json has it. */
interface Schema {
  $ref?: string
  type?: string
  nullable?: boolean
  enum?: unknown[]
  format?: string
  pattern?: string
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema | boolean
  items?: Schema
  minItems?: number
  maxItems?: number
  minLength?: number
  maxLength?: number
  oneOf?: Schema[]
  allOf?: Schema[]
}

/** Texts that are, or nearly are, of a format. */
const TEXTS: Record<string, string[]> = {
  email: [
    'a@b.co',
    'A.b+c@d-e.f.org',
    'x',
    'a@b',
    'a@b.',
    '@b.co',
    'a..b@c.de',
    'a b@c.de',
    'a@-b.co',
    'a@b.co\n',
    'ä@b.co',
  ],
  'date-time': [
    '2024-02-29T12:00:00Z',
    '2023-02-29T12:00:00Z',
    '2024-12-31T23:59:60Z',
    '2024-01-01T10:00:60Z',
    '2024-01-01',
    '1970-01-01t00:00:00.000z',
    '2024-01-01T24:00:00Z',
    '2024-13-01T00:00:00Z',
    '2024-01-01T00:00:00',
    '2024-01-01T00:00:00+02:00',
    '2024-01-01T00:00:00+25:00',
    '2024-00-10T00:00:00Z',
  ],
  uri: [
    'https://a.example/b?c#d',
    'mailto:a@b.co',
    'http://[::1]:80/',
    'a',
    '/b',
    'http://a b',
    'https://ä.example',
    'https://u:p@h:1/%20',
    'https://h/%zz',
    '1a://b',
    'https://h/<>',
    'urn:a:b',
    'https://h/a?b?c/d#e?f',
    'https://h#a#b',
  ],
}

const ODD = [
  '',
  'a',
  '12',
  '#aabbcc',
  '#12345',
  '/app/x',
  'app',
  'äöü',
  '👍',
  '👍👍',
  '👍👍👍',
  'x'.repeat(64),
  'x'.repeat(65),
  'x'.repeat(129),
]

const ANY = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, 1.5, -1, '', 'text', undefined, [], {}, [null], { a: 1 }, Number.NaN),
  fc.jsonValue({ maxDepth: 1 }),
)

/** Values that are valid more often than not, and wrong in one place or another the rest of the time. */
export function valuesOf(schema: Schema, resolve: (ref: string) => Schema): Arbitrary<unknown> {
  const visit = (part: Schema): Arbitrary<unknown> => {
    if (part.$ref) return visit(resolve(part.$ref))
    const right = valid(part)
    return fc.oneof(
      { weight: 60, arbitrary: part.nullable ? fc.oneof({ weight: 5, arbitrary: right }, fc.constant(null)) : right },
      { weight: 1, arbitrary: ANY },
    )
  }
  const valid = (part: Schema): Arbitrary<unknown> => {
    if (part.enum) return fc.constantFrom(...part.enum)
    if (part.oneOf) return fc.oneof(...part.oneOf.map(visit))
    if (part.allOf) return fc.tuple(...part.allOf.map(visit)).map((parts) => Object.assign({}, ...parts))
    if (part.type === 'object') return objectOf(part)
    if (part.type === 'array') {
      const { minItems: minLength = 0, maxItems: maxLength = 3 } = part
      return fc.oneof(
        { weight: 9, arbitrary: fc.array(visit(part.items ?? {}), { minLength, maxLength }) },
        fc.array(visit(part.items ?? {}), { maxLength: 3 }),
      )
    }
    if (part.type === 'boolean') return fc.boolean()
    if (part.type === 'number') return fc.double({ noNaN: true, noDefaultInfinity: true })
    if (part.type === 'integer') return fc.integer()
    if (part.type !== 'string') return ANY.filter((value) => value !== undefined)
    const texts = TEXTS[part.format ?? ''] ?? ODD
    const [first = '', second = ''] = texts
    if (!part.format && !part.pattern && !part.maxLength) return fc.constantFrom(...texts)
    const right = part.pattern ? ['/app/x', '#aabbcc'] : part.maxLength ? ['a', '12'] : [first, second]
    return fc.oneof({ weight: 15, arbitrary: fc.constantFrom(...right) }, fc.constantFrom(...texts))
  }
  const objectOf = ({ properties = {}, required = [], additionalProperties }: Schema) => {
    const fields = fc.record(
      Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, visit(field)])),
      { requiredKeys: required },
    )
    const rest = typeof additionalProperties === 'object' ? visit(additionalProperties) : ANY
    const others = fc.oneof(
      { weight: 3, arbitrary: fc.constant({}) },
      fc.dictionary(fc.constantFrom('extra', 'constructor', '__proto', 'x-1'), rest, { maxKeys: 2 }),
    )
    const lost = fc.oneof(
      { weight: 12, arbitrary: fc.constant(undefined) },
      fc.constantFrom('', ...Object.keys(properties)),
    )
    return fc.tuple(fields, others, lost).map(([known, more, name]) => {
      const value: Record<string, unknown> = { ...known, ...more }
      if (name) delete value[name]
      return value
    })
  }
  return visit(schema)
}
