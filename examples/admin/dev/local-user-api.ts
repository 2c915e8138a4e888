import { json } from 'node:stream/consumers'
import { createClient } from '@epilot/sdk/user/fetch'
import { createUserApi, createUserApiServer, type UserApi } from '@epilot/sdk/user/server'
import type { Connect, Plugin } from 'vite'
import type { Proof, Session } from '../src/session.ts'
import { anna, seed } from './seed.ts'

/**
 * A session for a proof, in the place of the identity provider: in production that is Amazon Cognito, which checks the
 * password, or the passkey in a custom challenge.
 */
async function createSession(api: UserApi, proof: Proof): Promise<Session> {
  const token = await tokenFor(api, proof)
  const { data: me } = await createClient({ fetch: api.fetch, token }).getMeV2()
  return { token, organization: me.organization_id ?? '' }
}

async function tokenFor(api: UserApi, proof: Proof): Promise<string> {
  if ('login_token' in proof) return proof.login_token
  if ('password' in proof) return api.tokenFor(proof.email, { password: proof.password })
  const { data } = await createClient({ fetch: api.fetch }).resolveDiscoverableCredential(null, proof)
  return api.tokenFor(data.user_id ?? '')
}

/** `POST /session`: takes a proof, and responds with a session or with 401. */
const sessions =
  (api: UserApi): Connect.NextHandleFunction =>
  async (request, response) => {
    try {
      const session = await createSession(api, (await json(request)) as Proof)
      response.end(JSON.stringify(session))
    } catch {
      response.writeHead(401).end()
    }
  }

/** Vite restarts inside its process when its config changes: the server and its memory stay. */
const kept = globalThis as { localUserApi?: ReturnType<typeof start> }

async function start(port: number) {
  const api = createUserApi(seed)
  const link = `http://localhost:${port}/{kind}?token={token}&to={to}`
  const { url } = await createUserApiServer(api, { port: Number(process.env.USER_API_PORT ?? 4010), link })
  return { api, url }
}

/** Starts a User API with a memory beside `vite dev`, and tells the app where it is. A build knows nothing of it. */
export function localUserApi(): Plugin {
  return {
    name: 'local-user-api',
    apply: (_, { command, isPreview }) => command === 'serve' && !isPreview,
    async config({ server }) {
      kept.localUserApi ??= start(server?.port ?? 5173)
      const { url } = await kept.localUserApi
      const env = { VITE_USER_API: url, VITE_DEV_EMAIL: anna.email, VITE_DEV_PASSWORD: anna.password }
      const entries = Object.entries(env).map(([name, value]) => [`import.meta.env.${name}`, JSON.stringify(value)])
      return { define: Object.fromEntries(entries) }
    },
    async configureServer(server) {
      const { api, url } = await (kept.localUserApi as ReturnType<typeof start>)
      server.middlewares.use('/session', sessions(api))
      const { printUrls } = server
      server.printUrls = () => {
        printUrls()
        server.config.logger.info(`  ➜  Inbox:   ${url}/\n  ➜  Sign in: ${anna.email}, ${anna.password}`)
      }
    },
  }
}
