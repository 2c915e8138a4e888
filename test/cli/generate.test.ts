import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { handleProblem } from '../../scripts/compile/handle-problem'
import { generate } from '../../src/cli/generate'
import { readOptions } from '../../src/cli/generate-options'
import { startServer } from '../support/server'

const document = {
  openapi: '3.0.3',
  info: { title: 'Shop', version: '1' },
  servers: [{ url: 'https://shop.example.com' }],
  security: [],
  paths: {
    '/client': { get: { operationId: 'getClient', responses: { 204: {} } } },
    '/value': { get: { operationId: 'valueOf', responses: { 204: {} } } },
  },
}
const WARNING = 'paths./value.get: is only in "client.paths": clients have a "valueOf" of their own\n'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'generate-'))
  await writeFile(join(folder, 'api.json'), JSON.stringify(document))
})
afterAll(() => rm(folder, { recursive: true }))

/** What the verb prints to people, and the code that its process would exit with. */
async function command(...args: string[]) {
  let printed = ''
  const spy = vi.spyOn(console, 'error').mockImplementation((line) => {
    printed += `${line}\n`
  })
  try {
    await generate.run(args)
    return { printed, code: process.exitCode }
  } finally {
    spy.mockRestore()
    process.exitCode = undefined
  }
}

describe('epilot-sdk generate, in this process', () => {
  it.each<[string, string[]]>([
    ['--spec must name a document, and --out a folder', []],
    ["Unknown option '--sepc': see epilot-sdk generate --help", ['--sepc', 'x']],
    ['--with must name fetch, query, msw, namespaces, docs, not "vue"', ['--spec', 'a', '--out', 'b', '--with', 'vue']],
    ['--watch needs a file, and cannot be combined with --check', ['--spec', 'a', '--out', 'b', '--watch', '--check']],
    ['--imports must be js, ts or none, not "mjs"', ['--spec', 'a', '--out', 'b', '--imports', 'mjs']],
    [
      'the handle cannot be called "class", a word of the language: name it by --name',
      ['--spec', 'a', '--out', 'class/'],
    ],
    [
      'the handle cannot be called "base-uRL", which its module exports or imports already: name it by --name',
      ['--spec', 'a', '--out', 'b', '--name', 'base-uRL'],
    ],
    [
      'the handle cannot be called "!!", which has no letters: name it by --name',
      ['--spec', 'a', '--out', 'b', '--name', '!!'],
    ],
  ])('says %s', async (message, args) => {
    await expect(command(...args)).rejects.toThrow(new Error(message))
  })

  it('names the handle after the folder, however it is given', () => {
    const nameOf = (out: string) => readOptions(['--spec', 'a', '--out', out]).name
    expect([nameOf('.'), nameOf('src/..'), nameOf('src/shop/')]).toEqual([
      basename(process.cwd()),
      basename(process.cwd()),
      'shop',
    ])
  })

  it('refuses each name that an entry has, and no other name of its types', async () => {
    const out = join(folder, 'named')
    await command('--spec', join(folder, 'api.json'), '--out', out, '--with', 'fetch')
    const texts = await Promise.all(['index.ts', 'fetch.ts'].map((file) => readFile(join(out, file), 'utf8')))
    const listed = texts.join('').matchAll(/^(?:import|export) (?:type )?\{(.*)\} from|^export function (\w+)/gm)
    const names = [...listed].flatMap(([, list, name]) => name ?? String(list).replaceAll('type ', '').split(','))
    const all = [...new Set(names.map((name) => name.trim()))]
    expect(all).toHaveLength(15)
    expect(all.filter((name) => handleProblem(name) === undefined)).toEqual([])
    expect(['paths', 'api', 'object', 'type', 'named', 'my-shop.v2'].filter(handleProblem)).toEqual([])
  })

  it.each([
    ['js', '.js', ' --imports js'],
    ['ts', '.ts', ' --imports ts'],
    ['none', '', ' --imports none'],
  ])('imports each file by --imports %s', async (kind, extension, flag) => {
    const out = join(folder, `imports-${kind}`)
    const flags = ['--with', 'all', '--name', 'my shop', '--imports', kind]
    await command('--spec', join(folder, 'api.json'), '--out', out, ...flags)
    const files = await readdir(out)
    const texts = await Promise.all(files.map((file) => readFile(join(out, file), 'utf8')))
    const imports = new Set(texts.flatMap((text) => [...text.matchAll(/ from '\.\/(.*)'/g)].map(([, file]) => file)))
    expect([...imports].sort()).toEqual(
      'client examples fetch-client index namespaces operations queries schema types'
        .split(' ')
        .map((name) => name + extension),
    )
    expect(texts[0]?.split('\n')[0]).toContain(
      `--out imports-${kind} --name 'my shop' --with fetch,query,msw,namespaces,docs${flag}".`,
    )
  })

  it.each<[string, object | undefined, string | undefined]>([
    ['there is no tsconfig.json', undefined, undefined],
    ['modules are those of Node', { module: 'nodenext' }, '.js'],
    ['modules are those of Node 16', { module: 'node16' }, '.js'],
    ['only their resolution is', { module: 'esnext', moduleResolution: 'node16' }, '.js'],
    ['modules are bundled', { module: 'esnext', moduleResolution: 'bundler' }, undefined],
    ['modules are preserved', { module: 'preserve' }, undefined],
    ['modules are CommonJS', { module: 'commonjs' }, undefined],
    ['nothing is said of modules', {}, undefined],
  ])('has the file endings of the project by default, where %s', async (_, compilerOptions, extension) => {
    const project = await mkdtemp(join(folder, 'project-'))
    if (compilerOptions) {
      await writeFile(join(project, 'base.json'), JSON.stringify({ compilerOptions }))
      await writeFile(join(project, 'tsconfig.json'), '{ "extends": "./base.json" } // with a comment')
    }
    const { imports, extension: found } = readOptions(['--spec', 'a', '--out', join(project, 'src/shop')])
    expect([imports, found]).toEqual([undefined, extension])
  })

  it('fetches a document, and shows no secret of its URL', async () => {
    const server = await startServer()
    onTestFinished(() => server.close())
    const out = join(folder, 'fetched')
    const api = new URL('/api.json?key=secret', server.url)
    api.username = 'me'
    api.password = 'p@ss'
    const shown = new URL('/api.json', server.url).href
    const generateFrom = (spec: string) => command('--spec', spec, '--out', out)
    server.respond((_, response) => response.writeHead(403).end())
    expect(await generateFrom(api.href)).toEqual({ printed: `${shown}: cannot be fetched: status 403\n`, code: 1 })
    server.respond((_, response) => response.end(JSON.stringify(document)))
    expect(await generateFrom(api.href)).toEqual({ printed: `warning: ${shown}: ${WARNING}`, code: 0 })
    expect(server.requests.map(({ url, headers }) => [url, headers.authorization])).toEqual(
      Array(2).fill(['/api.json?key=secret', `Basic ${btoa('me:p@ss')}`]),
    )
    expect((await readFile(join(out, 'index.ts'), 'utf8')).split('\n')[0]).toBe(
      `// Written by epilot-sdk generate from ${shown}. Do not edit: run "npx epilot-sdk generate --spec ${shown} --out fetched".`,
    )
  })

  it('says why a document cannot be fetched', async () => {
    const { url, close } = await startServer()
    await close()
    expect((await command('--spec', url, '--out', join(folder, 'fetched'))).printed).toMatch(
      /: cannot be fetched: .*ECONNREFUSED/,
    )
  })

  it('writes the same bytes again, and checks them', async () => {
    const spec = join(folder, 'api.json')
    const out = join(folder, 'shop')
    const run = (...args: string[]) => command('--spec', spec, '--out', out, '--with', 'all', ...args)
    const warning = `warning: ${spec}: ${WARNING}`
    expect(await run()).toEqual({ printed: warning, code: 0 })
    const first = await readFile(join(out, 'types.ts'), 'utf8')
    await rm(join(out, 'types.ts'))
    const flags = '--with fetch,query,msw,namespaces,docs'
    expect(await run('--check')).toEqual({
      printed: `${warning}${join(out, 'types.ts')} is out of date with ${spec}: run "npx epilot-sdk generate --spec api.json --out shop ${flags}"\n`,
      code: 1,
    })
    await writeFile(join(out, 'mine.ts'), 'export {}\n')
    expect(await run()).toEqual({ printed: warning, code: 0 })
    expect(await readFile(join(out, 'types.ts'), 'utf8')).toBe(first)
    expect(await readdir(out)).toContain('mine.ts')
    expect(await run('--check')).toEqual({ printed: warning, code: 0 })
  })
})
