import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const root = new URL('../..', import.meta.url).pathname

/** TypeScript 7, which is much the faster, or the version that tsup bundles declarations with. */
export type Compiler = 'typescript-7' | 'typescript'

/** Compiles a folder by a configuration, which is written to its tsconfig.json, and returns the compiler's errors. */
export async function runTsc(folder: string, config: object, compiler: Compiler = 'typescript-7'): Promise<string> {
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config))
  const tsc = join(root, 'node_modules', compiler, 'bin/tsc')
  const options = { cwd: folder, maxBuffer: 2 ** 26 }
  try {
    return (await promisify(execFile)(process.execPath, [tsc, '--pretty', 'false', '-p', '.'], options)).stdout
  } catch (error) {
    const { stdout } = error as { stdout?: string }
    // Without errors of its own, the compiler did not run.
    if (!stdout) throw error
    return stdout
  }
}
