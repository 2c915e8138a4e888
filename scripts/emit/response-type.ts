import type { ResponseBody } from '../compile/api'
import type { TypePrinter } from './print-type'

/** The type of a response's `data`. Without a body it is `''`, as in axios. */
export function responseType(responses: readonly ResponseBody[], printer: TypePrinter): string {
  const types = responses.map((response) => {
    if (response.kind === 'json') return printer.print(response.schema, '  ')
    return { empty: `''`, text: 'string', bytes: 'Blob', unknown: 'unknown' }[response.kind]
  })
  const distinct = [...new Set(types)].filter((type, _, all) => type !== `''` || !all.includes('string'))
  return distinct.includes('unknown') || !distinct.length ? 'unknown' : distinct.join(' | ')
}
