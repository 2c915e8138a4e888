import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { version } from '../../package.json'
import { readOptions } from '../../src/cli/user-api-options'
import { createClient } from '../../src/user/fetch'

/** What `npm run build` has built. */
const command = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url))

let folder: string
const running: ChildProcess[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'epilot-sdk-cli-'))
})
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function start(...args: string[]) {
  const child = spawn(process.execPath, [command, ...args], { cwd: folder, env: { PATH: process.env.PATH } })
  running.push(child)
  const printed = { out: '', error: '' }
  child.stdout.on('data', (chunk) => {
    printed.out += chunk
  })
  child.stderr.on('data', (chunk) => {
    printed.error += chunk
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { child, printed, ended }
}

/** Runs the command to its end. */
async function run(...args: string[]) {
  const { printed, ended } = start(...args)
  return { code: await ended, ...printed }
}

/** Starts the server and waits until it says what a person needs. */
async function serve(...args: string[]) {
  const started = start('user-api', '--port', '0', '--ids', 'counted', ...args)
  await expect.poll(() => started.printed.out, { timeout: 15_000 }).toContain('Ctrl+C')
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(started.printed.out)?.[1] as string
  const baseURL = field('inbox').replace(/\/$/, '')
  return { ...started, baseURL, client: createClient({ baseURL, token: field('token'), retry: { maxRetries: 0 } }) }
}

const file = async (name: string, value: unknown) => {
  await writeFile(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value))
  return name
}

describe('epilot-sdk user-api', () => {
  it('serves the seeds of a file at a fixed time, and prints how to begin, without colours', async () => {
    const seed = await file('seed.json', { users: [{ email: 'anna@example.com' }] })
    const link = 'http://localhost:5173/accept?token={token}'
    const { client, baseURL, printed, child, ended } = await serve(
      '--seed',
      seed,
      '--clock',
      '2024-05-01T12:00:00Z',
      '--link',
      link,
    )
    expect(printed.out).toBe(`User API at ${baseURL}
inbox: ${baseURL}/
control: ${baseURL}/_control/openapi.json
user: anna@example.com
token: token-of-the-first-user

First steps:
  curl -H 'Authorization: Bearer token-of-the-first-user' ${baseURL}/v2/users/me
  createClient({ baseURL: '${baseURL}', token: 'token-of-the-first-user' })
Press Ctrl+C to stop.
`)
    expect((await client.getMeV2()).data).toMatchObject({ id: 'user-1', created_at: '2024-05-01T12:00:00.000Z' })
    await client.inviteUser(null, { email: 'ben@example.com' })
    const { mails } = await (await fetch(`${baseURL}/_control/outbox`)).json()
    expect(mails[0].link).toBe('http://localhost:5173/accept?token=invitation-1')
    const page = await (await fetch(`${baseURL}/`)).text()
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/)
    child.kill('SIGINT')
    expect([await ended, printed.error]).toEqual([0, ''])
  })

  it('keeps its data in a file, however it ends', async () => {
    const first = await serve('--state', 'state.json')
    await first.client.inviteUser(null, { email: 'ben@example.com' })
    first.child.kill('SIGKILL')
    await first.ended
    const second = await serve('--state', 'state.json')
    expect((await second.client.listUsersV2()).data.results?.map(({ email }) => email)).toEqual([
      'user@example.com',
      'ben@example.com',
    ])
    second.child.kill('SIGTERM')
    expect(await second.ended).toBe(0)
  })

  it('exits with 1 and prints one line for each mistake', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    const invalid = await file('invalid.json', { users: [{ email: 'anna' }] })
    const broken = await file('broken.json', '{')
    const poem = await file('poem.json', 'Roses\nare\nred')
    const cases: [string[], RegExp][] = [
      [['--port', String(port)], new RegExp(`^port ${port} on 127.0.0.1 is in use: choose another with --port$`)],
      [['--seed', invalid], /^invalid\.json: users\[0\]\.email must be an e-mail address$/],
      [['--seed', poem], /^poem\.json cannot be read as JSON: .+$/],
      [['--state', broken, '--port', '0'], /^broken\.json does not contain the state of a User API: .+$/],
      [['--state', 'none/state.json', '--port', '0'], /^ENOENT: .+$/],
      [['--link', 'x', '--port', '0'], /^link must contain \{token\}$/],
    ]
    const ends = cases.map(async ([args, message]) => {
      const { code, out, error } = await run('user-api', ...args)
      expect([code, out, error.split('\n').length]).toEqual([1, '', 2])
      expect(error.replace(/^epilot-sdk: /, '').trim()).toMatch(message)
    })
    await Promise.all(ends)
    server.close()
  })
})

it('rejects invalid options before it reads a file or listens', async () => {
  const list = await file('list.json', [])
  const cases: [string[], RegExp][] = [
    [['--seed', join(folder, list)], /list\.json must contain an object, with users or groups for example$/],
    [['--seed', 'missing.json'], /^missing\.json cannot be read as JSON: ENOENT: .+$/],
    [['--seed', ''], /^--seed must be a file$/],
    [['--state', ''], /^--state must be a file$/],
    [['--port', 'x'], /^--port must be a number from 0 to 65535$/],
    [['--port', '70000'], /^--port must be a number from 0 to 65535$/],
    [['--host', ''], /^--host must be an address, or a name$/],
    [['--ids', 'x'], /^--ids must be counted or random$/],
    [['--clock', 'noon'], /^--clock must be a time, such as 2024-05-01T12:00:00Z$/],
    [['--clock', ''], /^--clock must be a time, such as 2024-05-01T12:00:00Z$/],
    [['--prot', '1'], /^Unknown option '--prot': see epilot-sdk user-api --help$/],
    [['more'], /^Unexpected argument 'more'.*: see epilot-sdk user-api --help$/],
  ]
  for (const [args, message] of cases) expect(() => readOptions(args)).toThrow(message)
})

describe('epilot-sdk', () => {
  it('prints its commands, their options, and its version', async () => {
    expect((await run()).out).toMatch(
      /^usage: epilot-sdk COMMAND \[options\]\n\n {2}generate {4}generates a client.*\n {2}user-api {4}serves a mocked User API/,
    )
    expect((await run('user-api', '--help')).out).toMatch(/^usage: epilot-sdk user-api \[options\]\n/)
    expect(await run('--version')).toEqual({ code: 0, out: `${version}\n`, error: '' })
    expect(await run('serve')).toEqual({
      code: 1,
      out: '',
      error: 'epilot-sdk: no command "serve": see epilot-sdk --help\n',
    })
  })
})
