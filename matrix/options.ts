import { parseArgs } from 'node:util'

export interface Options {
  /** Beginnings of the names of rows. */
  only: string[]
  /** What is tried, in place of what `npm pack` makes of the folder above. */
  tarball: string | undefined
  /** Whether the folders of the apps stay, to be looked at. */
  keep: boolean
  /** Whether the table goes into the README. */
  write: boolean
  list: boolean
  help: boolean
}

export const USAGE = `usage: npm run test:matrix -- [--only NAME[,NAME]] [--tarball FILE] [--keep] [--write] [--list] [--help]

  --only     the rows whose names are, or begin with, one of these: --only node,axios-1.8
             --only fetch                           the entry without axios, everywhere
             --only node,bun,deno,workerd,chromium  the runtimes
             --only esbuild,rollup,vite,webpack     the bundlers
             --only typescript,fetch-typescript     the compilers
             --only axios                           each axios
  --tarball  a packed package to try (default: what npm pack makes of this repository)
  --keep     leave the folders of the apps, and print where they are
  --write    put the outcomes into the table of README.md
  --list     print the names of the rows
  --help     print this`

const OPTIONS = {
  only: { type: 'string', multiple: true },
  tarball: { type: 'string' },
  keep: { type: 'boolean' },
  write: { type: 'boolean' },
  list: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

function parse(args: string[], usage: string) {
  try {
    return parseArgs({ args, options: OPTIONS }).values
  } catch (error) {
    throw new Error(`${(error as Error).message}\n\n${usage}`)
  }
}

/** Reads the command line; throws what is wrong with it. */
export function readOptions(args: string[], usage = USAGE): Options {
  const { only = [], tarball, keep = false, write = false, list = false, help = false } = parse(args, usage)
  return { only: only.flatMap((names) => names.split(',')).filter(Boolean), tarball, keep, write, list, help }
}
