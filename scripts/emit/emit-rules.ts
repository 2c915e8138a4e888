import type { NamedSchema } from '../compile/api'
import type { Enum } from '../compile/enums-of'
import type { Context } from './context'
import { RulePrinter } from './print-rule'
import { printKey } from './print-value'

/** `rules.ts`: what each schema says, as functions that check it. */
export function emitRules(context: Context, enums: readonly Enum[]): string {
  const { api, header, source } = context
  const done = new Set<NamedSchema>()
  const lines: string[] = []
  const printer = new RulePrinter(context, enums, (named) => {
    visit(named)
    return done.has(named) ? named.name : `/* @__PURE__ */ r.lazy(() => ${named.name})`
  })
  const visited = new Set<NamedSchema>()
  /** Those that a schema refers to come before it. */
  function visit(schema: NamedSchema): void {
    if (visited.has(schema)) return
    visited.add(schema)
    const rule = printer.print(schema.schema)
    done.add(schema)
    lines.push(`export const ${schema.name}: Rule = ${rule}\n`)
  }
  api.schemas.forEach(visit)
  return printModule(header, source, lines)
}

/** Imports of the files that have rules, as far as they use them. */
export function printModule(header: string, source: string, lines: readonly string[], more: readonly string[] = []) {
  const text = lines.join('\n')
  return [
    header,
    text.includes(': Rule =') ? `import type { Rule } from '${source}/schemas/rule'` : undefined,
    /\br\.\w/.test(text) ? `import * as r from '${source}/schemas/rules'` : undefined,
    ...more,
    /\benums\.\w/.test(text) ? "import * as enums from './enums'" : undefined,
    '',
    text,
  ]
    .filter((line) => line !== undefined)
    .join('\n')
}

/** `responses.ts`: rules of the responses of each operation, by status. */
export function emitResponses(context: Context, enums: readonly Enum[]): string {
  const { api, header, source } = context
  const printer = new RulePrinter(context, enums, ({ name }) => `rules.${name}`)
  const entries = api.operations.map(({ id, byStatus }) => {
    const statuses = byStatus.map(([status, body]) => {
      return `    ${printKey(status)}: ${body.kind === 'json' ? printer.print(body.schema, '    ') : 'undefined'},\n`
    })
    return `  ${printKey(id)}: {\n${statuses.join('')}  },\n`
  })
  const text = `export const responses: ResponseRules = {\n${entries.join('')}}\n`
  const more = [
    `import type { ResponseRules } from '${source}/schemas/check-responses'`,
    ...(/\brules\.\w/.test(text) ? ["import * as rules from './rules'"] : []),
  ]
  return printModule(header, source, [text], more)
}
