import {
  array,
  assert,
  boolean,
  constant,
  dictionary,
  integer,
  oneof,
  property,
  string,
  stringMatching,
} from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as styles from '../../../src/core/request/styles'
import { character } from '../../support/characters'

const byName: Record<string, unknown> = { ...styles }

/** What a style, or the style of that name, returns for a parameter `p`. */
function write(style: styles.Style | string, value: unknown): string {
  const named = typeof style === 'string' ? byName[style] : style
  return (named as styles.Style)('p', value)
}

const list = ['blue', 'black']
const map = { R: 100, G: 200 }

// The values are those of OpenAPI 3.1.1, "Style Examples".
describe('each style returns what OpenAPI defines', () => {
  it.each<[string, unknown, string]>([
    ['scalar', 'blue', 'p=blue'],
    ['csv', list, 'p=blue,black'],
    ['csv', 'blue', 'p=blue'],
    ['multi', list, 'p=blue&p=black'],
    ['multi', 'blue', 'p=blue'],
    ['form', map, 'p=R,100,G,200'],
    ['form', list, 'p=blue,black'],
    ['form', {}, ''],
    ['formExploded', map, 'R=100&G=200'],
    ['formExploded', { R: list }, 'R=blue&R=black'],
    ['formExploded', list, 'p=blue&p=black'],
    ['formExploded', true, 'p=true'],
    ['spaceDelimited', list, 'p=blue%20black'],
    ['spaceDelimited', map, 'p=R%20100%20G%20200'],
    ['pipeDelimited', list, 'p=blue%7Cblack'],
    ['pipeDelimited', map, 'p=R%7C100%7CG%7C200'],
    ['deepObject', map, 'p%5BR%5D=100&p%5BG%5D=200'],
    ['deepObject', { a: { b: list }, c: undefined }, 'p%5Ba%5D%5Bb%5D=blue&p%5Ba%5D%5Bb%5D=black'],
    ['json', map, 'p=%7B%22R%22%3A100%2C%22G%22%3A200%7D'],
  ])('%s %j in the query', (name, value, text) => {
    expect(write(name, value)).toBe(text)
  })

  it.each<[string, unknown, string]>([
    ['simpleScalar', 'blue/black', 'blue%2Fblack'],
    ['simpleScalar', 0, '0'],
    ['simple', list, 'blue,black'],
    ['simple', map, 'R,100,G,200'],
    ['simpleExploded', list, 'blue,black'],
    ['simpleExploded', map, 'R=100,G=200'],
    ['label', 'blue', '.blue'],
    ['label', list, '.blue,black'],
    ['label', map, '.R,100,G,200'],
    ['labelExploded', list, '.blue.black'],
    ['labelExploded', map, '.R=100.G=200'],
    ['labelExploded', ['1.5', '2'], '.1%2E5.2'],
    ['matrix', 'blue', ';p=blue'],
    ['matrix', list, ';p=blue,black'],
    ['matrix', map, ';p=R,100,G,200'],
    ['matrixExploded', list, ';p=blue;p=black'],
    ['matrixExploded', map, ';R=100;G=200'],
    ['pathJson', list, '%5B%22blue%22%2C%22black%22%5D'],
  ])('%s %j in the path', (name, value, text) => {
    expect(write(name, value)).toBe(text)
  })

  it.each<[string, unknown, string]>([
    ['header', 'blue sky, grey', 'blue sky, grey'],
    ['header', list, 'blue,black'],
    ['header', map, 'R,100,G,200'],
    ['headerExploded', map, 'R=100,G=200'],
    ['headerExploded', list, 'blue,black'],
    ['headerExploded', 5, '5'],
    ['headerJson', { a: 'ü\n' }, '{"a":"\\u00fc\\n"}'],
  ])('%s %j in a header', (name, value, text) => {
    expect(write(name, value)).toBe(text)
  })

  it.each<[string, unknown, string]>([
    ['cookie', list, 'p=blue,black'],
    ['cookie', map, 'p=R,100,G,200'],
    ['cookieExploded', 'a;b', 'p=a%3Bb'],
    ['cookieExploded', list, 'p=blue; p=black'],
    ['cookieExploded', map, 'R=100; G=200'],
    ['json', [1], 'p=%5B1%5D'],
  ])('%s %j in a cookie', (name, value, text) => {
    expect(write(name, value)).toBe(text)
  })

  it('allowReserved keeps reserved characters, except those that delimit a query', () => {
    expect(write(styles.allowReserved(styles.scalar), ':/?@$;,&=+# %2F')).toBe('p=:/?@$;,%26%3D%2B%23%20%252F')
    expect(write(styles.allowReservedInList(styles.csv), ['a,/', 'b'])).toBe('p=a%2C/,b')
    expect(write(styles.allowReserved(styles.multi), ['/', '&'])).toBe('p=/&p=%26')
  })

  it('a bigint is written in full', () => {
    expect(write(styles.multi, [2n ** 64n, -1n])).toBe('p=18446744073709551616&p=-1')
    expect(write(styles.header, 2n ** 64n)).toBe('18446744073709551616')
  })

  it('an object with nothing to send has no pairs', () => {
    for (const style of [styles.form, styles.formExploded, styles.deepObject, styles.cookieExploded]) {
      expect(write(style, {})).toBe('')
      expect(write(style, { a: undefined })).toBe('')
    }
    expect(write(styles.formExploded, { a: [], b: 1, c: [] })).toBe('b=1')
    expect(write(styles.deepObject, { a: {}, b: { c: [], d: 1 } })).toBe('p%5Bb%5D%5Bd%5D=1')
  })

  it('a name is encoded like a value', () => {
    expect(styles.scalar('a b&', 1)).toBe('a%20b%26=1')
    expect(styles.multi('a[]', [1, 2])).toBe('a%5B%5D=1&a%5B%5D=2')
    expect(styles.matrix('a;', 1)).toBe(';a%3B=1')
    expect(styles.cookie('a;', 1)).toBe('a%3B=1')
  })
})

describe('values', () => {
  const text = oneof(string(), string({ unit: character }), stringMatching(/^[,;.=&|#%+ ]{0,4}$/))
  const texts = array(text, { minLength: 1 })
  const without = (characters: RegExp) => texts.map((values) => values.map((value) => value.replace(characters, '')))
  const maps = dictionary(text, oneof(text, integer(), boolean()), { minKeys: 1 }).map((value) => ({ ...value }))
  const asTexts = (value: object) => Object.entries(value).map(([key, entry]) => [key, String(entry)])
  const pairs = (parts: string[]) => parts.map((part) => part.split('=').map(decodeURIComponent))
  const decoded = (parts: string[]) => parts.map(decodeURIComponent)
  const halves = (parts: string[]) =>
    parts.flatMap((_, i) => (i % 2 ? [] : [parts.slice(i, i + 2).map(decodeURIComponent)]))

  it('of lists can be read back from the query', () => {
    assert(
      property(texts, (values) => {
        expect(decoded(write(styles.csv, values).slice(2).split(','))).toEqual(values)
        expect(pairs(write(styles.multi, values).split('&')).map((pair) => pair[1])).toEqual(values)
        expect([...new URLSearchParams(write(styles.allowReserved(styles.multi), values)).values()]).toEqual(values)
      }),
    )
  })

  it('of lists with another delimiter can be read back, or are rejected if they contain it', () => {
    assert(
      property(without(/ /g), without(/\|/g), (spaceless, pipeless) => {
        expect(decodeURIComponent(write(styles.spaceDelimited, spaceless).slice(2)).split(' ')).toEqual(spaceless)
        expect(decodeURIComponent(write(styles.pipeDelimited, pipeless).slice(2)).split('|')).toEqual(pipeless)
      }),
    )
    expect(() => write(styles.spaceDelimited, ['a b'])).toThrow('must not have " " in a value: it separates values')
    expect(() => write(styles.pipeDelimited, ['a|b'])).toThrow('must not have "|" in a value: it separates values')
  })

  it('of objects can be read back from the query', () => {
    assert(
      property(maps, (value) => {
        const entries = asTexts(value)
        expect(halves(write(styles.form, value).slice(2).split(','))).toEqual(entries)
        expect([...new URLSearchParams(write(styles.formExploded, value))]).toEqual(entries)
        expect([...new URLSearchParams(write(styles.deepObject, value))]).toEqual(
          entries.map(([key, entry]) => [`p[${key}]`, entry]),
        )
        expect(JSON.parse(String(new URLSearchParams(write(styles.json, value)).get('p')))).toEqual(value)
      }),
    )
  })

  it('can be read back from the path, in one segment', () => {
    // Dot segments, which commas or dots between values can make as well, are rejected.
    const kept = texts.filter((values) => !/^\.{0,2}$/.test(values.join()) && !/^\.?$/.test(values.join('.')))
    assert(
      property(kept, maps, (values, value) => {
        const entries = asTexts(value)
        expect(decoded(write(styles.simple, values).split(','))).toEqual(values)
        expect(decoded(write(styles.matrix, values).slice(3).split(','))).toEqual(values)
        expect(decoded(write(styles.labelExploded, values).slice(1).split('.'))).toEqual(values)
        expect(pairs(write(styles.simpleExploded, value).split(','))).toEqual(entries)
        expect(pairs(write(styles.labelExploded, value).slice(1).split('.'))).toEqual(entries)
        expect(pairs(write(styles.matrixExploded, value).slice(1).split(';'))).toEqual(entries)
        expect(new URL(`https://h/a/${write(styles.label, values)}/b`).pathname.split('/')).toHaveLength(4)
      }),
    )
  })

  it('can be read back from a cookie', () => {
    assert(
      property(texts, maps, (values, value) => {
        expect(decoded(write(styles.cookie, values).slice(2).split(','))).toEqual(values)
        expect(pairs(write(styles.cookieExploded, value).split('; '))).toEqual(asTexts(value))
      }),
    )
  })

  it('can be read back from a header, or are rejected', () => {
    const plain = array(stringMatching(/^[\t\x20-\x2b\x2d-\x7e\xa0-\xff]{0,5}$/), { minLength: 1 })
    assert(
      property(plain, (values) => {
        expect(write(styles.header, values).split(',')).toEqual(values)
      }),
    )
    assert(
      property(text, (value) => {
        const isSendable = /^[\t\x20-\x7e\x80-\xff]*$/.test(value)
        if (isSendable) expect(write(styles.header, value)).toBe(value)
        else expect(() => write(styles.header, value)).toThrow(TypeError)
      }),
    )
  })
})

describe('what no style can write is rejected', () => {
  const inQuery = [styles.csv, styles.multi, styles.form, styles.formExploded, styles.spaceDelimited, styles.deepObject]
  const others = [styles.simple, styles.label, styles.matrix, styles.matrixExploded, styles.header, styles.cookie]

  it('such as null, NaN and objects inside of lists', () => {
    const unusable = oneof(constant(null), constant(undefined), constant(Number.NaN), constant({ a: 1 }), constant([1]))
    assert(
      property(unusable, (value) => {
        for (const style of [...inQuery, ...others]) {
          expect(() => write(style, ['a', value])).toThrow(/^must be a string, a finite number or a boolean, not /)
        }
      }),
    )
    expect(() => write(styles.form, { a: null })).toThrow('must be a string, a finite number or a boolean, not null')
    expect(() => write(styles.json, () => 1)).toThrow('must be JSON')
  })

  it('such as path segments that a URL parser would remove', () => {
    for (const [style, value, message] of [
      [styles.simpleScalar, '', 'must not be empty'],
      [styles.simpleScalar, '.', 'must not be "."'],
      [styles.simpleScalar, '..', 'must not be ".."'],
      [styles.simple, '', 'must not be empty'],
      [styles.simple, [], 'must not be empty'],
      [styles.simple, '..', 'must not be ".."'],
      [styles.label, '', 'must not be "."'],
      [styles.label, '.', 'must not be ".."'],
      [styles.labelExploded, ['.'], 'must not be ".."'],
      [styles.labelExploded, ['', ''], 'must not be ".."'],
      [styles.matrixExploded, {}, 'must not be empty'],
    ] as const) {
      expect(() => write(style, value)).toThrow(message)
    }
  })

  it('such as line breaks and text beyond Latin-1 in headers', () => {
    const message = 'must be Latin-1 text without line breaks'
    expect(() => write(styles.header, 'a\r\nb: c')).toThrow(message)
    expect(() => write(styles.header, '\0')).toThrow(message)
    expect(() => write(styles.headerExploded, { a: '☃' })).toThrow(message)
    expect(() => write(styles.header, ['a,b'])).toThrow('must not have a comma in a value: commas separate values')
  })
})
