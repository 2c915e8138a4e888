import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { definedOperations, definition } from '../support/definition'
import { type Installed, install } from './install'

let installed: Installed
beforeAll(async () => {
  installed = await install()
}, 120_000)
afterAll(() => installed?.remove())

/** The code blocks of a page in a language; those that are marked with another word are left out. */
async function snippets(page: string, language: string): Promise<string[]> {
  const text = await readFile(new URL(`../../${page}`, import.meta.url), 'utf8')
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    (match) => match.at(-1) as string,
  )
}

describe('the tarball', () => {
  it('holds what a user needs and nothing else', async () => {
    const { stdout } = await promisify(execFile)('tar', ['-tzf', installed.tarball])
    const names = stdout
      .trim()
      .split('\n')
      .map((name) => name.replace('package/', ''))
    const outside = names.filter(
      (name) => !/^(dist\/[\w./-]+\.(js|cjs|d\.ts|d\.cts)|docs\/[\w-]+\.(md|png))$/.test(name),
    )
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
  it('compiles every call and type of the reference, on both clients, save for the one that it says contradicts its schema', async () => {
    const blocks = await snippets('docs/user.md', 'ts')
    const calls = blocks.filter((block) => block.startsWith('const { data }'))
    const types = blocks.filter((block) => block.startsWith('type '))
    const usage = blocks.filter((block) => block.startsWith('import '))
    expect([calls.length, types.length, usage.length]).toEqual([
      definedOperations.length,
      Object.keys(definition.components.schemas).length,
      3,
    ])
    for (const entry of ['user', 'user/fetch']) {
      const begin = `import { createClient } from '@epilot/sdk/${entry}'\nconst client = createClient()\n`
      const text = begin + calls.map((call) => `{\n${call}\n}`).join('\n')
      await installed.write(`calls-${entry.replace('/', '-')}.mts`, text)
    }
    await installed.write('types.mts', `${types.join('\n')}\nexport {}`)
    for (const [i, block] of usage.entries()) await installed.write(`usage-${i}.mts`, block)
    const usages = usage.map((_, i) => `usage-${i}.mts`)
    const files = ['calls-user.mts', 'calls-user-fetch.mts', 'types.mts', ...usages]
    const complaints = await installed.tsc({ module: 'nodenext', exactOptionalPropertyTypes: true }, files)
    expect(
      complaints
        .trim()
        .split('\n')
        .map((line) => line.replace(/\(.*?\)/, ''))
        // tsc prints them in the order in which it has checked the files.
        .sort(),
    ).toEqual(
      ['user-fetch', 'user-fetch', 'user', 'user'].map(
        (name) => `calls-${name}.mts: error TS2322: Type 'number' is not assignable to type 'string'.`,
      ),
    )
  }, 60_000)
})
