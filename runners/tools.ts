import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where Node finds what a runner's folder depends on. */
const requireOf = (runner: string) => createRequire(fileURLToPath(new URL(`${runner}/package.json`, import.meta.url)))

/** The folder of a package, as that runner has it. */
export function packageOf(runner: string, name: string): string {
  const require = requireOf(runner)
  const [folder] = (require.resolve.paths(name) ?? [])
    .map((path) => `${path}/${name}/package.json`)
    .filter((path) => {
      try {
        require(path)
        return true
      } catch {
        return false
      }
    })
  if (!folder) throw new Error(`${runner} has no ${name}`)
  return dirname(folder)
}

export const versionOf = (runner: string, name: string): string =>
  requireOf(runner)(`${packageOf(runner, name)}/package.json`).version
