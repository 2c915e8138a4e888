import { createRequire } from 'node:module'
import type { OpenAPI3 } from 'openapi-typescript'
import type { Node } from 'typescript'
import type { Direction } from '../compile/variants'
import type { SchemaLike } from '../read/document'
import { openapiCore } from '../read/openapi-core'
import type { Context } from './context'
import { fileOf } from './module-of'
import { printImport, usedIn } from './print-import'
import { TypePrinter } from './print-type'
import { PRINTED, schemaInput } from './schema-input'

// Both load in half the time of an import, for which Node looks through all of TypeScript for the names of its exports.
const require = createRequire(import.meta.url)
const { default: openapiTS, astToString } = require('openapi-typescript') as typeof import('openapi-typescript')
const ts = require('typescript') as typeof import('typescript')

/**
 * `schema.ts`: openapi-typescript's `paths`, `components` and `operations`. Schemas are printed as everywhere else: it
 * receives a number instead of each, which is then replaced in its output.
 */
export async function emitSchema(context: Context): Promise<string> {
  const schemas: SchemaLike[] = []
  const input = schemaInput(context.api, (schema) => schemas.push(schema) - 1)
  const nodes = await openapiTS(hidden(input), {
    alphabetize: false,
    silent: true,
    // The document was checked already, and is not linted here.
    redocly: await openapiCore.createConfig({ rules: {} }),
    // Unlike `transform`, it gets the schemas of operations too.
    postTransform: (type, { path }) => {
      // openapi-typescript's constants are identifiers with quotes.
      const node: Node = type
      const text = ts.isIdentifier(node) ? node.text : ''
      if (!text.startsWith(`"${PRINTED}`)) return undefined
      return ts.factory.createTypeReferenceNode(`${JSON.parse(text)}${directionOf(path)}`)
    },
  })
  const constants = /^ *\/\*\* @constant \*\/\n/gm
  const text = documented(printed(context, shown(astToString(nodes)).replace(constants, ''), schemas))
  const { api, variants } = context
  const names = [...api.schemas.map(({ name }) => name), ...variants.asked.map(({ name }) => name)]
  const imports = printImport(usedIn(text, names), fileOf(context, 'types'))
  return `${context.header}\n${imports && `${imports}\n`}${text}`
}

/** What the reader of openapi-typescript calls on each object, also where that has a key of the name. */
const METHOD = 'hasOwnProperty'

function hidden(input: object): OpenAPI3 {
  const text = JSON.stringify(input)
  return text.includes(METHOD) ? JSON.parse(text.replaceAll(METHOD, METHOD + PRINTED)) : (input as OpenAPI3)
}

const shown = (text: string) => text.replaceAll(METHOD + PRINTED, METHOD)

/** Only parameters and bodies are sent. What comes first counts: a response may be called `parameters`. */
function directionOf(path = ''): Direction {
  const [, part = 'responses'] = /\/(responses|requestBody|requestBodies|parameters)(?=\/|$)/.exec(path) ?? []
  if (part === 'responses') return 'answer'
  return /\/content\/(multipart~1|application~1x-www-form-urlencoded)/i.test(path) ? 'form' : 'request'
}

/** The text with the types of schemas in their places. */
function printed({ api, ...context }: Context, text: string, schemas: readonly SchemaLike[]): string {
  const whole = { api, ...context }
  const named = new Map(api.schemas.map((schema) => [schema.schema, schema]))
  const lines = text.split('\n').map((line) => {
    const indent = /^ */.exec(line)?.[0] ?? ''
    return line.replace(/\bPrinted(\d+)(request|answer|form)\b/g, (_, index: string, direction: Direction) => {
      const schema = schemas[Number(index)] as SchemaLike
      const name = named.get(schema)?.name
      return name ?? new TypePrinter(whole, direction).print(schema, indent)
    })
  })
  return lines.join('\n')
}

/** What openapi-typescript exports, for those who hover over it. */
const DOCS: Record<string, string> = {
  'interface paths': 'Operations by path and method, in the form of openapi-typescript.',
  'interface components': 'Schemas and what else has a name, in the form of openapi-typescript.',
  'interface operations': 'Operations by name, in the form of openapi-typescript.',
  'type webhooks': 'Requests that the service sends, in the form of openapi-typescript.',
  'type $defs': 'Definitions outside of components, in the form of openapi-typescript.',
}

const documented = (text: string) =>
  text.replace(/^export ((?:interface|type) [\w$]+)/gm, (line, name) =>
    DOCS[name] ? `/** ${DOCS[name]} */\n${line}` : line,
  )
