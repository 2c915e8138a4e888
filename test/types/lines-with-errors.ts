import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = fileURLToPath(new URL('.', import.meta.url))

/** Compiles files of this folder that are only in memory, and returns the numbers of the lines with errors of each. */
export function linesWithErrors(files: Record<string, string>): Record<string, Set<number>> {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const host = ts.createCompilerHost(options)
  const { fileExists, getSourceFile } = host
  const textOf = (path: string) => (path.startsWith(folder) ? files[path.slice(folder.length)] : undefined)
  host.fileExists = (path) => textOf(path) !== undefined || fileExists(path)
  host.getSourceFile = (path, language, ...rest) => {
    const text = textOf(path)
    return text === undefined ? getSourceFile(path, language, ...rest) : ts.createSourceFile(path, text, language)
  }
  const names = Object.keys(files)
  const program = ts.createProgram(
    names.map((name) => folder + name),
    options,
    host,
  )
  return Object.fromEntries(
    names.map((name) => {
      const file = program.getSourceFile(folder + name) as ts.SourceFile
      const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
      return [name, new Set(found.map(({ start = 0 }) => file.getLineAndCharacterOfPosition(start).line + 1))]
    }),
  )
}
