import { describe, expect, it } from 'vitest'
import { definitionOf, definitionWith, differencesOf, releaseOf } from './definition-of'

const object = (properties: object, rest: object = {}): object => ({ type: 'object', properties, ...rest })
const text = { type: 'string' }
const number = { type: 'number' }
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

/** The differences of a schema, as the one sent and as the one returned. */
function differences(before: object, after: object) {
  const lines = (uses: 'sent' | 'read') => differencesOf(definitionWith(before, uses), definitionWith(after, uses))
  return { sent: lines('sent'), read: lines('read') }
}

type Case = [what: string, before: object, after: object, text: string, breaks: '' | 'callers' | 'readers' | 'both']

describe.each<Case>([
  ['a field more', object({}), object({ a: text }), 'Thing.a: string', ''],
  [
    'a field that must be sent',
    object({}),
    object({ a: text }, { required: ['a'] }),
    'Thing.a: string, required',
    'callers',
  ],
  ['a field less', object({ a: text }), object({}), 'Thing.a is gone', 'both'],
  [
    'a type more',
    object({ a: text }),
    object({ a: { type: ['string', 'number'] } }),
    'Thing.a is string or number now, was string',
    'readers',
  ],
  ['another type', object({ a: text }), object({ a: number }), 'Thing.a is number now, was string', 'both'],
  [
    'a type where there was none',
    object({ a: {} }),
    object({ a: text }),
    'Thing.a is string now, was of any type',
    'callers',
  ],
  [
    'no type where there was one',
    object({ a: text }),
    object({ a: {} }),
    'Thing.a is of any type now, was string',
    'readers',
  ],
  ['numbers for integers', { type: 'integer' }, number, 'Thing is number now, was integer', 'readers'],
  ['integers for numbers', number, { type: 'integer' }, 'Thing is integer now, was number', 'callers'],
  ['null', object({ a: text }), object({ a: { ...text, nullable: true } }), 'Thing.a may be null now', 'readers'],
  [
    'null in a list of types',
    object({ a: text }),
    object({ a: { type: ['string', 'null'] } }),
    'Thing.a may be null now',
    'readers',
  ],
  [
    'null as a variant',
    object({ a: text }),
    object({ a: { oneOf: [text, { type: 'null' }] } }),
    'Thing.a may be null now',
    'readers',
  ],
  ['no null', object({ a: { ...text, nullable: true } }), object({ a: text }), 'Thing.a is never null now', 'callers'],
  ['a value more', { enum: ['a'] }, { enum: ['a', 'b'] }, 'Thing can be b too', ''],
  ['a value less', { enum: ['a', 'b'] }, { enum: ['a'] }, 'Thing is no longer b', 'callers'],
  ['certain values', text, { ...text, enum: ['a'] }, 'Thing is one of a now', 'callers'],
  ['any value', { ...text, enum: ['a'] }, text, 'Thing can be any value now, not only a', ''],
  ['a longer text', { ...text, maxLength: 2 }, { ...text, maxLength: 3 }, 'Thing has maxLength 3 now, was 2', ''],
  [
    'a shorter text',
    { ...text, maxLength: 3 },
    { ...text, maxLength: 2 },
    'Thing has maxLength 2 now, was 3',
    'callers',
  ],
  ['a lower limit', number, { ...number, minimum: 1 }, 'Thing has minimum 1 now', 'callers'],
  ['no limit', { type: 'array', maxItems: 2 }, { type: 'array' }, 'Thing has no maxItems now, was 2', ''],
  ['a pattern', text, { ...text, pattern: '^a' }, 'Thing has pattern "^a" now', 'callers'],
  ['no pattern', { ...text, pattern: '^a' }, text, 'Thing has no pattern now, was "^a"', ''],
  ['a format', text, { ...text, format: 'date' }, 'Thing has format "date" now', ''],
  [
    'another format',
    { ...text, format: 'date' },
    { ...text, format: 'date-time' },
    'Thing has format "date-time" now, was "date"',
    'both',
  ],
  ['another default', { ...text, default: 'a' }, { ...text, default: 'b' }, 'Thing has default "b" now, was "a"', ''],
  ['unique items', { type: 'array' }, { type: 'array', uniqueItems: true }, 'Thing is uniqueItems now', 'callers'],
  [
    'a deprecated field',
    object({ a: text }),
    object({ a: { ...text, deprecated: true } }),
    'Thing.a is deprecated now',
    '',
  ],
  [
    'a read-only field',
    object({ a: text }),
    object({ a: { ...text, readOnly: true } }),
    'Thing.a is read-only now: callers cannot set it',
    'callers',
  ],
  [
    'a write-only field',
    object({ a: text }),
    object({ a: { ...text, writeOnly: true } }),
    'Thing.a is write-only now: it is not returned',
    'readers',
  ],
  [
    'other fields',
    object({ a: text }),
    object({ a: text }, { additionalProperties: true }),
    'Thing can have any other fields now',
    '',
  ],
  [
    'no other fields',
    object({ a: text }),
    object({ a: text }, { additionalProperties: false }),
    'Thing can have no other fields now',
    'callers',
  ],
  [
    'no word of other fields',
    object({}, { additionalProperties: true }),
    object({}),
    'Thing no longer names other fields',
    'both',
  ],
  [
    'other values in a map',
    object({}, { additionalProperties: text }),
    object({}, { additionalProperties: number }),
    'Thing{} is number now, was string',
    'both',
  ],
  [
    'other items',
    { type: 'array', items: text },
    { type: 'array', items: number },
    'Thing[] is number now, was string',
    'both',
  ],
  ['items of one kind', { type: 'array' }, { type: 'array', items: text }, 'Thing holds only string now', 'callers'],
  [
    'a variant more',
    { oneOf: [text, number] },
    { oneOf: [text, number, { type: 'boolean' }] },
    'Thing can be boolean too',
    'readers',
  ],
  [
    'a variant less',
    { anyOf: [text, number, { type: 'boolean' }] },
    { anyOf: [text, number] },
    'Thing is no longer boolean',
    'callers',
  ],
  [
    'a field of a variant',
    { oneOf: [text, object({ a: text })] },
    { oneOf: [text, object({ a: text, b: text })] },
    'Thing|.b: string',
    '',
  ],
  [
    'a field in a part',
    { allOf: [object({ a: text })] },
    { allOf: [object({ a: text, b: text })] },
    'Thing.b: string',
    '',
  ],
  [
    'what cannot be judged',
    text,
    { ...text, not: { enum: ['a'] } },
    'Thing says something else in not: compare by hand',
    'both',
  ],
])('%s', (_, before, after, line, breaks) => {
  it('is reported, with whom it breaks', () => {
    const { sent, read } = differences(before, after)
    // A field is not sent where it is read-only, and not read where it is write-only.
    expect(sent).toEqual([line + (breaks === 'callers' || breaks === 'both' ? ' | callers' : '')])
    expect(read).toEqual([line + (breaks === 'readers' || breaks === 'both' ? ' | readers' : '')])
  })
})

describe('a field that is required or not', () => {
  const [optional, required] = [object({ a: text }), object({ a: text }, { required: ['a'] })]

  it('breaks callers when it becomes required, and readers when it may be missing', () => {
    expect(differences(optional, required)).toEqual({
      sent: ['Thing.a is required now | callers'],
      read: ['Thing.a is always there now'],
    })
    expect(differences(required, optional)).toEqual({
      sent: ['Thing.a is optional now'],
      read: ['Thing.a may be missing now | readers'],
    })
  })

  it('counts as one where the field and the requirement are in different parts', () => {
    const parts = (rest: object) => ({ allOf: [ref('Base'), rest] })
    const schemas = { Base: object({ a: text }) }
    expect(
      differencesOf(
        definitionWith(parts({}), 'sent', schemas),
        definitionWith(parts({ required: ['a'] }), 'sent', schemas),
      ),
    ).toEqual(['Thing.a is required now | callers'])
  })

  it('is reported once where the schema is both sent and read', () => {
    expect(differencesOf(definitionWith(optional, 'both'), definitionWith(required, 'both'))).toEqual([
      'Thing.a is required now | callers',
    ])
    expect(differencesOf(definitionWith(required, 'both'), definitionWith(optional, 'both'))).toEqual([
      'Thing.a may be missing now | readers',
    ])
  })
})

describe('schemas by name', () => {
  const pair = (before: object, after: object) =>
    [before, after].map((schemas) => definitionWith(ref('Part'), 'read', schemas)) as [never, never]

  it('are compared once, wherever they are used', () => {
    const uses = (part: object) => definitionWith(object({ a: ref('Part'), b: ref('Part') }), 'both', { Part: part })
    expect(differencesOf(uses(object({})), uses(object({ c: number })))).toEqual(['Part.c: number'])
  })

  it('make no difference where one takes the place of the same without a name', () => {
    const part = object({ a: text })
    expect(
      differencesOf(
        definitionWith(object({ p: part }), 'both'),
        definitionWith(object({ p: ref('Part') }), 'both', { Part: part }),
      ),
    ).toEqual(['Part'])
    const schemas = { Part: part }
    expect(
      differencesOf(
        definitionWith(object({ p: part }), 'both', schemas),
        definitionWith(object({ p: ref('Part') }), 'both', { Part: object({ a: text, b: text }) }),
      ),
    ).toEqual(['Part.b: string'])
  })

  it('break those who use them when they are removed or renamed', () => {
    const part = object({ a: text })
    expect(differencesOf(...pair({ Part: part, Old: part }, { Part: part }))).toEqual(['Old is gone | readers'])
    expect(
      differencesOf(definitionWith(ref('A'), 'sent', { A: part }), definitionWith(ref('B'), 'sent', { B: part })),
    ).toEqual(['A is called B now | callers'])
  })

  it('may refer to themselves, or to each other', () => {
    const tree = (value: object) => ({
      Part: object({ value, parts: { type: 'array', items: ref('Part') }, other: ref('Other') }),
      Other: object({ part: ref('Part') }),
    })
    expect(differencesOf(...pair(tree(text), tree(number)))).toEqual(['Part.value is number now, was string | readers'])
    expect(differencesOf(...pair({ Part: ref('Part') }, { Part: ref('Part') }))).toEqual([])
    const renamed = { Leaf: object({ value: text, parts: { type: 'array', items: ref('Leaf') } }) }
    const old = { Part: object({ value: text, parts: { type: 'array', items: ref('Part') } }) }
    expect(
      differencesOf(definitionWith(ref('Part'), 'read', old), definitionWith(ref('Leaf'), 'read', renamed)),
    ).toEqual(['Part is called Leaf now | readers'])
  })

  it('are not read-only as a whole: a path may name the same schema', () => {
    expect(
      differencesOf(
        definitionWith(object({ id: ref('Id') }), 'both', { Id: text }),
        definitionWith(object({ id: ref('Id') }), 'both', { Id: { ...text, readOnly: true } }),
      ),
    ).toEqual([])
  })
})

it('the same schema in another form needs no release', () => {
  const before = definitionWith(
    { type: 'object', properties: { a: { type: 'string', nullable: true, enum: ['x', null] } } },
    'both',
  )
  const after = {
    ...definitionWith({ allOf: [{ properties: { a: { type: ['null', 'string'], enum: [null, 'x'] } } }] }, 'both'),
    openapi: '3.1.0',
  }
  expect(differencesOf(before, after)).toEqual([])
  expect(releaseOf(before, after)).toBe('none')
})

it('changed descriptions and examples make a patch release, also where a field is called description', () => {
  const before = definitionOf({
    components: { schemas: { A: object({ description: { ...text, description: 'a' } }) } },
  })
  const after = definitionOf({ components: { schemas: { A: object({ description: { ...text, description: 'b' } }) } } })
  expect(differencesOf(before, after)).toEqual(['A 1 text or example is new or worded differently'])
  expect([releaseOf(before, after), releaseOf(before, before)]).toEqual(['patch', 'none'])
})
