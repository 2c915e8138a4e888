import type { Context } from './context'
import { docComment } from './doc-comment'
import { TypePrinter } from './print-type'

const ABOUT = {
  answer: 'As the service returns it.',
  request: 'As it is sent to the service.',
  form: 'As it is sent in a form, with bytes in it.',
}

/**
 * A type for each schema, and further ones for those that differ by direction. Called last, after everything that uses
 * them is printed.
 */
export function emitAliases(context: Context): string {
  const { api, variants } = context
  const types = api.schemas.map((schema) => {
    const type = new TypePrinter(context, variants.usualOf(schema)).print(schema.schema)
    return declare(schema.name, type, [schema.description])
  })
  // Printing one may need another.
  for (let i = 0; i < variants.asked.length; i++) {
    const { name, schema, direction } = variants.asked[i] as (typeof variants.asked)[number]
    const type = new TypePrinter(context, direction).print(schema.schema)
    types.push(declare(name, type, [schema.description, ABOUT[direction]]))
  }
  return types.join('\n')
}

const declare = (name: string, type: string, about: (string | undefined)[]) =>
  `${docComment(about)}export type ${name} = ${type.trimStart()}\n`
