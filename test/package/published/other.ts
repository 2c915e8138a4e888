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
  'index.js': `export { createClient } from '@epilot/sdk/entity'`,
  'index.d.ts': `export { createClient } from '@epilot/sdk/entity'`,
  'entity.js': `import axios from 'axios'
    export const createClient = () => axios.create({ baseURL: 'https://entity.sls.epilot.io' })`,
  'entity.d.ts': `import type { AxiosInstance } from 'axios'
    export declare const createClient: () => AxiosInstance`,
}
