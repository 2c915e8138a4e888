import document from '../../openapi.json'
import type { OpenAPIDefinition } from '../axios/types'

/** The API's OpenAPI definition: a file of its own, since few programs need it, and it is larger than all the rest. */
export const definition = document as OpenAPIDefinition
