import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { transform } from 'esbuild'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Installed, install } from './install'

let installed: Installed
beforeAll(async () => {
  installed = await install()
  await installed.write(
    'offline.mjs',
    `import { handlers } from '@epilot/sdk/user/msw'
     import { setupServer } from 'msw/node'
     setupServer(...handlers).listen({ onUnhandledRequest: 'error' })`,
  )
}, 120_000)
afterAll(() => installed?.remove())

/** The code blocks of a page in a language; those that are marked with another word are left out. */
async function snippets(page: string, language: string): Promise<string[]> {
  const text = await readFile(new URL(`../../${page}`, import.meta.url), 'utf8')
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    (match) => match.at(-1) as string,
  )
}

/** Runs the TypeScript of a page, block by block; returns what each printed. */
async function run(page: string, ...flags: string[]): Promise<string[]> {
  const printed: string[] = []
  for (const block of await snippets(page, 'ts')) {
    await installed.write('snippet.mjs', (await transform(block, { loader: 'ts' })).code)
    printed.push(await installed.node(...flags, 'snippet.mjs'))
  }
  return printed
}

describe('the tarball', () => {
  it('holds what a user needs and nothing else', async () => {
    const { stdout } = await promisify(execFile)('tar', ['-tzf', installed.tarball])
    const names = stdout
      .trim()
      .split('\n')
      .map((name) => name.replace('package/', ''))
    const outside = names.filter((name) => !/^(dist\/[\w./-]+\.(js|cjs|d\.ts|d\.cts)|docs\/[\w-]+\.md)$/.test(name))
    expect(outside.sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'llms.txt', 'openapi.json', 'package.json'])
    expect(names).toContain('dist/user/index.js')
  })

  it('is clean under publint', async () => {
    const { messages, pkg } = await publint({ pkgDir: new URL('../..', import.meta.url).pathname, strict: true })
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
  })

  it('has types that resolve everywhere', async () => {
    const result = await checkPackage(createPackageFromTarballData(new Uint8Array(await readFile(installed.tarball))))
    expect(result.types && 'problems' in result ? result.problems : result).toEqual([])
  })
})

describe('the installed package', () => {
  it('compiles every snippet of the README and the docs', async () => {
    const pages = [
      'README.md',
      'docs/authorizing.md',
      'docs/errors-and-retries.md',
      'docs/paging.md',
      'docs/passkeys.md',
      'docs/testing.md',
    ]
    const blocks = (await Promise.all(pages.map((page) => snippets(page, 'ts( vitest| worker)?')))).flat()
    expect(blocks.length).toBeGreaterThan(8)
    for (const [i, block] of blocks.entries()) await installed.write(`snippet-${i}.mts`, block)
    const files = blocks.map((_, i) => `snippet-${i}.mts`)
    expect(await installed.tsc({ module: 'nodenext', exactOptionalPropertyTypes: true }, files)).toBe('')
  })

  it('compiles every call and type of the reference, save for the one that it says contradicts its schema', async () => {
    const blocks = await snippets('docs/user.md', 'ts')
    const calls = blocks.filter((block) => block.startsWith('const { data }'))
    const types = blocks.filter((block) => block.startsWith('type '))
    const usage = blocks.filter((block) => block.startsWith('import '))
    expect([calls.length, types.length, usage.length]).toEqual([41, 45, 2])
    const begin = `import { createClient } from '@epilot/sdk/user'\nconst client = createClient()\n`
    await installed.write('calls.mts', begin + calls.map((call) => `{\n${call}\n}`).join('\n'))
    await installed.write('types.mts', `${types.join('\n')}\nexport {}`)
    for (const [i, block] of usage.entries()) await installed.write(`usage-${i}.mts`, block)
    const files = ['calls.mts', 'types.mts', 'usage-0.mts', 'usage-1.mts']
    const complaints = await installed.tsc({ module: 'nodenext', exactOptionalPropertyTypes: true }, files)
    expect(
      complaints
        .trim()
        .split('\n')
        .map((line) => line.replace(/^[^ ]* /, '')),
    ).toEqual([
      "error TS2322: Type 'number' is not assignable to type 'string'.",
      "error TS2322: Type 'number' is not assignable to type 'string'.",
    ])
  })

  it('runs every snippet of the README', async () => {
    expect(await run('README.md', '--import', './offline.mjs')).toEqual([
      'Example User 1\n',
      '',
      'user@example.com 1\n',
      '',
      expect.any(String),
      'Active\n',
      'ben@example.com\ngetMeV2 failed with status 403: not today\n',
    ])
  })

  it('runs every snippet of the page on authorizing', async () => {
    expect(await run('docs/authorizing.md', '--import', './offline.mjs')).toEqual(['200\n', '200\n', ''])
  })

  it('runs every snippet of the page on paging', async () => {
    expect(await run('docs/paging.md', '--import', './offline.mjs')).toEqual(['user@example.com\n', '1 1\n'])
  })

  it('runs every snippet of the page on testing', async () => {
    expect(await run('docs/testing.md')).toEqual([
      'Anna\nb\ninviteUser failed with status 400: invited already\n',
      'invitation ben@example.com invitation-1\nActive\n2 inviteUser 201, activateUser 200, getMeV2 200\n',
      '[ 429, 201 ]\nunknown 2\n',
    ])
  })

  it('runs the test file of the page on testing', async () => {
    const [block] = await snippets('docs/testing.md', 'ts vitest')
    await installed.write('snippet.test.ts', block as string)
    const { href } = new URL('../../node_modules/vitest/vitest.mjs', import.meta.url)
    const printed = await installed.node(fileURLToPath(href), 'run', '--root', installed.folder)
    expect(printed).toContain('1 passed')
  })

  it('runs the CommonJS snippet of the README', async () => {
    const [block] = await snippets('README.md', 'js')
    await installed.write('run.cjs', block as string)
    expect(await installed.node('--import', './offline.mjs', 'run.cjs')).toBe('user@example.com\n')
  })

  it('touches no file, environment variable or network at import', async () => {
    await installed.write(
      'import.mjs',
      `import fs from 'node:fs'
       import net from 'node:net'
       import { syncBuiltinESMExports } from 'node:module'
       await import('axios')
       const touched = []
       for (const name of ['readFileSync', 'existsSync', 'openSync', 'statSync', 'readdirSync']) {
         const original = fs[name]
         fs[name] = (...args) => {
           if (!String(args[0]).includes('node_modules')) touched.push(name)
           return original(...args)
         }
       }
       net.connect = () => touched.push('connect')
       process.env = new Proxy(process.env, { 
         // Node's own loader looks this one up for each file.
         get: (_, name) => name === 'WATCH_REPORT_DEPENDENCIES' ? undefined : void touched.push('env ' + String(name)),
       })
       syncBuiltinESMExports()
       await import('@epilot/sdk')
       await import('@epilot/sdk/user')
       await import('@epilot/sdk/user/fetch')
       console.log(JSON.stringify(touched))`,
    )
    expect(await installed.node('import.mjs')).toBe('[]\n')
  })
})
