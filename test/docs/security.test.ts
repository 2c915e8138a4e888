import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { textOf } from './snippets'

/** Paragraphs and entries of lists that promise something. */
const promises = textOf('docs/security.md')
  .split(/\n\n|\n- /)
  .filter((text) => /\(`test\//.test(text))

it('docs/security.md names tests', () => expect(promises.length).toBeGreaterThan(10))

it.each(promises.map((text) => [text.slice(0, 60).trim(), text]))('%s…: the tests exist', (_, text) => {
  const files = [...text.matchAll(/`(test\/[^`]+)`/g)].map(([, file]) => file as string)
  expect(files.filter((file) => !existsSync(new URL(`../../${file}`, import.meta.url)))).toEqual([])
})
