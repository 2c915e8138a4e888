import { readdirSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = new URL('..', import.meta.url).pathname
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name: `src/${name}`, text: readFileSync(join(root, 'src', name), 'utf8') }))

/** What a file imports: packages by name, own files by their path. */
const importsOf = ({ name, text }: { name: string; text: string }) =>
  [...text.matchAll(/\bfrom '([^']+)'/g)].map(([, target = '']) =>
    target.startsWith('.') ? normalize(join(name, '..', target)) : target,
  )

const inFolder = (folder: string) => files.filter(({ name }) => name.startsWith(folder))

describe('the source goes one way', () => {
  it('from src to no script and no test', () => {
    expect(files.flatMap(importsOf).filter((target) => /^(scripts|test)\//.test(target))).toEqual([])
  })

  it('from the runtime to no API, of which it knows none by name', () => {
    const runtime = inFolder('src/runtime')
    expect(runtime.flatMap(importsOf).filter((target) => /^src\/(?!runtime)/.test(target))).toEqual([])
    const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
    const known = runtime.filter(({ text }) => /\b(getMe|listUsers|inviteUser|signUpUser|sls\.epilot)/.test(code(text)))
    expect(known.map(({ name }) => name)).toEqual([])
  })

  it('from generated files to the runtime and to each other', () => {
    const generated = inFolder('src/user/generated')
    const targets = generated
      .flatMap(importsOf)
      .filter((target) => !/^(src\/(runtime|user\/generated)\/|axios$)/.test(target))
    expect(targets).toEqual([])
    for (const { text } of generated) expect(text.split('\n')[0]).toContain('Do not edit: run "npm run generate".')
  })

  it('to few packages: axios, and each optional peer behind one subpath alone', () => {
    const packages = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => !target.startsWith('src/') && target !== 'axios' && target !== 'openapi.json')
        .map((target) => `${file.name}: ${target}`),
    )
    expect([...new Set(packages)].sort()).toEqual([
      'src/runtime/msw-handlers.ts: msw',
      'src/runtime/openapi-client-axios.ts: openapi-client-axios',
      'src/user/api/create-user-api.ts: msw',
      'src/user/api/respond.ts: msw',
      'src/user/api/trouble.ts: msw',
      'src/user/msw.ts: msw',
      'src/user/passkeys/authenticate-with-passkey.ts: @simplewebauthn/browser',
      'src/user/passkeys/ceremony.ts: @simplewebauthn/browser',
      'src/user/passkeys/passkeys-supported.ts: @simplewebauthn/browser',
      'src/user/passkeys/register-passkey.ts: @simplewebauthn/browser',
    ])
  })

  it('from the API in the process to the generated files and the runtime, and only `msw` to it', () => {
    const api = inFolder('src/user/api/').flatMap(importsOf)
    const other = api.filter((target) => target !== 'msw' && !/^src\/(runtime|user\/(api|generated))\//.test(target))
    expect(other).toEqual([])
    const users = files.filter(
      (file) =>
        !file.name.startsWith('src/user/api/') && importsOf(file).some((target) => target.startsWith('src/user/api/')),
    )
    expect(users.map(({ name }) => name)).toEqual(['src/user/msw.ts'])
  })
})
