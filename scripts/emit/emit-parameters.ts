import type { Operation, Parameter } from '../compile/api'
import type { Context } from './context'
import { docComment } from './doc-comment'
import { TypePrinter } from './print-type'
import { printKey } from './print-value'

/** `OperationParameters`: the parameters of each operation that has any. */
export function emitParameters(context: Context): string {
  const printer = new TypePrinter(context)
  const operations = context.api.operations
    .filter(({ parameters }) => parameters.length)
    .map(({ id, parameters }: Operation) => {
      const fields = parameters.map((parameter) => field(parameter, printer)).join('')
      return `  ${printKey(id)}: {\n${fields}  }\n`
    })
  return `/** Parameters by operation. */\nexport interface OperationParameters {\n${operations.join('')}}\n`
}

function field(parameter: Parameter, printer: TypePrinter): string {
  const { name, required, description, deprecated } = parameter
  const type = parameterType(parameter, printer)
  const comment = docComment([description], '    ', deprecated ? ['@deprecated'] : [])
  return `${comment}    ${printKey(name)}${required ? '' : '?'}: ${type}${required ? '' : ' | undefined'}\n`
}

/** What must be there cannot be `null`: there is no way to write it, whatever the schema says. */
export function parameterType({ schema, required }: Parameter, printer: TypePrinter): string {
  const own = printer.to('request')
  return required ? own.printNonNull(schema, '    ') : own.print(schema, '    ')
}
