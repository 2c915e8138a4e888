import type { OpenAPIDefinition } from '../axios/types'

/**
 * The API's OpenAPI definition, loaded at the first call.
 *
 * @example
 * const { info, paths } = await openapi()
 */
export async function openapi(): Promise<OpenAPIDefinition> {
  return (await import('./definition')).definition
}
