import { runInNewContext } from 'node:vm'

const bytes = new Uint8Array([1, 2])
const promise = Promise.resolve({ name: 'x' })

/** What JSON leaves out, or turns into `null` or `{}`, and what the error says of it where it is in `body`. */
export const unsendable: [name: string, value: unknown, problem: string][] = [
  ['a Map', new Map([['a', 1]]), 'an instance of Map'],
  ['an empty Map', new Map(), 'an instance of Map'],
  ['a Set', new Set([1]), 'an instance of Set'],
  ['a WeakMap', new WeakMap(), 'an instance of WeakMap'],
  ['an iterator', new Map().values(), 'an instance of Map Iterator'],
  ['a forgotten await', promise, 'a promise'],
  ['a promise of a library', { [`the${'n'}`]: () => {} }, 'a promise'],
  ['a Blob', new Blob(['a']), 'an instance of Blob'],
  ['a File', new File(['a'], 'n'), 'an instance of File'],
  ['a form', new FormData(), 'an instance of FormData'],
  ['an ArrayBuffer', bytes.buffer, 'an instance of ArrayBuffer'],
  ['a typed array', bytes, 'an instance of Uint8Array'],
  ['a Buffer', Buffer.from('a'), 'an instance of Uint8Array'],
  ['a DataView', new DataView(bytes.buffer), 'an instance of DataView'],
  ['URLSearchParams', new URLSearchParams({ a: '1' }), 'an instance of URLSearchParams'],
  ['Headers', new Headers(), 'an instance of Headers'],
  ['a stream', new ReadableStream(), 'an instance of ReadableStream'],
  ['a regular expression', /a/, 'an instance of RegExp'],
  ['an error', new Error('a'), 'an instance of Error'],
  ['an invalid date', new Date(Number.NaN), 'an invalid date'],
  ['an invalid date of another realm', runInNewContext('new Date(NaN)'), 'an invalid date'],
  ['a Map of another realm', runInNewContext('new Map()'), 'an instance of Map'],
  ['a function', () => {}, 'a function'],
  ['a class', class {}, 'a function'],
  ['a symbol', Symbol('a'), 'a symbol'],
  ['a bigint', 5n, 'a bigint'],
  ['a boxed bigint', Object(5n), 'an instance of BigInt'],
  ['NaN', Number.NaN, 'NaN'],
  ['Infinity', -Infinity, '-Infinity'],
  ['what toJSON returns', { toJSON: () => Number.NaN }, 'NaN'],
]

class Point {
  #hidden = 1
  constructor(
    readonly x: number,
    readonly y?: number,
  ) {}
  sum() {
    return this.x + this.#hidden
  }
}

class Money {
  toJSON() {
    return { amount: '5.00' }
  }
}

class Itself {
  a = 1
  toJSON() {
    return this
  }
}

const shared = { a: 1 }
/** What JSON can say. */
export const sendable: [name: string, value: unknown][] = [
  ['the instance of a class', new Point(1)],
  ['an object with toJSON', { price: new Money() }],
  ['an object whose toJSON returns itself', new Itself()],
  ['a URL', { link: new URL('https://example.com/ü') }],
  ['a date', { at: new Date(0) }],
  ['a date of another realm', { at: runInNewContext('new Date(0)') }],
  ['an object of another realm', runInNewContext('({ a: [1, {}] })')],
  ['an object without a prototype', Object.assign(Object.create(null), { a: 1 })],
  ['its own constructor and __proto__', JSON.parse('{"constructor":{"prototype":1},"__proto__":{"a":1},"then":2}')],
  ['undefined, which is left out', { a: undefined, b: { c: undefined } }],
  ['an error with fields', { failed: Object.assign(new Error('a'), { code: 5 }) }],
  ['the same object twice', { one: shared, other: [shared, shared] }],
  ['boxed values', [Object('a'), Object(1), Object(true)]],
  ['empty objects and lists', { a: {}, b: [] }],
  ['-0, and the largest number', [-0, Number.MAX_VALUE]],
  ['text that looks like JSON', '{"a":1}'],
  ['half of a surrogate pair', { a: '\ud800' }],
]
