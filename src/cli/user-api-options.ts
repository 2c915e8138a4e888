import { readFileSync } from 'node:fs'
import { CommandError, parseOptions } from './verb'

export const USAGE = `usage: epilot-sdk user-api [options]

Serves a mocked User API that remembers what it is sent, with a page that shows its mails, people and requests.

  --port 4010          port to listen on; 0 for any free one
  --host 127.0.0.1     address to listen on; 0.0.0.0 lets other machines connect
  --allow-host NAME    another host name that requests may use, such as that of a container; can be repeated
  --seed FILE          JSON file with users, organizations, groups, navigations, maxPageSize or rateLimit to begin with
  --state FILE         keeps the data in a file over restarts; once it exists, its data replaces that of the seed
  --clock TIME         stops the clock at a time, such as 2024-05-01T12:00:00Z
  --ids counted        ids that are the same in each run, such as user-1; random by default
  --link URL           URL of the links in mails, such as 'http://localhost:5173/accept?token={token}';
                       {kind} is replaced by the kind of the mail, {to} by its recipient
  --help               prints this
`

/** What the command line asks for. */
export interface Options {
  help: boolean
  port: number
  host: string
  allowedHosts: string[]
  seed: Record<string, unknown>
  seedFile: string | undefined
  state: string | undefined
  clock: string | undefined
  ids: 'counted' | 'random'
  link: string | undefined
}

const parse = (args: string[]) =>
  parseOptions('user-api', args, {
    help: { type: 'boolean', short: 'h', default: false },
    port: { type: 'string', default: '4010' },
    host: { type: 'string', default: '127.0.0.1' },
    'allow-host': { type: 'string', multiple: true, default: [] },
    seed: { type: 'string' },
    state: { type: 'string' },
    clock: { type: 'string' },
    ids: { type: 'string', default: 'random' },
    link: { type: 'string' },
  })

function readSeed(file: string | undefined): Record<string, unknown> {
  if (file === undefined) return {}
  let seed: unknown
  try {
    seed = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new CommandError(`${file} cannot be read as JSON: ${(error as Error).message}`)
  }
  if (typeof seed !== 'object' || seed === null || Array.isArray(seed)) {
    throw new CommandError(`${file} must contain an object, with users or groups for example`)
  }
  return seed as Record<string, unknown>
}

/** Reads the command line; throws a `CommandError` for what is wrong with it. */
export function readOptions(args: string[]): Options {
  const { help, port, host, seed, state, clock, ids, link, 'allow-host': allowedHosts } = parse(args)
  for (const [name, file] of Object.entries({ seed, state })) {
    if (file === '') throw new CommandError(`--${name} must be a file`)
  }
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new CommandError('--port must be a number from 0 to 65535')
  if (host.trim() === '') throw new CommandError('--host must be an address, or a name')
  if (clock !== undefined && Number.isNaN(Date.parse(clock)))
    throw new CommandError('--clock must be a time, such as 2024-05-01T12:00:00Z')
  if (ids !== 'counted' && ids !== 'random') throw new CommandError('--ids must be counted or random')
  return {
    help,
    port: Number(port),
    host,
    allowedHosts,
    seed: readSeed(seed),
    seedFile: seed,
    state,
    clock,
    ids,
    link,
  }
}
