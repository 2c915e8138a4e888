/** Longest line. */
const WIDTH = 120

/** Comments, strings, and the names of fields, methods and parameters: words that refer to nothing. */
const NO_NAMES = /\/\*.*?\*\/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|[\p{ID_Start}_$][\p{ID_Continue}$]*(?=\??:|\()/gsu

/** The types that the text of a module refers to, of those with these names. */
export function usedIn(text: string, names: readonly string[]): string[] {
  const words = new Set(text.replace(NO_NAMES, '').match(/[\p{ID_Start}_$][\p{ID_Continue}$]*/gu))
  return names.filter((name) => words.has(name))
}

/** `import type { A, B } from './file'`, on as many lines as it takes. */
export function printImport(names: readonly string[], file: string): string {
  if (!names.length) return ''
  const line = `import type { ${names.join(', ')} } from '${file}'\n`
  if (line.length <= WIDTH) return line
  const lines = ['']
  for (const name of names) {
    if (`  ${lines.at(-1)} ${name},`.length > WIDTH) lines.push('')
    lines.push(`${lines.pop()} ${name},`)
  }
  return `import type {\n${lines.map((text) => ` ${text}\n`).join('')}} from '${file}'\n`
}
