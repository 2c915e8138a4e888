import { cp, mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runTsc } from './run-tsc'

const root = new URL('../..', import.meta.url).pathname

/** An error of the compiler. */
interface Diagnostic {
  /** From the project on. */
  file: string
  line: number
  message: string
}

/**
 * Compiles files beside those of `src`, by the project's own options, declarations included. `missing` is a package that
 * counts as not installed.
 */
export async function compile(files: Record<string, string>, missing?: string): Promise<Diagnostic[]> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'epilot-sdk-compile-')))
  try {
    await cp(join(root, 'src'), join(folder, 'src'), { recursive: true })
    await mkdir(join(folder, 'node_modules'))
    for (const name of await readdir(join(root, 'node_modules'))) {
      if (name !== missing) await symlink(join(root, 'node_modules', name), join(folder, 'node_modules', name))
    }
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), text)
    }
    const compilerOptions = {
      skipLibCheck: false,
      // Those of the language take longest, and are not ours.
      skipDefaultLibCheck: true,
    }
    const config = { extends: join(root, 'tsconfig.json'), compilerOptions, include: [], files: Object.keys(files) }
    const errors = await runTsc(folder, config)
    return errors
      .split(/^(?=\S)/m)
      .filter(Boolean)
      .map((text) => {
        const [, file = '', line, message] = /^(.*?)\((\d+),\d+\): error \w+: (.*)$/s.exec(text.trim()) ?? []
        if (!message) throw new Error(text)
        return { file, line: Number(line), message: message.replace(/\s+/g, ' ') }
      })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
