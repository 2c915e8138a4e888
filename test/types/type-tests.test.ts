import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { definedOperations } from '../support/definition'
import { linesWithErrors } from './lines-with-errors'

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const calls = read('wrong-calls.ts')
/** A wrong call of every operation: no parameter is a symbol. */
const symbols = `import type { Client } from '../../src/user'
export function wrongCalls(client: Client) {
${definedOperations.map(({ operation }) => `  client.${operation.operationId}(Symbol())`).join('\n')}
}`
const options = read('wrong-options.ts')
const types = read('types.test.ts')

/** Number of each line with a wrong call, and what it calls. */
const wrongIn = (text: string): Map<number, string> =>
  new Map(
    text.split('\n').flatMap((line, i, lines): [number, string][] => {
      const [, callee = ''] = /^ {2}(?:client\.)?([\w.]+)\(/.exec(line) ?? []
      return lines[i - 1]?.includes('@ts-expect-error') ? [[i + 1, callee]] : []
    }),
  )

/** Without the directives, so that each wrong call is an error of its own. */
const bare = (text: string) => text.replaceAll('@ts-expect-error', 'wrong:')

const fromPackage = /^import type \{([^}]*)\} from '\.\.\/\.\.\/src[^']*'$/gms

/** The tests of types, when all types of this package have become `any`. */
const ofAny = `${types.replaceAll(fromPackage, '')}\n${[...types.matchAll(fromPackage)]
  .flatMap(([, names = '']) => names.split(',').map((name) => name.trim().split(' as ').at(-1)))
  .filter(Boolean)
  .map((name) => `type ${name}<_A = any, _B = any> = any; declare const ${name}: any`)
  .join('\n')}`

/** The tests in a file, and the lines from the first to the last of each. */
const testsIn = (text: string) =>
  [...text.matchAll(/^ {2}it\('(.*?)'.*?^ {2}}\)$/gms)].map(({ 0: test, 1: name = '', index }) => {
    const first = text.slice(0, index).split('\n').length
    return { name, first, last: first + test.split('\n').length - 1 }
  })

describe('the tests of types', () => {
  let errors: Record<string, Set<number>>
  beforeAll(async () => {
    errors = await linesWithErrors({
      'calls-on-axios.ts': bare(calls),
      'calls-on-fetch.ts': bare(calls).replace("'../../src/user'", "'../../src/user/fetch'"),
      'symbols-on-axios.ts': symbols,
      'symbols-on-fetch.ts': symbols.replace("'../../src/user'", "'../../src/user/fetch'"),
      'calls-on-any.ts': bare(calls).replace('client: Client', 'client: ReturnType<typeof JSON.parse>'),
      'options.ts': bare(options),
      'types.ts': types,
      'types-of-any.ts': ofAny,
    })
  })
  const errorsIn = (name: string) => [...(errors[name] ?? [])].sort((a, b) => a - b)

  it.each(['axios', 'fetch'])('reject every wrong call, on %s', (kind) => {
    const wrong = wrongIn(calls)
    expect(wrong.size).toBeGreaterThan(40)
    expect(errorsIn(`calls-on-${kind}.ts`)).toEqual([...wrong.keys()])
  })

  it.each(['axios', 'fetch'])('reject a symbol as a parameter of every operation, on %s', (kind) => {
    expect(errorsIn(`symbols-on-${kind}.ts`)).toEqual(definedOperations.map((_, i) => i + 3))
  })

  it('reject options that are not of the kind of client', () => {
    const wrong = wrongIn(options)
    expect(wrong.size).toBeGreaterThan(15)
    expect(errorsIn('options.ts')).toEqual([...wrong.keys()])
  })

  it('notice when a client has become `any`', () => {
    expect(errorsIn('calls-on-any.ts')).toEqual([])
  })

  it('compile, and each would not if the types had become `any`', () => {
    expect(errorsIn('types.ts')).toEqual([])
    const tests = testsIn(ofAny)
    expect(tests.length).toBeGreaterThan(20)
    const blind = tests.filter(({ first, last }) => !errorsIn('types-of-any.ts').some((n) => n >= first && n <= last))
    expect(blind).toEqual([])
  })
})
