import { mkdir, rm, writeFile } from 'node:fs/promises'
import { execute } from './processes/execute'

const FOLDER = '.declarations'

/**
 * Emits the declarations of the entries, file by file, with TypeScript 7, which is much faster than tsup's own
 * TypeScript 5.9 (decisions/0017). Returns the entries as files of declarations, which tsup bundles.
 */
export async function emitDeclarations(entries: Record<string, string>): Promise<Record<string, string>> {
  await rm(FOLDER, { recursive: true, force: true })
  await mkdir(FOLDER)
  const compilerOptions = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: '../src',
    outDir: '.',
  }
  const files = Object.values(entries).map((file) => `../${file}`)
  const config = JSON.stringify({ extends: '../tsconfig.json', compilerOptions, include: [], files })
  await writeFile(`${FOLDER}/tsconfig.json`, config)
  await execute(process.execPath, ['node_modules/typescript-7/bin/tsc', '-p', FOLDER], { cwd: process.cwd() })
  const declarations = (file: string) => file.replace(/^src\/(.*)\.ts$/, `${FOLDER}/$1.d.ts`)
  return Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, declarations(file)]))
}
