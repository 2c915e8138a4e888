import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = new URL('../..', import.meta.url).pathname

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'api-report-test-'))
  for (const name of ['etc', 'dist']) await cp(join(root, name), join(folder, name), { recursive: true })
  // Reading declarations takes long: two small entries are enough.
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const { './user/passkeys': passkeys, './user/query': query } = manifest.exports
  const exports = { './user/passkeys': passkeys, './user/query': query }
  await writeFile(join(folder, 'package.json'), JSON.stringify({ ...manifest, exports }))
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
})
afterAll(() => rm(folder, { recursive: true }))

async function change(name: string, from: string, to: string) {
  const text = await readFile(join(folder, name), 'utf8')
  expect(text).toContain(from)
  await writeFile(join(folder, name), text.replace(from, to))
}

it('npm run api:check names each report that is not what the build exports, and each export without a text', async () => {
  await change('etc/api/user-passkeys.api.md', 'registerPasskey', 'addPasskey')
  await change('dist/user/query.d.ts', '/** The operations that write.', '/* The operations that write.')
  const command = ['--import', 'tsx', join(root, 'scripts/api-report.ts'), '--check']
  const failure = await promisify(execFile)(process.execPath, command, { cwd: folder }).catch((error) => error)
  expect(failure.code).toBe(1)
  const complaints = failure.stderr.split('\n')
  expect(complaints).toContain('etc/api/user-passkeys.api.md is not what the build exports')
  expect(complaints).toContain(
    'etc/api/user-query.api.md: no documentation: export type WriteOperation = Exclude<keyof Methods, ReadOperation>;',
  )
  expect(complaints).toContain('If this is meant: npm run api:update, and a line in CHANGELOG.md')
}, 240_000)
