import { STATUS_CODES } from 'node:http'
import { isObject, type OpenAPIDocument, refOf, type SchemaLike } from '../read/document'
import { resolve } from '../read/resolve'
import { type PlacedOperation, placedOperations } from './operations-of'

const lacks = (part: object, ...keys: string[]) => keys.filter((key) => !(part as Record<string, unknown>)[key])

const lacksExample = (part: { example?: unknown; examples?: unknown }) =>
  part.example === undefined && part.examples === undefined ? ['example'] : []

/** The fields in a schema that have no description; what has a name is described there. */
function fieldsIn(schema: SchemaLike | undefined, at: string): string[] {
  if (!isObject(schema) || refOf(schema)) return []
  const properties = (schema.properties ?? {}) as Record<string, SchemaLike>
  const own = Object.entries(properties).flatMap(([name, field]) => {
    const here = `${at}.${name}`
    const isDescribed = !isObject(field) || refOf(field) !== undefined || typeof field.description === 'string'
    return [...(isDescribed ? [] : [`${here}: description`]), ...fieldsIn(field, here)]
  })
  const parts = [...((schema.allOf ?? []) as SchemaLike[]), ...((schema.oneOf ?? []) as SchemaLike[])]
  return [
    ...own,
    ...fieldsIn(schema.items as SchemaLike | undefined, `${at}[]`),
    ...fieldsIn(schema.additionalProperties as SchemaLike | undefined, `${at}{}`),
    ...parts.flatMap((part) => fieldsIn(part, at)),
  ]
}

function contentIn(content: unknown, at: string): string[] {
  return Object.values((content ?? {}) as Record<string, { schema?: SchemaLike; example?: unknown }>).flatMap(
    (media) => [...lacksExample(media).map((key) => `${at}: ${key}`), ...fieldsIn(media.schema, at)],
  )
}

function operationIn(document: OpenAPIDocument, { id, operation, parameters }: PlacedOperation): string[] {
  const { requestBody, responses = {} } = operation
  const body = requestBody && resolve(document, requestBody, [])
  return [
    ...lacks(operation, 'summary', 'description').map((key) => `${id}: ${key}`),
    ...parameters.flatMap((parameter) =>
      [...lacks(parameter, 'description'), ...lacksExample(parameter)].map((key) => `${id} ${parameter.name}: ${key}`),
    ),
    ...(body ? lacks(body, 'description').map((key) => `${id} body: ${key}`) : []),
    ...contentIn(body?.content, `${id} body`),
    ...Object.entries(responses).flatMap(([status, response]) => {
      const { description = '', content } = resolve(document, response, [])
      // A new response starts with the name of its status as its description.
      const isWorded = description !== '' && description !== STATUS_CODES[status] && description !== status
      return [...(isWorded ? [] : [`${id} ${status}: description`]), ...contentIn(content, `${id} ${status}`)]
    }),
  ]
}

/** What is missing in a definition and has to be written by hand, such as `getUser id: example`. */
export function missingWords(document: OpenAPIDocument): string[] {
  const schemas = Object.entries((document.components?.schemas ?? {}) as Record<string, SchemaLike>)
  return [
    ...placedOperations(document).flatMap((placed) => operationIn(document, placed)),
    ...schemas.flatMap(([name, schema]) => [
      ...(isObject(schema) && !refOf(schema) ? lacks(schema, 'description').map((key) => `${name}: ${key}`) : []),
      ...fieldsIn(schema, name),
    ]),
    ...(document.tags ?? []).flatMap((tag) => lacks(tag, 'description').map((key) => `tag ${tag.name}: ${key}`)),
  ]
}
