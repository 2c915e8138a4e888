/**
 * Calls every operation of the built package on an API inside the process. With `--url URL` it calls the GET operations
 * of a server instead, with the token in EPILOT_TOKEN.
 */
import { parseArgs } from 'node:util'
import { readFrom } from './demo/reading'
import { tellStory } from './demo/story'
import { printSum } from './demo/table'

const USAGE = 'usage: npm run demo [-- --url URL]   (with --url, the token is read from EPILOT_TOKEN)'

/** The `--url` of the command line; exits with 2 for anything else. */
function readUrl(): string | undefined {
  try {
    return parseArgs({ options: { url: { type: 'string' } } }).values.url
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`)
    process.exit(2)
  }
}

const url = readUrl()
const rows = url ? await readFrom(url, process.env.EPILOT_TOKEN) : await tellStory()
printSum(rows)
if (rows.some(({ failed }) => failed)) process.exitCode = 1
