import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = new URL('../..', import.meta.url).pathname

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'api-report-test-'))
  for (const name of ['etc', 'dist', 'package.json'])
    await cp(join(root, name), join(folder, name), { recursive: true })
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Runs the check; answers its exit code and what it complained of. */
function check(): Promise<{ code: number; stderr: string }> {
  const command = ['--import', 'tsx', join(root, 'scripts/api-report.ts'), '--check']
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: folder }, (error, _, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stderr }),
    )
  })
}

/** Changes a file of the copy for as long as the check takes. */
async function checkWith(name: string, change: (text: string) => string) {
  const text = await readFile(join(folder, name), 'utf8')
  await writeFile(join(folder, name), change(text))
  const result = await check()
  await writeFile(join(folder, name), text)
  return result
}

describe('npm run api:check', () => {
  it('fails when a report is not what the build exports', async () => {
    expect(await checkWith('etc/api/index.api.md', (text) => text.replace('createSDK', 'makeSDK'))).toEqual({
      code: 1,
      stderr: [
        'etc/api/index.api.md is not what the build exports',
        'If this is meant: npm run api:update, and a line in CHANGELOG.md',
        '',
      ].join('\n'),
    })
  })

  it('fails when an export has nothing to show on hovering', async () => {
    const { code, stderr } = await checkWith('dist/user/msw.d.ts', (text) =>
      text.replace('/** A mail that would', '/* A mail that would'),
    )
    expect(stderr).toContain('etc/api/user-msw.api.md: no documentation: export interface Mail {\n')
    expect(code).toBe(1)
  })
})
