/**
 * Turns `nullable` into a type of JSON Schema, in a whole OpenAPI 3.0 document or a part of it.
 * `nullable` counts only beside a `type`: https://github.com/OAI/OpenAPI-Specification/blob/main/proposals/2019-10-31-Clarify-Nullable.md
 */
export function toJsonSchema(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(toJsonSchema)
  if (typeof part !== 'object' || part === null) return part
  const converted = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, toJsonSchema(value)]))
  const { nullable, ...schema } = converted
  if (typeof schema.type !== 'string' || nullable !== true) return converted
  return { ...schema, type: [schema.type, 'null'] }
}
