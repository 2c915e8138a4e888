import { NAMED_CALLS, namedCall } from './named'
import { importOf, type Peer } from './peer'

/** This repository's package on axios, by its subpath. */
export const user: Peer = {
  key: 'ours',
  name: 'this package, `/user`',
  packages: ['axios'],
  entry: './user',
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

/** The same from the root of the package. */
export const root: Peer = {
  ...user,
  key: 'ours-root',
  name: 'this package, root',
  entry: '.',
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

/** The client on the platform's `fetch`, in an app without axios. */
export const userFetch: Peer = {
  ...user,
  key: 'ours-fetch',
  name: 'this package, `/user/fetch`',
  packages: [],
  entry: './user/fetch',
  stub: 'fetch',
  load: (kind) => importOf('{ createClient }', '@epilot/sdk/user/fetch', kind),
  client: `
export const make = ({ baseURL, token, fetch }) => createClient({ baseURL, token, fetch })${NAMED_CALLS}`,
  consumer: user.consumer.replace('@epilot/sdk/user', '@epilot/sdk/user/fetch'),
}
