import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { slugOf } from '../../scripts/emit/slugs'

const root = new URL('../..', import.meta.url).pathname
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'llms.txt']
  .concat(
    readdirSync(join(root, 'docs'))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  )
  .concat(readdirSync(join(root, 'decisions')).map((name) => `decisions/${name}`))

const textOf = (page: string) => readFileSync(join(root, page), 'utf8')

/** Whether the tarball holds a file: npm packs the first three in any case. */
const isPacked = (path: string) =>
  /^(README\.md|LICENSE|package\.json|CHANGELOG\.md|llms\.txt|openapi\.json|docs\/[\w-]+\.(md|png))$/.test(path)

/** The anchors of a page: its headings as GitHub writes them into links. */
const anchorsOf = (page: string) => [...textOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slugOf(heading))

describe.each(pages)('%s', (page) => {
  const links = [...textOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link as string)

  it('links to files and headings that exist', () => {
    const broken = links
      .filter((link) => !/^https?:/.test(link))
      .filter((link) => {
        const [file = '', anchor] = link.split('#')
        const target = file ? join(dirname(page), file) : page
        return !existsSync(join(root, target)) || (anchor && !anchorsOf(target).includes(anchor))
      })
    expect(broken).toEqual([])
  })

  it('links to what is packed with it, if it is', () => {
    const outside = links
      .filter((link) => !/^(https?:|#)/.test(link))
      .map((link) => join(dirname(page), link.replace(/#.*/, '')))
      .filter((path) => isPacked(page) && !isPacked(path))
    expect(outside).toEqual([])
  })
})
