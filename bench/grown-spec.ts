import type { Document } from './operations'

/**
 * A document with all its operations several times over: each copy under paths and names of its own. Schemas stay as
 * they are, since large APIs have more operations than schemas.
 */
export function grownSpec(spec: Document, times: number): Document {
  const copyOf = (number: number) =>
    Object.entries(spec.paths).map(([path, item]) => [`/copy${number}${path}`, renamed(item, `Copy${number}`)] as const)
  const copies = Array.from({ length: times - 1 }, (_, index) => copyOf(index + 1)).flat()
  return { ...spec, paths: { ...spec.paths, ...Object.fromEntries(copies) } }
}

function renamed(item: Document['paths'][string], suffix: string): Document['paths'][string] {
  const operations = Object.entries(item).map(([method, operation]) => {
    return [method, { ...operation, operationId: `${operation.operationId}${suffix}` }] as const
  })
  return Object.fromEntries(operations)
}
