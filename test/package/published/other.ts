/**
 * A package as the published one is on disk when it is installed under another name: it has this package's name, and an
 * API that this one has not.
 */
export const other: Record<string, string> = {
  'package.json': JSON.stringify({
    name: '@epilot/sdk',
    version: '2.20.31',
    type: 'module',
    exports: {
      '.': { types: './index.d.ts', default: './index.js' },
      './entity': { types: './entity.d.ts', default: './entity.js' },
    },
    peerDependencies: { axios: '^1.0.0' },
  }),
  'index.js': `import { getClient } from '@epilot/sdk/entity'
    let token
    export const epilot = {
      authorize: (next) => { token = next },
      entity: {
        getEntity: ({ slug, id }) =>
          getClient().get('/v1/entity/' + slug + '/' + id, { headers: { Authorization: 'Bearer ' + token() } }),
      },
    }`,
  'index.d.ts': `export declare const epilot: {
      authorize(token: () => string): void
      entity: { getEntity(parameters: { slug: string; id: string }): Promise<{ data: unknown }> }
    }`,
  'entity.js': `import axios from 'axios'
    let client
    export const getClient = () => (client ??= axios.create({ baseURL: 'https://entity.sls.epilot.io' }))`,
  'entity.d.ts': `import type { AxiosInstance } from 'axios'
    export declare const getClient: () => AxiosInstance`,
}
