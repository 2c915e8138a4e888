import { createUserApi, createUserApiServer, type UserApi, type UserApiServer } from '@epilot/sdk/user/server'
import { type Options, readOptions, USAGE } from './user-api-options'
import { CommandError, type Verb } from './verb'

const isTerminal = process.stdout.isTTY === true && !process.env.NO_COLOR

/** Text in a style of ECMA-48, on a terminal. */
const styled = (code: number) => (text: string) => (isTerminal ? `\u001b[${code}m${text}\u001b[0m` : text)
const bold = styled(1)
const faint = styled(2)

const withoutPrefix = (error: unknown) => (error as Error).message.replace(/^createUserApi(Server)?: /, '')

function createApi({ seed, seedFile, clock, ids }: Options): UserApi {
  try {
    return createUserApi({ ids, ...seed, ...(clock !== undefined && { now: clock }) })
  } catch (error) {
    throw new CommandError(`${seedFile === undefined ? '' : `${seedFile}: `}${withoutPrefix(error)}`)
  }
}

async function serve(api: UserApi, options: Options): Promise<UserApiServer> {
  const { port, host, allowedHosts, link, state } = options
  const more = { ...(link !== undefined && { link }), ...(state !== undefined && { state }) }
  try {
    return await createUserApiServer(api, { port, host, allowedHosts, ...more })
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
    throw new CommandError(
      isTaken ? `port ${port} on ${host} is in use: choose another with --port` : withoutPrefix(error),
    )
  }
}

function tokenOf(api: UserApi): string | undefined {
  try {
    return api.token
  } catch {
    return undefined
  }
}

/** The text that is printed at the start. */
function introduction(api: UserApi, { url }: UserApiServer, { state }: Options): string {
  const token = tokenOf(api)
  const owner = api.users.find(({ id }) => id === api.tokens.find((one) => one.token === token)?.userId)
  const first = token ?? 'TOKEN'
  return `${bold(`User API at ${url}`)}
inbox: ${url}/
control: ${url}/_control/openapi.json
${owner ? `user: ${owner.email}\ntoken: ${first}` : 'token: none, since no user is active'}
${state === undefined ? '' : `state: ${state}\n`}
First steps:
  curl -H 'Authorization: Bearer ${first}' ${url}/v2/users/me
  createClient({ baseURL: '${url}', token: '${first}' })
${faint('Press Ctrl+C to stop.')}`
}

/** Resolves at the first SIGINT or SIGTERM. */
const ended = () =>
  new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })

/** `epilot-sdk user-api`: serves a mocked User API until it is stopped. */
export const userApi: Verb = {
  summary: 'serves a mocked User API on this machine',
  async run(args) {
    const options = readOptions(args)
    if (options.help) return console.log(USAGE)
    const api = createApi(options)
    const server = await serve(api, options)
    const end = ended()
    console.log(introduction(api, server, options))
    await end
    await server.close()
  },
}
