/** `npm run test:runners`: tries the packed package in test runners and their environments, and prints a table. */

import { exitWith, runMatrix } from '../matrix/main'
import { type Options, readOptions } from '../matrix/options'
import type { StageOf } from '../matrix/row'
import { install } from '../scripts/processes/install'

const USAGE = `usage: npm run test:runners -- [--only NAME[,NAME]] [--tarball FILE] [--keep] [--write] [--list] [--help]

  --only     the rows whose names are, or begin with, one of these: --only vitest-3-jsdom,jest
  --tarball  a packed package to try (default: what npm pack makes of this repository)
  --keep     leave the folders of the apps, and print where they are
  --write    put the outcomes into the table of README.md
  --list     print the names of the rows
  --help     print this`

async function main(args: string[]): Promise<number> {
  const options = readOptions(args, USAGE)
  if (options.help) {
    console.log(USAGE)
    return 0
  }
  // The Nodes are those of the matrix.
  await install(new URL('../matrix/', import.meta.url))
  await install(new URL('.', import.meta.url))
  const { rows } = await import('./rows')
  const { createApp, createGround } = await import('../matrix/app')
  const { prepareGround } = await import('../matrix/stage')
  const prepareStages = async (options: Options): Promise<StageOf> => {
    const { ground, packed } = await prepareGround(options)
    await createGround(ground)
    return (signal) => ({
      app: (name, kind = 'axios', axios) => createApp({ ground, tarball: packed, name, kind, axios, signal }),
      chromium: () => Promise.reject(new Error('no row opens a browser')),
    })
  }
  return runMatrix({ rows, usage: USAGE, readme: new URL('README.md', import.meta.url), prepareStages }, options)
}

await exitWith(main(process.argv.slice(2)))
