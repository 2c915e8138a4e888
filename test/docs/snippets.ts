import { readFileSync } from 'node:fs'

const root = new URL('../..', import.meta.url)

/** The text of a page of the repository. */
export const textOf = (page: string): string => readFileSync(new URL(page, root), 'utf8')

/** A block of code in a page, with the words after its three backticks. */
export interface Snippet {
  language: string
  /** What the block is, where it needs more than to be run: `before`, `vitest`. */
  mark: string
  code: string
}

/** All blocks of code in a page. */
export const snippetsOf = (page: string): Snippet[] =>
  [...textOf(page).matchAll(/^```(\w+) ?(.*)\n([\s\S]*?)^```/gm)].map(([, language = '', mark = '', code = '']) => ({
    language,
    mark,
    code,
  }))

/** The rows of the tables under a heading, without their heads. */
export function rowsUnder(page: string, heading: string): string[][] {
  const section = textOf(page)
    .split(/^#+ /m)
    .find((text) => text.startsWith(`${heading}\n`))
  if (section === undefined) throw new Error(`${page} has no heading "${heading}"`)
  return section
    .split('\n\n')
    .filter((block) => block.startsWith('|'))
    .flatMap((table) => table.trim().split('\n').slice(2))
    .map((row) => row.slice(2, -2).split(' | '))
}

/** What is in the first pair of backticks. */
export const codeIn = (cell = ''): string => /`([^`]*)`/.exec(cell)?.[1] ?? ''
