import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const root = new URL('../..', import.meta.url).pathname
const run = promisify(execFile)

const CHANGELOG = '# Changelog\n\n## [Unreleased]\n\n## [1.2.3] - 2024-05-01\n\n- Something.\n'
const PACKAGE = {
  name: 'released',
  version: '1.2.3',
  repository: 'github:someone/something',
  scripts: { 'generate:check': 'exit 0', build: 'exit 0', 'api:check': 'exit 0' },
}

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'release-'))
})
afterEach(() => rm(folder, { recursive: true }))

const git = (...args: string[]) => run('git', args, { cwd: folder })

/** A work tree in which everything is committed. */
async function commit(files: Record<string, string> = {}): Promise<void> {
  const all = { 'package.json': JSON.stringify(PACKAGE), 'CHANGELOG.md': CHANGELOG, ...files }
  for (const [name, text] of Object.entries(all)) await writeFile(join(folder, name), text)
  await git('init', '-q')
  await git('add', '.')
  await git('-c', 'user.name=T', '-c', 'user.email=t@example.com', 'commit', '-qm', 'Begin')
}

/** Runs the check in the folder; returns its exit code and what it has against publishing. */
function check(env: Record<string, string> = {}): Promise<{ code: number; problems: string[] }> {
  const { npm_config_dry_run: _, GITHUB_REF_TYPE: __, ...clean } = process.env
  const command = ['--import', import.meta.resolve('tsx'), join(root, 'scripts/prepublish.ts')]
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: folder, env: { ...clean, ...env } }, (error, _, stderr) => {
      const problems = [...stderr.matchAll(/^not published: (.*)$/gm)].map((match) => match[1] as string)
      resolve({ code: Number(error?.code ?? 0), problems })
    })
  })
}

/** The package with other fields and a script that fails. */
const changed = (fields: object, script: string) => ({
  'package.json': JSON.stringify({ ...PACKAGE, ...fields, scripts: { ...PACKAGE.scripts, [script]: 'exit 1' } }),
})

describe('npm publish', () => {
  it('goes on when everything is in order', async () => {
    await commit()
    expect(await check({ GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'v1.2.3' })).toEqual({ code: 0, problems: [] })
  })

  it('names everything that is wrong at once', async () => {
    const changelog = `${CHANGELOG.replace('1.2.3', '1.2.2').replace('[Unreleased]\n', '[Unreleased]\n\n- More.\n')}\n`
    await commit(changed({ repository: undefined }, 'generate:check'))
    await writeFile(join(folder, 'more.txt'), 'more')
    await writeFile(join(folder, 'CHANGELOG.md'), changelog)
    expect(await check({ GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'v1.2.4' })).toEqual({
      code: 1,
      problems: [
        'not committed: CHANGELOG.md',
        'not committed: more.txt',
        'CHANGELOG.md has no entry for 1.2.3',
        'CHANGELOG.md has unreleased entries',
        'the tag is v1.2.4, and package.json has 1.2.3',
        'package.json names no repository, which provenance needs (docs/releasing.md)',
        'generated files are stale',
      ],
    })
  })

  it('needs a date for the version, and no repository in a dry run', async () => {
    const undated = CHANGELOG.replace(' - 2024-05-01', '')
    await commit({ ...changed({ repository: undefined }, 'build'), 'CHANGELOG.md': undated })
    expect(await check({ npm_config_dry_run: 'true' })).toEqual({
      code: 1,
      problems: ['CHANGELOG.md has no date for 1.2.3', 'the build fails'],
    })
  })

  it('needs an entry that says something, and reports of what is exported', async () => {
    await commit({ ...changed({}, 'api:check'), 'CHANGELOG.md': CHANGELOG.replace('- Something.', '') })
    expect(await check()).toEqual({
      code: 1,
      problems: ['CHANGELOG.md has no entry for 1.2.3', 'the reports of exports are stale'],
    })
  })

  it('goes on under another name, as the page on releasing has it', async () => {
    const page = await readFile(join(root, 'docs/releasing.md'), 'utf8')
    const code = /^```sh another name\n([\s\S]*?)^```/m.exec(page)?.[1] as string
    const quick = code
      .replace('npm pack ', 'npm pack --ignore-scripts ')
      .replace('npm publish ', 'npm publish --ignore-scripts ')
    const { stderr } = await run('sh', ['-euc', quick], { cwd: root, env: { ...process.env, FOLDER: folder } })
    expect(stderr).toContain('@your-scope/epilot-sdk@')
    const { name } = JSON.parse(await readFile(join(folder, 'package/package.json'), 'utf8'))
    expect(name).toBe('@your-scope/epilot-sdk')
  })
})

describe('npm run release', () => {
  it('refuses options that it does not know', async () => {
    const command = run(process.execPath, ['--import', 'tsx', 'scripts/release.ts', '--latest'], { cwd: root })
    await expect(command).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('usage: npm run release [-- --publish] [-- --tag NAME]'),
    })
  })
})

describe('the workflows', async () => {
  const names = (await readdir(join(root, '.github/workflows'))).sort()
  const texts = await Promise.all(names.map((name) => readFile(join(root, '.github/workflows', name), 'utf8')))
  const workflows = names.map((name, i) => ({ name, text: texts[i] as string, ...parse(texts[i] as string) }))

  it('are two', () => {
    expect(names).toEqual(['ci.yml', 'release.yml'])
  })

  it.each(workflows)('$name pins its actions, and keeps no secret and no credentials', ({ text, jobs }) => {
    const used = [...text.matchAll(/uses: (.*)/g)].map((match) => match[1] as string)
    expect(used.filter((action) => !/^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([])
    expect(text).not.toMatch(/secrets\.|NODE_AUTH_TOKEN|NPM_TOKEN/)
    expect(text.match(/actions\/checkout@/g)).toHaveLength(text.match(/persist-credentials: false/g)?.length ?? 0)
    for (const job of Object.values<Record<string, unknown>>(jobs)) expect(job['timeout-minutes']).toBeLessThan(61)
  })

  it('may read the repository; the job that publishes may ask for an OIDC token as well', () => {
    const [ci, release] = workflows
    expect(ci?.permissions).toEqual({ contents: 'read' })
    expect(Object.values<object>(ci?.jobs).filter((job) => 'permissions' in job)).toEqual([])
    expect(release?.permissions).toEqual({})
    expect(release?.jobs.publish.permissions).toEqual({ contents: 'read', 'id-token': 'write' })
  })
})
