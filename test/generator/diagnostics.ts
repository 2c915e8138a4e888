import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * The errors of the project's own compiler, checking libraries too, in files that are only in memory. `missing` is a
 * package that counts as not installed.
 */
export function diagnosticsOf(files: Record<string, string>, missing?: string): string[] {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const texts = new Map(Object.entries(files).map(([name, text]) => [root + name, text]))
  const host = ts.createCompilerHost({ ...options, skipLibCheck: false })
  const { fileExists, readFile, getSourceFile } = host
  const isHidden = (name: string) => missing !== undefined && name.includes(`/node_modules/${missing}/`)
  host.fileExists = (name) => texts.has(name) || (!isHidden(name) && fileExists(name))
  host.readFile = (name) => texts.get(name) ?? readFile(name)
  // Folders that are only in memory would not be looked into.
  delete host.directoryExists
  host.getSourceFile = (name, language, ...rest) => {
    const text = texts.get(name)
    return text === undefined ? getSourceFile(name, language, ...rest) : ts.createSourceFile(name, text, language)
  }
  const program = ts.createProgram([...texts.keys()], { ...options, skipLibCheck: false }, host)
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0
    return `${file?.fileName.replace(root, '')}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
  })
}

/** A function with every `@example` of the methods in `types.ts`, on the client of a file beside it. */
export function examplesIn(types: string, clientFile: string): string {
  const methods = types.slice(types.indexOf('interface OperationMethods'), types.indexOf('interface PathsDictionary'))
  const calls = [...methods.matchAll(/^ +\* @example\n(.*?)^ +\*\/$/gms)].map((match) => {
    const lines = String(match[1])
      .replaceAll(/^ +\* ?/gm, '')
      .replaceAll('*\\/', '*/')
    return `  {\n${lines}void data\n  }\n`
  })
  return `import type { Client } from './${clientFile}'\nexport async function examples(client: Client) {\n${calls.join('')}}\n`
}
