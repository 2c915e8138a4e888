import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitepress'
import { slugOf } from '../../scripts/emit/slugs'

const { dirname, join, relative } = posix
const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (name: string) => readFileSync(`${root}${name}`, 'utf8')

/** Where the build finds what the site shows: VitePress wants its pages below the folder of its packages. */
const copies = join(root, 'site/pages')

/** Files that pages link to, and the names under which they are served as they are. */
const FILES: Record<string, string> = { 'llms.txt': 'llms.txt', 'openapi.json': 'openapi.json', LICENSE: 'LICENSE.txt' }

const isShown = (path: string) =>
  !path.endsWith('node_modules') && (statSync(path).isDirectory() || /\.(md|png)$/.test(path))

rmSync(copies, { recursive: true, force: true })
for (const name of readdirSync(root)) {
  if (/^(\.|node_modules|dist|etc|examples|src|scripts|site|test)/.test(name)) continue
  cpSync(join(root, name), join(copies, name), { recursive: true, filter: isShown })
}
for (const [name, served] of Object.entries(FILES)) cpSync(join(root, name), join(copies, 'public', served))

const titleOf = (path: string) => (/^# (.+)$/m.exec(read(path))?.[1] ?? path).replaceAll('`', '')

/** The pages in the order in which the README links to them, then those that it does not name. */
const pages = [
  ...new Set([
    ...[...read('README.md').matchAll(/\]\((docs\/[\w-]+\.md)/g)].map(([, path]) => path as string),
    ...readdirSync(`${root}docs`)
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ]),
]

/** A link to a folder leads to its first page. */
const pageFor = (path: string) =>
  existsSync(root + path) && statSync(root + path).isDirectory()
    ? join(path, readdirSync(root + path).sort()[0] ?? '')
    : path

/** A link of a page as the site has it. */
function hrefOn(page: string, href: string): string {
  if (/^(https?:|mailto:|#)/.test(href)) return href
  const [file = '', anchor] = href.split('#')
  const path = pageFor(join(dirname(page), file))
  const target = path === 'README.md' ? '/' : `/${FILES[path] ?? path.replace(/\.md$/, '')}`
  return anchor ? `${target}#${anchor}` : target
}

export default defineConfig({
  title: '@epilot/sdk',
  description: JSON.parse(read('package.json')).description,
  srcDir: copies,
  rewrites: { 'README.md': 'index.md' },
  outDir: './dist',
  cacheDir: './node_modules/.cache/vitepress',
  ignoreDeadLinks: Object.values(FILES).map((name) => `/${name}`),
  vite: { build: { chunkSizeWarningLimit: 2_000 } },
  markdown: {
    // GitHub's anchors, which the pages' links to headings are written for.
    anchor: { slugify: slugOf },
    config: ({ core }) => {
      core.ruler.push('links', ({ tokens, env }) => {
        const page = relative(copies, env.path)
        for (const { children } of tokens) {
          for (const token of children ?? []) {
            const href = token.type === 'link_open' ? token.attrGet('href') : null
            if (href) token.attrSet('href', hrefOn(page, href))
          }
        }
      })
    },
  },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [
      { text: 'Reference', link: '/docs/user' },
      { text: 'Changelog', link: '/CHANGELOG' },
    ],
    sidebar: [
      { text: 'Start', link: '/' },
      ...pages.map((path) => ({ text: titleOf(path), link: `/${path.replace(/\.md$/, '')}` })),
    ],
  },
})
