import { join } from 'node:path'
import { compileApi } from '../compile/compile-api'
import { enumsOf } from '../compile/enums-of'
import { SchemaFacts } from '../compile/schema-facts'
import { Variants } from '../compile/variants'
import { withDiscriminators } from '../compile/with-discriminators'
import { withNamedSchemas } from '../compile/with-named-schemas'
import { withSiblings } from '../compile/with-siblings'
import { withoutCycles } from '../compile/without-cycles'
import { checkDocument } from '../read/check-document'
import type { OpenAPIDocument } from '../read/document'
import { tidy } from '../read/tidy'
import type { Warn } from '../read/warn'
import { warnOfKeywords } from '../read/warn-of-keywords'
import type { Context } from './context'
import { emitClient } from './emit-client'
import { emitDocs } from './emit-docs'
import { emitEntry, emitMsw, emitQuery } from './emit-entries'
import { emitExamples } from './emit-examples'
import { emitNamespaces } from './emit-namespaces'
import { emitOperations } from './emit-operations'
import { emitQueries } from './emit-queries'
import { emitResponses, emitRules } from './emit-rules'
import { emitSchema } from './emit-schema'
import { emitTypes } from './emit-types'
import { emitEnums, emitValidators } from './emit-validators'
import type { Part } from './parts'

/** The paths of the files of an API, and their headers. */
export interface Target extends Pick<Context, 'header' | 'source' | 'packageName' | 'extension' | 'parts'> {
  name: string
  out: string
  /** Empty for none. */
  docs: string
}

/** A document, checked and compiled, for the emitters. */
export function contextOf<T extends Omit<Target, 'out' | 'docs'>>(
  given: OpenAPIDocument,
  target: T,
  warn: Warn = () => {},
): T & Context {
  const whole = tidy(given, warn) as OpenAPIDocument
  checkDocument(whole)
  warnOfKeywords(whole, warn)
  const document = withNamedSchemas(withSiblings(whole, warn))
  withoutCycles(withDiscriminators(document, new SchemaFacts(document, warn)), warn)
  const facts = new SchemaFacts(document, warn)
  const api = compileApi(document, facts, target.name)
  return { ...target, api, facts, variants: new Variants(facts, api.schemas, api.operations) }
}

/** The files of an API by path, in memory. */
export async function emitFiles(given: OpenAPIDocument, target: Target, warn?: Warn): Promise<Map<string, string>> {
  const context = contextOf(given, target, warn)
  const { parts } = target
  const has = (part: Part) => !parts || parts.includes(part)
  // Each may need types of schemas by direction, which are all in `types.ts`, so that is printed last.
  const files: [string, string][] = [['schema.ts', await emitSchema(context)]]
  if (has('namespaces')) files.push(['namespaces.ts', emitNamespaces(context)])
  // Entries of this package have them; what is generated elsewhere has no entry to import rules from.
  if (!parts) files.push(...validators(context))
  files.push(['types.ts', emitTypes(context)])
  files.push(['client.ts', emitClient(context, 'axios')], ['operations.ts', emitOperations(context)])
  if (has('fetch')) files.push(['fetch-client.ts', emitClient(context, 'fetch')])
  if (has('query')) files.push(['queries.ts', emitQueries(context)])
  if (has('msw')) files.push(['examples.ts', emitExamples(context)])
  if (parts) files.push(...entries(context, parts))
  const placed = files.map(([name, text]): [string, string] => [join(target.out, name), text])
  return new Map(has('docs') && target.docs ? [...placed, [target.docs, emitDocs(context)]] : placed)
}

function validators(context: Context): [string, string][] {
  const enums = enumsOf(context.api)
  return [
    ['enums.ts', emitEnums(context, enums)],
    ['responses.ts', emitResponses(context, enums)],
    ['validators.ts', emitValidators(context, enums)],
    ['rules.ts', emitRules(context, enums)],
  ]
}

/** What a program imports. */
function entries(context: Context, parts: readonly Part[]): [string, string][] {
  const files: [string, string][] = [['index.ts', emitEntry(context, 'axios', parts)]]
  if (parts.includes('fetch')) files.push(['fetch.ts', emitEntry(context, 'fetch', parts)])
  if (parts.includes('query')) files.push(['query.ts', emitQuery(context)])
  if (parts.includes('msw')) files.push(['msw.ts', emitMsw(context)])
  return files
}
