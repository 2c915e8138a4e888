import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { transform } from 'esbuild'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { json, startServer } from '../support/server'
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

/** The code blocks of a page in a language. */
async function snippets(page: string, language: string): Promise<string[]> {
  const text = await readFile(new URL(`../../${page}`, import.meta.url), 'utf8')
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    (match) => match[1] as string,
  )
}

describe('the tarball', () => {
  it('holds what a user needs and nothing else', async () => {
    const { stdout } = await promisify(execFile)('tar', ['-tzf', installed.tarball])
    const names = stdout
      .trim()
      .split('\n')
      .map((name) => name.replace('package/', ''))
    const outside = names.filter((name) => !/^(dist\/[\w./-]+\.(js|cjs|d\.ts|d\.cts)|docs\/[\w-]+\.md)$/.test(name))
    expect(outside.sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'openapi.json', 'package.json'])
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
    const pages = ['README.md', 'docs/errors-and-retries.md', 'docs/paging.md', 'docs/passkeys.md']
    const blocks = (await Promise.all(pages.map((page) => snippets(page, 'ts')))).flat()
    expect(blocks.length).toBeGreaterThan(8)
    for (const [i, block] of blocks.entries()) await installed.write(`snippet-${i}.mts`, block)
    const files = blocks.map((_, i) => `snippet-${i}.mts`)
    expect(await installed.tsc({ module: 'nodenext', exactOptionalPropertyTypes: true }, files)).toBe('')
  })

  it('runs every snippet of the README', async () => {
    const printed: string[] = []
    for (const [i, block] of (await snippets('README.md', 'ts')).entries()) {
      const { code } = await transform(block, { loader: 'ts' })
      await installed.write(`run-${i}.mjs`, code)
      printed.push(await installed.node('--import', './offline.mjs', `run-${i}.mjs`))
    }
    expect(printed).toEqual([
      'Example User 1\n',
      '',
      'user@example.com 1\n',
      '',
      expect.any(String),
      'Active\n',
      'Anna\n',
    ])
  })

  it('runs every snippet of the page on paging', async () => {
    const printed: string[] = []
    for (const [i, block] of (await snippets('docs/paging.md', 'ts')).entries()) {
      await installed.write(`paging-${i}.mjs`, (await transform(block, { loader: 'ts' })).code)
      printed.push(await installed.node('--import', './offline.mjs', `paging-${i}.mjs`))
    }
    expect(printed).toEqual(['user@example.com\n', '1 1\n'])
  })

  it('runs the CommonJS snippet of the README', async () => {
    const [block] = await snippets('README.md', 'js')
    await installed.write('run.cjs', block as string)
    expect(await installed.node('--import', './offline.mjs', 'run.cjs')).toBe('user@example.com\n')
  })

  it.each(['mjs', 'cjs'])('lets the root authorize a client of the subpath (%s)', async (extension) => {
    const server = await startServer((request, response) => json(response, { seen: request.headers.authorization }))
    const imported =
      extension === 'mjs'
        ? `import { authorize } from '@epilot/sdk'\nimport { createClient } from '@epilot/sdk/user'`
        : `const { authorize } = require('@epilot/sdk')\nconst { createClient } = require('@epilot/sdk/user')`
    await installed.write(
      `cross.${extension}`,
      `${imported}
       const client = createClient({ baseURL: '${server.url}' })
       authorize(client, () => 'from-the-root')
       client.getMeV2().then(({ data }) => console.log(data.seen))`,
    )
    expect(await installed.node(`cross.${extension}`)).toBe('Bearer from-the-root\n')
    await server.close()
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
       console.log(JSON.stringify(touched))`,
    )
    expect(await installed.node('import.mjs')).toBe('[]\n')
  })
})
