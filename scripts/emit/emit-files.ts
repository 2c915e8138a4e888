import { join } from 'node:path'
import { compileApi } from '../compile/compile-api'
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
import type { Context } from './context'
import { emitClient } from './emit-client'
import { emitDocs } from './emit-docs'
import { emitExamples } from './emit-examples'
import { emitOperations } from './emit-operations'
import { emitQueries } from './emit-queries'
import { emitSchema } from './emit-schema'
import { emitTypes } from './emit-types'

/** Where the files of an API go, and what they say of themselves. */
export interface Target extends Pick<Context, 'header' | 'source' | 'packageName'> {
  name: string
  out: string
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
  const document = withNamedSchemas(withSiblings(whole, warn))
  const facts = new SchemaFacts(document, warn)
  withoutCycles(withDiscriminators(document, facts), warn)
  const api = compileApi(document, facts, target.name)
  return { ...target, api, facts, variants: new Variants(facts, api.schemas, api.operations) }
}

/** The files of an API by path, in memory. */
export async function emitFiles(given: OpenAPIDocument, target: Target, warn?: Warn): Promise<Map<string, string>> {
  const context = contextOf(given, target, warn)
  // Both may ask for types of schemas by direction, which are all in the second.
  const schema = await emitSchema(context)
  return new Map([
    [join(target.out, 'schema.ts'), schema],
    [join(target.out, 'types.ts'), emitTypes(context)],
    [join(target.out, 'client.ts'), emitClient(context, 'axios')],
    [join(target.out, 'fetch-client.ts'), emitClient(context, 'fetch')],
    [join(target.out, 'operations.ts'), emitOperations(context)],
    [join(target.out, 'queries.ts'), emitQueries(context)],
    [join(target.out, 'examples.ts'), emitExamples(context)],
    [target.docs, emitDocs(context)],
  ])
}
