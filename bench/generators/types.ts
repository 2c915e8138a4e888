import { dirname } from 'node:path'
import ts from 'typescript'
import type { Program } from './program'

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  noEmit: true,
  types: [],
}

/** What `tsc` says of programs: faults of each, by the path of its file. */
export function typeFaults(programs: Map<string, Program>): Map<string, string[]> {
  const compiled = ts.createProgram([...programs.keys()], OPTIONS)
  return new Map([...programs].map(([file, program]) => [file, faultsIn(compiled, file, program)]))
}

function faultsIn(compiled: ts.Program, file: string, { calls, probes }: Program): string[] {
  const source = compiled.getSourceFile(file) as ts.SourceFile
  const errors = [...compiled.getSyntacticDiagnostics(source), ...compiled.getSemanticDiagnostics(source)]
  const messages = new Map<number, string>()
  for (const { start = 0, messageText } of errors) {
    const { line } = source.getLineAndCharacterOfPosition(start)
    messages.set(line, ts.flattenDiagnosticMessageText(messageText, ' ').split('\n')[0] as string)
  }
  const rejected = calls.filter((line) => messages.has(line))
  const wrong = [...probes].filter(([line, { compiles }]) => compiles === messages.has(line))
  return [
    ...(rejected.length ? ['the types reject the call'] : []),
    ...wrong.map(([, { otherwise }]) => `types: ${otherwise}`),
    ...generatedFaults(compiled, file),
  ]
}

/** Whether what was generated compiles. */
function generatedFaults(compiled: ts.Program, file: string): string[] {
  const folder = `${dirname(file)}/api/`
  const sources = compiled.getSourceFiles().filter(({ fileName }) => fileName.startsWith(folder))
  const count = sources.flatMap((source) => compiled.getSemanticDiagnostics(source)).length
  return count ? [`what is generated has ${count} ${count === 1 ? 'error' : 'errors'} of types`] : []
}
