import type { Context } from './context'

/** The entries of the package that have what is in a folder or file of `src`. */
const ENTRIES: [start: string, entry: string][] = [
  ['axios/', 'core/axios'],
  ['fetch/', 'core/fetch'],
  ['mock/', 'core/msw'],
  ['query/', 'core/query'],
  ['core/', 'core'],
]

/** Where generated code imports a file of `src` from: the file itself in this repository, else an entry of the package. */
export function moduleOf({ source, packageName }: Pick<Context, 'source' | 'packageName'>, file: string): string {
  if (source !== undefined) return `${source}/${file}`
  return `${packageName}/${ENTRIES.find(([start]) => file.startsWith(start))?.[1]}`
}

/** Where one generated file imports another from. */
export const fileOf = ({ extension }: Pick<Context, 'extension'>, name: string): string => `./${name}${extension ?? ''}`
