import document from '../../openapi.json'
import type { OpenAPIDefinition } from '../axios/types'

/**
 * The API's OpenAPI definition: a separate file, since few programs need it, and it is larger than the rest of the
 * code.
 */
export const definition = document as OpenAPIDefinition
