import { createRequire } from 'node:module'

/** The library that openapi-typescript reads documents with is its own affair, and need not be found from here. */
export const openapiCore = createRequire(createRequire(import.meta.url).resolve('openapi-typescript'))(
  '@redocly/openapi-core',
) as typeof import('@redocly/openapi-core')
