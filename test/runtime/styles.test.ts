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
import type { Draft, ParameterStyle } from '../../src/runtime/operations'
import * as styles from '../../src/runtime/styles'

const byName: Record<string, unknown> = { ...styles }

/** What a style makes of a value for a parameter `p`. */
function written(style: ParameterStyle, value: unknown, name = 'p'): Draft {
  const draft: Draft = { path: `/{${name}}`, query: [], headers: {} }
  style(draft, name, value)
  return draft
}

const query = (style: ParameterStyle, value: unknown, name?: string) => written(style, value, name).query.join('&')
const path = (style: ParameterStyle, value: unknown) => written(style, value).path.slice(1)
const header = (style: ParameterStyle, value: unknown) => written(style, value).headers.p
const cookie = (style: ParameterStyle, value: unknown) => written(style, value).headers.Cookie

const list = ['blue', 'black']
const map = { R: 100, G: 200 }

// The values are those of OpenAPI 3.1.1, "Style Examples".
describe('each style writes what OpenAPI says', () => {
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
    expect(query(byName[name] as ParameterStyle, value)).toBe(text)
  })

  it.each<[string, unknown, string]>([
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
    expect(path(byName[name] as ParameterStyle, value)).toBe(text)
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
    expect(header(byName[name] as ParameterStyle, value)).toBe(text)
  })

  it.each<[string, unknown, string]>([
    ['cookie', list, 'p=blue,black'],
    ['cookie', map, 'p=R,100,G,200'],
    ['cookieExploded', 'a;b', 'p=a%3Bb'],
    ['cookieExploded', list, 'p=blue; p=black'],
    ['cookieExploded', map, 'R=100; G=200'],
    ['cookieJson', [1], 'p=%5B1%5D'],
  ])('%s %j in a cookie', (name, value, text) => {
    expect(cookie(byName[name] as ParameterStyle, value)).toBe(text)
  })

  it('several cookies share a header', () => {
    const draft: Draft = { path: '', query: [], headers: {} }
    styles.cookie(draft, 'a', 1)
    styles.cookie(draft, 'b', 2)
    expect(draft.headers).toEqual({ Cookie: 'a=1; b=2' })
  })

  it('allowReserved leaves what divides no query as it is, in its own parameter only', () => {
    const draft: Draft = { path: '', query: ['other=%2F'], headers: {} }
    styles.allowReserved(styles.scalar)(draft, 'p', ':/?@$;,&=+# %2F')
    expect(draft.query).toEqual(['other=%2F', 'p=:/?@$;%2C%26%3D%2B%23%20%252F'])
  })
})

describe('values', () => {
  const text = oneof(string(), string({ unit: 'binary' }), stringMatching(/^[,;.=&|#%+ ]{0,4}$/))
  const texts = array(text, { minLength: 1 })
  const without = (characters: RegExp) => texts.map((values) => values.map((value) => value.replace(characters, '')))
  const maps = dictionary(text, oneof(text, integer(), boolean()), { minKeys: 1 }).map((value) => ({ ...value }))
  const asTexts = (value: object) => Object.entries(value).map(([key, entry]) => [key, String(entry)])
  const pairs = (parts: string[]) => parts.map((part) => part.split('=').map(decodeURIComponent))
  const decoded = (parts: string[]) => parts.map(decodeURIComponent)
  const halves = (parts: string[]) =>
    parts.flatMap((_, i) => (i % 2 ? [] : [parts.slice(i, i + 2).map(decodeURIComponent)]))

  it('of lists come back from the query', () => {
    assert(
      property(texts, (values) => {
        expect(decoded(query(styles.csv, values).slice(2).split(','))).toEqual(values)
        expect(pairs(query(styles.multi, values).split('&')).map((pair) => pair[1])).toEqual(values)
        expect([...new URLSearchParams(query(styles.allowReserved(styles.multi), values)).values()]).toEqual(values)
      }),
    )
  })

  it('of lists with another delimiter come back, or are refused if they hold it', () => {
    assert(
      property(without(/ /g), without(/\|/g), (spaceless, pipeless) => {
        expect(decodeURIComponent(query(styles.spaceDelimited, spaceless).slice(2)).split(' ')).toEqual(spaceless)
        expect(decodeURIComponent(query(styles.pipeDelimited, pipeless).slice(2)).split('|')).toEqual(pipeless)
      }),
    )
    expect(() => query(styles.spaceDelimited, ['a b'])).toThrow(
      'must not have " " in a value: it stands between values',
    )
    expect(() => query(styles.pipeDelimited, ['a|b'])).toThrow('must not have "|" in a value: it stands between values')
  })

  it('of objects come back from the query', () => {
    assert(
      property(maps, (value) => {
        const entries = asTexts(value)
        expect(halves(query(styles.form, value).slice(2).split(','))).toEqual(entries)
        expect([...new URLSearchParams(query(styles.formExploded, value))]).toEqual(entries)
        expect([...new URLSearchParams(query(styles.deepObject, value))]).toEqual(
          entries.map(([key, entry]) => [`p[${key}]`, entry]),
        )
        expect(JSON.parse(String(new URLSearchParams(query(styles.json, value)).get('p')))).toEqual(value)
      }),
    )
  })

  it('come back from the path, in one segment', () => {
    // What would be a dot segment, commas or dots between the values, is refused.
    const kept = texts.filter((values) => !/^\.{0,2}$/.test(values.join()) && !/^\.?$/.test(values.join('.')))
    assert(
      property(kept, maps, (values, value) => {
        const entries = asTexts(value)
        expect(decoded(path(styles.simple, values).split(','))).toEqual(values)
        expect(decoded(path(styles.matrix, values).slice(3).split(','))).toEqual(values)
        expect(decoded(path(styles.labelExploded, values).slice(1).split('.'))).toEqual(values)
        expect(pairs(path(styles.simpleExploded, value).split(','))).toEqual(entries)
        expect(pairs(path(styles.labelExploded, value).slice(1).split('.'))).toEqual(entries)
        expect(pairs(path(styles.matrixExploded, value).slice(1).split(';'))).toEqual(entries)
        expect(new URL(`https://h/a/${path(styles.label, values)}/b`).pathname.split('/')).toHaveLength(4)
      }),
    )
  })

  it('come back from a cookie', () => {
    assert(
      property(texts, maps, (values, value) => {
        expect(decoded(String(cookie(styles.cookie, values)).slice(2).split(','))).toEqual(values)
        expect(pairs(String(cookie(styles.cookieExploded, value)).split('; '))).toEqual(asTexts(value))
      }),
    )
  })

  it('come back from a header, or are refused', () => {
    const plain = array(stringMatching(/^[\t\x20-\x2b\x2d-\x7e\xa0-\xff]{0,5}$/), { minLength: 1 })
    assert(
      property(plain, (values) => {
        expect(String(header(styles.header, values)).split(',')).toEqual(values)
      }),
    )
    assert(
      property(text, (value) => {
        const isSendable = /^[\t\x20-\x7e\x80-\xff]*$/.test(value)
        if (isSendable) expect(header(styles.header, value)).toBe(value)
        else expect(() => header(styles.header, value)).toThrow(TypeError)
      }),
    )
  })
})

describe('what no style can write is refused', () => {
  const query = [styles.csv, styles.multi, styles.form, styles.formExploded, styles.spaceDelimited, styles.deepObject]
  const others = [styles.simple, styles.label, styles.matrix, styles.matrixExploded, styles.header, styles.cookie]

  it('such as null, NaN and objects inside of lists', () => {
    const unusable = oneof(constant(null), constant(undefined), constant(Number.NaN), constant({ a: 1 }), constant([1]))
    assert(
      property(unusable, (value) => {
        for (const style of [...query, ...others]) {
          expect(() => written(style, ['a', value])).toThrow(/^must be a string, a finite number or a boolean, not /)
        }
      }),
    )
    expect(() => written(styles.form, { a: null })).toThrow('must be a string, a finite number or a boolean, not null')
    expect(() => written(styles.json, () => 1)).toThrow('must be JSON')
  })

  it('such as paths that a URL parser would take away', () => {
    for (const [style, value, message] of [
      [styles.simple, '', 'must not be empty'],
      [styles.simple, [], 'must not be empty'],
      [styles.simple, '..', 'must not be ".."'],
      [styles.label, '', 'must not be "."'],
      [styles.label, '.', 'must not be ".."'],
      [styles.labelExploded, ['.'], 'must not be ".."'],
      [styles.labelExploded, ['', ''], 'must not be ".."'],
    ] as const) {
      expect(() => path(style, value)).toThrow(message)
    }
  })

  it('such as line breaks and far letters in headers', () => {
    const message = 'must be Latin-1 text without line breaks'
    expect(() => header(styles.header, 'a\r\nb: c')).toThrow(message)
    expect(() => header(styles.header, '\0')).toThrow(message)
    expect(() => header(styles.headerExploded, { a: '☃' })).toThrow(message)
    expect(() => header(styles.header, ['a,b'])).toThrow(
      'must not have a comma in a value: commas stand between values',
    )
  })
})
