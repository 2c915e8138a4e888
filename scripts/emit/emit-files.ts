import { join } from 'node:path'
import { compileApi } from '../compile/compile-api'
import { enumsOf } from '../compile/enums-of'
import { SchemaFacts } from '../compile/schema-facts'
import { withNamedSchemas } from '../compile/with-named-schemas'
import { withoutCycles } from '../compile/without-cycles'
import { checkDocument } from '../read/check-document'
import type { OpenAPIDocument } from '../read/document'
import { tidy } from '../read/tidy'
import type { Context } from './context'
import { emitClient } from './emit-client'
import { emitDocs } from './emit-docs'
import { emitExamples } from './emit-examples'
import { emitNamespaces } from './emit-namespaces'
import { emitOperations } from './emit-operations'
import { emitQueries } from './emit-queries'
import { emitResponses, emitRules } from './emit-rules'
import { emitSchema } from './emit-schema'
import { emitTypes } from './emit-types'
import { emitEnums, emitValidators } from './emit-validators'

/** Where the files of an API go, and what they say of themselves. */
export interface Target extends Pick<Context, 'header' | 'source' | 'packageName'> {
  name: string
  out: string
  /** Empty for none. */
  docs: string
}

/** A document, checked and compiled, for the emitters. */
export function contextOf<T extends Omit<Target, 'out' | 'docs'>>(given: OpenAPIDocument, target: T): T & Context {
  const whole = tidy(given) as OpenAPIDocument
  checkDocument(whole)
  const document = withoutCycles(withNamedSchemas(whole))
  const facts = new SchemaFacts(document)
  return { ...target, api: compileApi(document, facts, target.name), facts }
}

/** The files of an API by path, in memory. */
export async function emitFiles(given: OpenAPIDocument, target: Target): Promise<Map<string, string>> {
  const context = contextOf(given, target)
  const schema = await emitSchema(context)
  const enums = enumsOf(context.api)
  return new Map([
    [join(target.out, 'schema.ts'), schema.text],
    [join(target.out, 'types.ts'), emitTypes(context, schema.declared)],
    [join(target.out, 'namespaces.ts'), emitNamespaces(context)],
    [join(target.out, 'client.ts'), emitClient(context, 'axios')],
    [join(target.out, 'fetch-client.ts'), emitClient(context, 'fetch')],
    [join(target.out, 'operations.ts'), emitOperations(context)],
    [join(target.out, 'queries.ts'), emitQueries(context)],
    [join(target.out, 'examples.ts'), emitExamples(context)],
    [join(target.out, 'enums.ts'), emitEnums(context, enums)],
    [join(target.out, 'rules.ts'), emitRules(context, enums)],
    [join(target.out, 'responses.ts'), emitResponses(context, enums)],
    [join(target.out, 'validators.ts'), emitValidators(context, enums)],
    ...(target.docs ? [[target.docs, emitDocs(context)] as const] : []),
  ])
}
