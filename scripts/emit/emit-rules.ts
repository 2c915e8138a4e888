import type { NamedSchema } from '../compile/api'
import type { Enum } from '../compile/enums-of'
import type { Direction } from '../compile/variants'
import type { Context } from './context'
import { moduleOf } from './module-of'
import { RulePrinter } from './print-rule'
import { printKey } from './print-value'

/** `rules.ts`: what each schema says, as functions that check it. Call it when all that uses them is printed. */
export function emitRules(context: Context, enums: readonly Enum[]): string {
  const { api, variants } = context
  const begun = new Set<string>()
  const done = new Set<string>()
  const lines: string[] = []
  /** Those that a schema refers to come before it. */
  function emit(name: string, { schema }: NamedSchema, direction: Direction): void {
    if (begun.has(name)) return
    begun.add(name)
    const printer = new RulePrinter(context, direction, enums, (other, named) => {
      emit(other, named, other === named.name ? variants.usualOf(named) : direction)
      return done.has(other) ? other : `/* @__PURE__ */ r.lazy(() => ${other})`
    })
    const rule = printer.print(schema)
    done.add(name)
    lines.push(`export const ${name}: Rule = ${rule}\n`)
  }
  for (const schema of api.schemas) emit(schema.name, schema, variants.usualOf(schema))
  for (const { name, schema, direction } of variants.asked) emit(name, schema, direction)
  return printModule(context, lines)
}

/** Imports of the files that have rules, as far as they use them. */
export function printModule(context: Context, lines: readonly string[], more: readonly string[] = []): string {
  const text = lines.join('\n')
  return [
    context.header,
    text.includes(': Rule =') ? `import type { Rule } from '${moduleOf(context, 'schemas/rule')}'` : undefined,
    /\br\.\w/.test(text) ? `import * as r from '${moduleOf(context, 'schemas/rules')}'` : undefined,
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
  const printer = new RulePrinter(context, 'answer', enums, (name) => `rules.${name}`)
  const entries = context.api.operations.map(({ id, byStatus }) => {
    const statuses = byStatus.map(([status, bodies]) => {
      // Beside another content type, what came as JSON cannot be told from what did not.
      const schemas = bodies.flatMap((body) => (body.kind === 'json' ? [body.schema] : []))
      const [schema] = schemas.length === bodies.length ? schemas : []
      const whole = schemas.length > 1 && schema !== undefined ? { anyOf: schemas } : schema
      return `    ${printKey(status)}: ${whole === undefined ? 'undefined' : printer.print(whole, '    ')},\n`
    })
    return `  ${printKey(id)}: {\n${statuses.join('')}  },\n`
  })
  const text = `export const responses: ResponseRules = {\n${entries.join('')}}\n`
  const more = [
    `import type { ResponseRules } from '${moduleOf(context, 'schemas/check-responses')}'`,
    ...(/\brules\.\w/.test(text) ? ["import * as rules from './rules'"] : []),
  ]
  return printModule(context, [text], more)
}
