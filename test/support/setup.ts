import axios from 'axios'
import { afterAll, expect } from 'vitest'
import { epilot } from '../../src'
import * as onAxios from '../../src/user'
import * as onFetch from '../../src/user/fetch'

// At its first use, axios's adapter for `fetch` keeps the classes of the platform. Under MSW these would be MSW's, which
// do not work without it: the next file of the worker would fail.
axios.getAdapter('fetch', { env: axios.defaults.env ?? {} })

const defaults = () =>
  [onAxios.getClient(), onFetch.getClient(), epilot.user.getClient()].map((client) => JSON.stringify(client.defaults))

// Test files of a worker share these clients: one that leaves settings behind would break the next.
const before = defaults()
afterAll(() => expect(defaults(), 'the settings of the shared clients').toEqual(before))
