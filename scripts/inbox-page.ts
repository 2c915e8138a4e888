import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const folder = fileURLToPath(new URL('../src/user/inbox/', import.meta.url))

async function bundled(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [folder + file],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
  })
  // Text that would end the element that it is inserted into.
  return (outputFiles[0]?.text ?? '').trim().replaceAll('</', '<\\/')
}

/** The page of the local server as one file, with style and script inline. */
export async function inboxPage(): Promise<string> {
  const [style, script] = await Promise.all([bundled('style.css'), bundled('main.ts')])
  return readFileSync(`${folder}page.html`, 'utf8')
    .replace('/* style */', () => style)
    .replace('/* script */', () => script)
}
