import { parseArgs } from 'node:util'

/** What can be measured, and the heading of its section in GENERATORS.md. */
export const PARTS = { documents: 'Right and wrong', speed: 'Time and bytes' } as const

export type Part = keyof typeof PARTS

export interface Options {
  only: Part[]
  /** Keys of generators; all when it is empty. */
  peers: string[]
  /** The JAR of openapi-generator. */
  jar: string | undefined
  /** Whether the programs are kept, to be looked at. */
  keep: boolean
}

export const USAGE = `usage: npm run bench:generators -- [--only PART[,PART]] [--peers KEY[,KEY]] [--jar FILE] [--keep]

  --only   ${Object.keys(PARTS).join(', ')} (default: all); the other section of GENERATORS.md is left as it is
  --peers  which generators, by their keys in peers/; prints what GENERATORS.md would say
  --jar    openapi-generator-cli.jar, which adds openapi-generator's typescript-axios; needs Java
  --keep   leave the programs, and print where they are`

const isPart = (name: string): name is Part => name in PARTS

/** Reads the command line; throws when something is wrong with it. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', default: '' },
      peers: { type: 'string', default: '' },
      jar: { type: 'string' },
      keep: { type: 'boolean', default: false },
    },
  })
  const listOf = (text: string) => text.split(',').filter(Boolean)
  const only = listOf(values.only)
  const unknown = only.filter((name) => !isPart(name))
  if (unknown.length) throw new Error(`nothing is called ${unknown.join(' or ')}`)
  const parts = only.length ? only.filter(isPart) : (Object.keys(PARTS) as Part[])
  return { only: parts, peers: listOf(values.peers), jar: values.jar, keep: values.keep }
}
