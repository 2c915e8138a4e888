import { NAMED_CALLS, namedCall } from './named'
import { importOf, type Peer } from './peer'

/** This repository's package: the subpath, then the root. */
export const user: Peer = {
  key: 'ours',
  name: 'this package, `/user`',
  packages: ['axios'],
  packed: true,
  stub: 'adapter',
  load: (kind) => importOf('{ createClient }', '@epilot/sdk/user', kind),
  start: `const client = createClient({ token: 'token' })`,
  call: namedCall,
  client: `
export const make = ({ baseURL, token, adapter }) => createClient({ baseURL, token, adapter })${NAMED_CALLS}`,
  consumer: `import { createClient } from '@epilot/sdk/user'

const client = createClient({ token: 'token' })
const { data } = await client.getMeV2()
export const email: string | undefined = data.email`,
}

export const root: Peer = {
  ...user,
  key: 'ours-root',
  name: 'this package, root',
  load: (kind) => importOf('{ createSDK }', '@epilot/sdk', kind),
  start: `const sdk = createSDK()
sdk.authorize('token')
const client = sdk.user`,
  client: `
export const make = ({ token, ...options }) => {
  const sdk = createSDK(options)
  sdk.authorize(token)
  return sdk.user.getClient()
}${NAMED_CALLS}`,
  consumer: `import { createSDK } from '@epilot/sdk'
const sdk = createSDK()
sdk.authorize('token')
const { data } = await sdk.user.getMeV2()
export const email: string | undefined = data.email`,
}
