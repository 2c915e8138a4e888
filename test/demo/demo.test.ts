import { execFile } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { definedOperations } from '../support/definition'
import { json, startServer } from '../support/server'

const root = new URL('../..', import.meta.url).pathname

const all = definedOperations.length
const reading = definedOperations.filter(({ method }) => method === 'get').length

/** Runs the demo, on what `npm run build` has built. */
function demo(
  args: string[],
  env: Record<string, string> = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const options = { cwd: root, env: { ...process.env, ...env } }
    const command = ['--import', 'tsx', 'scripts/demo.ts', ...args]
    execFile(process.execPath, command, options, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr })
    })
  })
}

describe('npm run demo', () => {
  it('calls all operations on an API in the process, without colours in a pipe', async () => {
    const { code, stdout } = await demo([])
    const lines = stdout.trimEnd().split('\n')
    expect(lines.at(-1)).toBe(`${all} operations, ${all} succeeded, 0 failed`)
    expect(lines.filter((line) => line && !line.startsWith(' ')).slice(0, -1)).toEqual([
      'Anna signs up',
      'She invites Ben and Cleo; the service is busy for a moment',
      'Ben takes another address and forgets his password',
      'A group takes turns',
      'Ben settles in',
      'He adds a passkey, signs in with it, and removes it',
      'Anna moves on, and Ben leaves',
    ])
    expect(lines[2]).toMatch(/^ {2}signUpUser +200 +\d+\.\d ms {2}Anna Berg founds Solar GmbH$/)
    expect(stdout).toMatch(/^ {2}inviteUser +429 201 +\d+\.\d ms {2}a mail goes to ben@solar\.example$/m)
    expect(stdout).toMatch(/^ {2}advanceUserAssignment +200 +\d+\.\d ms {2}then again: Anna Berg$/m)
    expect(stdout).toMatch(/^ {2}getUserV2 +200 +\d+\.\d ms {2}his record has the status Deleted$/m)
    expect(stdout).not.toContain('\u001b')
    expect(code).toBe(0)
  })

  it('runs the GET operations against a server, with the token of the environment', async () => {
    const server = await startServer((request, response) => {
      json(response, {}, request.url === '/v1/users/me' ? 404 : 200)
    })
    const { code, stdout } = await demo(['--url', server.url], { EPILOT_TOKEN: 'from-the-environment' })
    await server.close()
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(`${reading} operations, ${reading - 1} succeeded, 1 failed`)
    expect(new Set(server.requests.map(({ method }) => method))).toEqual(new Set(['GET']))
    const tokens = new Set(server.requests.map(({ headers }) => headers.authorization))
    expect(tokens).toEqual(new Set(['Bearer from-the-environment', undefined]))
    expect(code).toBe(1)
  })

  it('rejects an unknown option', async () => {
    const { code, stderr } = await demo(['--server'])
    expect(stderr).toContain("Unknown option '--server'")
    expect(stderr).toContain('usage: npm run demo [-- --url URL]')
    expect(code).toBe(2)
  })
})
