import { createRequire } from 'node:module'

/**
 * The library with which openapi-typescript reads documents. It is a dependency of openapi-typescript, and may not be
 * resolvable from here.
 */
export const openapiCore = createRequire(createRequire(import.meta.url).resolve('openapi-typescript'))(
  '@redocly/openapi-core',
) as typeof import('@redocly/openapi-core')
