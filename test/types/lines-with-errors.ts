import { compile } from '../support/compile'

/** Compiles files as if they were in this folder, and returns the numbers of the lines with errors of each. */
export async function linesWithErrors(files: Record<string, string>): Promise<Record<string, Set<number>>> {
  const placed = Object.entries(files).map(([name, text]) => [`test/types/${name}`, text])
  const diagnostics = await compile(Object.fromEntries(placed))
  const linesOf = (name: string) =>
    diagnostics.filter(({ file }) => file === `test/types/${name}`).map(({ line }) => line)
  return Object.fromEntries(Object.keys(files).map((name) => [name, new Set(linesOf(name))]))
}
