import type { AnswerBody } from '../compile/api'
import type { TypePrinter } from './print-type'

/** What an answer's `data` holds. Where there is no body it holds `''`: that is what axios makes of it. */
export function answerType(answers: readonly AnswerBody[], printer: TypePrinter): string {
  const types = answers.map((answer) => {
    if (answer.kind === 'json') return printer.print(answer.schema, '  ')
    return { empty: `''`, text: 'string', unknown: 'unknown' }[answer.kind]
  })
  const distinct = [...new Set(types)].filter((type, _, all) => type !== `''` || !all.includes('string'))
  return distinct.includes('unknown') || !distinct.length ? 'unknown' : distinct.join(' | ')
}
