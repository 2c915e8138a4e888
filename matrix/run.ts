/** `npm run test:matrix`: tries the packed package wherever it is said to run, and prints a table. */
import { install } from '../scripts/processes/install'
import { exitWith, runMatrix } from './main'
import { readOptions, USAGE } from './options'

async function main(args: string[]): Promise<number> {
  const options = readOptions(args)
  if (options.help) {
    console.log(USAGE)
    return 0
  }
  await install(new URL('.', import.meta.url))
  // Only now is there what these import.
  const { rows } = await import('./rows/all')
  const { prepareStages } = await import('./stage')
  return runMatrix({ rows, usage: USAGE, readme: new URL('README.md', import.meta.url), prepareStages }, options)
}

await exitWith(main(process.argv.slice(2)))
