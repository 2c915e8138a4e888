import { bodiesOf } from '../compile/bodies-of'
import type { Enum } from '../compile/enums-of'
import { bodyType } from './body-type'
import type { Context } from './context'
import { docComment } from './doc-comment'
import { printModule } from './emit-rules'
import { moduleOf } from './module-of'
import { RulePrinter } from './print-rule'
import { TypePrinter } from './print-type'
import { printValue } from './print-value'

/** `enums.ts`: the values of fields that have a list of them. */
export function emitEnums({ header }: Context, enums: readonly Enum[]): string {
  const lines = enums.map(({ name, values, places }) => {
    const said = docComment([`The values of ${places.map((place) => `\`${place}\``).join(', ')}.`])
    return `${said}export const ${name} = ${printValue(values)} as const\n`
  })
  return [header, ...(lines.length ? lines : ['export {}\n'])].join('\n')
}

/** `validators.ts`: a validator for each schema and each body, under the name of its type. */
export function emitValidators(context: Context, enums: readonly Enum[]): string {
  const { api, variants } = context
  const types = new TypePrinter(context, 'request', { nameOf: (_, name) => `types.${name}` })
  const rules = new RulePrinter(context, 'request', enums, (name) => `rules.${name}`)
  const schemas = api.schemas.map(({ name, description }) =>
    validator(name, description, `types.${name}`, `rules.${name}`),
  )
  const bodies = bodiesOf(api).map(({ name, operation: { id }, body, schema }) => {
    const type = schema
      ? `types.${variants.nameFor(schema, 'request')}`
      : bodyType({ ...body, others: [] }, types)
          .replaceAll('\n    ', '\n')
          .trimStart()
    const isShared = type === `types.${schema?.name}`
    return validator(name, `Body of \`${id}\`.`, type, isShared ? undefined : rules.print(body.schema), schema?.name)
  })
  const all = [...schemas, ...bodies]
  const text = all.join('\n')
  const imports: [boolean, string][] = [
    [/\bJsonValue\b/.test(text), `import type { JsonValue } from '${moduleOf(context, 'core/types')}'`],
    [all.length > 0, `import type { Validator } from '${moduleOf(context, 'schemas/types')}'`],
    [all.length > 0, `import { validator } from '${moduleOf(context, 'schemas/validator')}'`],
    [/\brules\.\w/.test(text), "import * as rules from './rules'"],
    [/\btypes\.\w/.test(text), "import type * as types from './types'"],
  ]
  const used = imports.flatMap(([isUsed, line]) => (isUsed ? [line] : []))
  return printModule(context, all.length ? all : ['export {}\n'], used)
}

/** A type and a validator under one name, made of a rule or the same as another. */
function validator(name: string, about: string | undefined, type: string, rule: string | undefined, same = ''): string {
  const comment = docComment([about])
  const value = rule === undefined ? same : `/* @__PURE__ */ validator(${rule})`
  return `${comment}export type ${name} = ${type}\n${comment}export const ${name}: Validator<${name}> = ${value}\n`
}
