import { bodiesOf } from '../compile/bodies-of'
import type { Enum } from '../compile/enums-of'
import { bodyType } from './body-type'
import type { Context } from './context'
import { docComment } from './doc-comment'
import { printModule } from './emit-rules'
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
  const { api, header, source } = context
  const types = new TypePrinter(context, { nameOf: ({ name }) => `types.${name}` })
  const rules = new RulePrinter(context, enums, ({ name }) => `rules.${name}`)
  const schemas = api.schemas.map(({ name, description }) =>
    validator(name, description, `types.${name}`, `rules.${name}`),
  )
  const bodies = bodiesOf(api).map(({ name, operation: { id, body }, schema }) => {
    if (!body) return ''
    const type = schema ? `types.${schema.name}` : bodyType(body, types).replaceAll('\n    ', '\n').trimStart()
    const said = `Body of \`${id}\`.`
    if (!schema) return validator(name, said, type, rules.print(body.schema))
    return `${docComment([said])}export type ${name} = ${type}\n${docComment([said])}export const ${name}: Validator<${name}> = ${schema.name}\n`
  })
  const all = [...schemas, ...bodies]
  const text = all.join('\n')
  const jsonValue = /\bJsonValue\b/.test(text) ? [`import type { JsonValue } from '${source}/core/types'`] : []
  return printModule(header, source, all.length ? all : ['export {}\n'], [
    ...jsonValue,
    ...(all.length
      ? [
          `import type { Validator } from '${source}/schemas/types'`,
          `import { validator } from '${source}/schemas/validator'`,
        ]
      : []),
    ...(/\brules\.\w/.test(text) ? ["import * as rules from './rules'"] : []),
    ...(/\btypes\.\w/.test(text) ? ["import type * as types from './types'"] : []),
  ])
}

/** A type and a validator, under one name. */
function validator(name: string, description: string | undefined, type: string, rule: string): string {
  const comment = docComment([description])
  return `${comment}export type ${name} = ${type}\n${comment}export const ${name}: Validator<${name}> = /* @__PURE__ */ validator(${rule})\n`
}
