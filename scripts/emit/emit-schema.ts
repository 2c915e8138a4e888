import { createConfig } from '@redocly/openapi-core'
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import ts from 'typescript'
import type { NamedSchema } from '../compile/api'
import { recursiveSchemas } from '../compile/recursive-schemas'
import { isBinary } from '../compile/schema-facts'
import type { SchemaLike } from '../read/document'
import type { Context } from './context'
import { docComment } from './doc-comment'
import { nameObjects } from './name-objects'
import { BINARY, TypePrinter } from './print-type'
import { printString } from './print-value'
import { schemaInput } from './schema-input'

/** `schema.ts`: openapi-typescript's `paths`, `components` and `operations`, and the schemas that it declares by name. */
export async function emitSchema(context: Context): Promise<{ text: string; declared: NamedSchema[] }> {
  const { api, header } = context
  const recursive = new Map(
    recursiveSchemas(api.schemas).map((schema) => [`#/components/schemas/${schema.key}`, schema]),
  )
  const nodes = await openapiTS(schemaInput(api.document) as unknown as OpenAPI3, {
    alphabetize: false,
    // A default is what the service takes for a field that is left out, so it must stay possible to leave it out.
    defaultNonNullable: false,
    silent: true,
    // The document was checked already, and a linter's rules are not ours to make.
    redocly: await createConfig({ rules: {} }),
    transform: (schema) => typeOf(schema as SchemaLike),
    postTransform: (_, { path }) => {
      const schema = recursive.get(path ?? '')
      return schema && ts.factory.createTypeReferenceNode(aliasOf(schema))
    },
  })
  const aliases = new Set([...recursive.values()].map(aliasOf))
  const named = nameObjects(
    nodes,
    api.schemas.filter(({ name }) => !aliases.has(name)),
  )
  const text = [
    header,
    documented(lenient(astToString(named.nodes))),
    ...named.types.map(({ schema, declaration }) => docComment([schema.description]) + astToString(declaration)),
    ...emitAliases([...recursive.values()], context),
  ].join('\n')
  return { text, declared: named.types.map(({ schema }) => schema) }
}

/** What openapi-typescript exports, for those who hover over it. */
const DOCS: Record<string, string> = {
  'interface paths': 'Operations by path and method, in the form of openapi-typescript.',
  'interface components': 'Schemas and what else has a name, in the form of openapi-typescript.',
  'interface operations': 'Operations by name, in the form of openapi-typescript.',
  'type webhooks': 'Requests that the service sends, in the form of openapi-typescript.',
  'type $defs': 'Definitions outside of components, in the form of openapi-typescript.',
}

/** `WithRequired` also for fields of what may be `null`, which has none. */
const lenient = (text: string) =>
  text.replace(
    /^type WithRequired<T, K extends keyof T> = [^;]*;\s*};$/m,
    'type WithRequired<T, K extends PropertyKey> = T & {\n    [P in K & keyof NonNullable<T>]-?: NonNullable<T>[P];\n};',
  )

const documented = (text: string) =>
  text.replace(/^export ((?:interface|type) [\w$]+)/gm, (line, name) =>
    DOCS[name] ? `/** ${DOCS[name]} */\n${line}` : line,
  )

const aliasOf = ({ name }: NamedSchema) => `${name}Recursive`

/** Schemas that only an alias can hold, since they are part of themselves. */
function emitAliases(recursive: readonly NamedSchema[], context: Context): string[] {
  const printer = new TypePrinter(context, {
    nameOf: (named) =>
      recursive.includes(named) ? aliasOf(named) : `components['schemas'][${printString(named.key)}]`,
  })
  return recursive.map((schema) => `type ${aliasOf(schema)} = ${printer.print(schema.schema).trimStart()}\n`)
}

/** Types where openapi-typescript's are not ours. It asks for a field's type twice, the second time for good. */
function typeOf(schema: SchemaLike): ts.TypeNode | undefined {
  if (typeof schema !== 'object' || schema.$ref || schema.enum) return undefined
  const types = Array.isArray(schema.type) ? schema.type : [schema.type]
  const [type, ...others] = types.filter((name) => name !== 'null')
  if (others.length) return undefined
  const text =
    type === 'object' && isBare(schema) ? 'object' : type === 'string' && isBinary(schema) ? BINARY : undefined
  if (!text) return undefined
  return typeNode(schema.nullable || types.includes('null') ? `${text} | null` : text)
}

/** An object of which nothing is said: `object` takes any, also WebAuthn's interfaces. */
const isBare = (schema: object) =>
  !['allOf', 'anyOf', 'oneOf', 'additionalProperties', 'patternProperties', '$defs'].some((key) => key in schema) &&
  Object.keys((schema as { properties?: object }).properties ?? {}).length === 0

function typeNode(text: string): ts.TypeNode {
  const nodes = text.split(' | ').map((name) => {
    if (name === 'null') return ts.factory.createLiteralTypeNode(ts.factory.createNull())
    if (name === 'object') return ts.factory.createKeywordTypeNode(ts.SyntaxKind.ObjectKeyword)
    if (name === 'string') return ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword)
    return ts.factory.createTypeReferenceNode(name)
  })
  return nodes.length === 1 ? (nodes[0] as ts.TypeNode) : ts.factory.createUnionTypeNode(nodes)
}
