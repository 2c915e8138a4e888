import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { documents } from '../../bench/generators/documents/all'
import type { Document, Received } from '../../bench/generators/documents/document'
import { fieldFaults, jsonFaults, partFaults, returnFaults } from '../../bench/generators/judge'
import type { Peer } from '../../bench/generators/peers/peer'
import { programOf } from '../../bench/generators/program'
import { withSections } from '../../bench/generators/report'
import { typeFaults } from '../../bench/generators/types'

const sent = (contentType: string, body: string): Received => ({
  method: 'POST',
  url: '/',
  headers: { 'content-type': contentType },
  body: new TextEncoder().encode(body),
})

const named = (key: string) => documents.find((document) => document.key === key) as Document

describe('requests', () => {
  it('compares JSON and its content type', () => {
    expect(jsonFaults(sent('application/json; charset=utf-8', '{"a":1}'), { a: 1 })).toEqual([])
    expect(jsonFaults(sent('text/plain', '{"a":1}'), { a: 1 })).toEqual(['sends `text/plain`'])
    expect(jsonFaults(sent('application/json', '{"a":"1"}'), { a: 1 })).toEqual(['the body is `{"a":"1"}`'])
    expect(jsonFaults(undefined, { a: 1 })).toEqual(['sends nothing', 'the body is ``'])
  })

  it('compares the fields of a form in any order, and repeated ones in theirs', () => {
    const fields: [string, string][] = [
      ['a', '1'],
      ['b', 'x'],
      ['b', 'y'],
    ]
    const type = 'application/x-www-form-urlencoded'
    expect(fieldFaults(sent(type, 'b=x&a=1&b=y'), fields)).toEqual([])
    expect(fieldFaults(sent(type, 'a=1&b=y&b=x'), fields)).toEqual(['the body is `a=1&b=y&b=x`'])
    expect(fieldFaults(sent(type, 'a=1&b=x,y'), fields)).toEqual(['the body is `a=1&b=x,y`'])
    expect(fieldFaults(sent(type, 'a=1&b[]=x&b[]=y'), fields)).toEqual(['the body is `a=1&b[]=x&b[]=y`'])
  })

  it('compares the parts of a multipart body, and their content types where the document has one', async () => {
    const judged = async (form: FormData) => {
      const { headers, body } = new Request('http://127.0.0.1', { method: 'POST', body: form })
      const text = await new Response(body).text()
      return partFaults(sent(headers.get('content-type') as string, text), [
        { name: 'about', contentType: 'application/json', json: { title: 'Plan' } },
        { name: 'files', text: 'one' },
        { name: 'files', text: 'two' },
      ])
    }
    const formOf = (about: string | Blob, ...files: Blob[]) => {
      const form = new FormData()
      form.append('about', about)
      for (const file of files) form.append('files', file)
      return form
    }
    const about = new Blob(['{"title":"Plan"}'], { type: 'application/json' })
    const [one, two] = [new Blob(['one']), new Blob(['two'])]

    expect(await judged(formOf(about, one, two))).toEqual([])
    expect(await judged(formOf('{"title":"Plan"}', one, two))).toEqual(['the part `about` has no content type'])
    expect(await judged(formOf(about, one))).toEqual(['the part `files` is missing'])
    expect(await judged(formOf(about, two, one))).toEqual(['the part `files` is `two`', 'the part `files` is `one`'])
    expect(await judged(formOf(about, one, two, two))).toEqual(['the part `files` is one too many'])
  })

  it('rejects a multipart body without a boundary', () => {
    expect(partFaults(sent('multipart/form-data', '{}'), [])).toEqual(['the body has no parts: `{}`'])
    expect(partFaults(sent('application/json', '{}'), [])).toEqual(['sends `application/json`'])
  })

  it("rejects an operation that is sent to the document's server, where it has its own", () => {
    const { faultsOf } = named('own-server')
    expect(faultsOf([{ ...sent('', ''), url: '/files/reports/a' }])).toEqual([])
    expect(faultsOf([{ ...sent('', ''), url: '/main/reports/a' }])).toEqual(['is sent to `/main/reports/a`'])
  })
})

it('rejects text that became a number, and calls that throw', () => {
  expect(returnFaults([{ text: '12' }], [{ text: '12' }])).toEqual([])
  expect(returnFaults([{ json: 12 }], [{ text: '12' }])).toEqual(['returns JSON, `12`'])
  expect(returnFaults([{ threw: 'one\ntwo' }], [])).toEqual(['throws `one\\ntwo`'])
})

it('rejects types that are too narrow, too wide, or reject the call', () => {
  const folder = mkdtempSync(join(tmpdir(), 'epilot-sdk-judge-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const faultsOf = new Map<string, string[]>()
  const clients = {
    right: '(): Promise<string> => fetch("/").then((response) => response.text())',
    anything: '(): Promise<any> => fetch("/")',
    narrow: '(): Promise<number> => Promise.resolve(1)',
    strict: '(more: string): Promise<string> => Promise.resolve(more)',
  }
  const programs = Object.entries(clients).map(([name, client]) => {
    const peer = { start: () => `const getCode = ${client}` } as unknown as Peer
    const program = programOf(peer, () => 'await getCode()', named('text'), '')
    const file = join(folder, `${name}.ts`)
    writeFileSync(file, program.text)
    return [file, program] as const
  })
  for (const [file, faults] of typeFaults(new Map(programs))) faultsOf.set(file.slice(folder.length + 1), faults)

  expect(Object.fromEntries(faultsOf)).toEqual({
    'right.ts': [],
    'anything.ts': ['types: the response is typed as anything'],
    'narrow.ts': ['types: the response is not typed as text', 'types: the response is typed as anything'],
    'strict.ts': ['the types reject the call'],
  })
})

it('keeps the section of the report that is not measured again', () => {
  const text = withSections('', ['## Right and wrong\n\nold', '## Time and bytes\n\n1 s'])
  expect(withSections(text, ['## Right and wrong\n\nnew'])).toBe(
    text.replace('## Right and wrong\n\nold', '## Right and wrong\n\nnew'),
  )
})
