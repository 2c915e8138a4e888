import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { definedOperations, definition, documentedOperations } from '../support/definition'
import { generated } from './generated'

const docs = readFileSync(new URL('../../docs/user.md', import.meta.url), 'utf8')

/** The text under a heading. */
const section = (text: string, heading: string) =>
  String(text.split(/^### /m).find((part) => part.startsWith(`\`${heading}\`\n`)))

/** The arguments of a printed call. */
function argumentsOf(call: string): unknown[] {
  const args = /client\.\w+\((.*)\)/s.exec(call)?.[1]
  return new Function(`return [${args}]`)()
}

describe('docs/user.md', () => {
  it('has the operations in documented order, then the schemas', () => {
    const headings = [...docs.matchAll(/^### `(.*)`$/gm)].map((match) => match[1])
    expect(headings).toEqual([
      ...documentedOperations.map(({ operationId }) => operationId),
      ...Object.keys(definition.components.schemas),
    ])
  })

  it('has an index of operations by tag, and one of schemas, whose links lead to headings', () => {
    const index = docs.slice(docs.indexOf('## Operations'), docs.indexOf('### '))
    expect([...index.matchAll(/^\*\*(.*)\*\*$/gm)].map((match) => match[1])).toEqual([
      'User V2',
      'Group',
      'Navigation',
      'User V1',
    ])
    const slugs = new Set(
      [...docs.matchAll(/^#+ (.*)$/gm)].map((match) =>
        String(match[1]).replaceAll('`', '').toLowerCase().replaceAll(' ', '-'),
      ),
    )
    const links = [...docs.matchAll(/\]\(#(.*?)\)/g)].map((match) => String(match[1]))
    expect(links.length).toBeGreaterThan(definedOperations.length + Object.keys(definition.components.schemas).length)
    expect(links.filter((link) => !slugs.has(link))).toEqual([])
  })

  it('shows each call and each response as documented', () => {
    for (const { operationId, method, path, exampleArguments, exampleResponse } of documentedOperations) {
      const text = section(docs, operationId)
      expect(text).toContain(`\n\`${method} ${path}\`\n`)
      expect(argumentsOf(String(/```ts\n(.*?)```/s.exec(text)?.[1]))).toEqual(exampleArguments)
      const response = /```json\n(.*?)```/s.exec(text)?.[1]
      expect(response === undefined ? null : JSON.parse(response)).toEqual(exampleResponse)
    }
  })

  it('says which calls are public, and which are retried', () => {
    for (const { operation } of definedOperations) {
      const text = section(docs, operation.operationId)
      const isPublic = 'security' in operation
      expect(text).toContain(isPublic ? 'Needs no token. ' : 'Needs a token. ')
      expect(text).toContain(operation['x-repeatable'] ? ' Retried after ' : ' Not retried after ')
    }
  })

  it('notes that a call contradicts its schema', () => {
    const noted = documentedOperations.filter(({ operationId }) => section(docs, operationId).includes('**Note:**'))
    expect(noted.map(({ operationId }) => operationId)).toEqual(['updateUserV2'])
    expect(section(docs, 'updateUserV2')).toContain(
      '> **Note:** this call is shown as documented, and contradicts its own schema: phone must be a string; secondary_phone must be a string.\n',
    )
  })

  it('shows a schema as TypeScript, with links to those it uses', () => {
    expect(section(docs, 'Navigation')).toBe(
      [
        '`Navigation`',
        '',
        'A stored navigation of the workplace, under an id that follows from its content.',
        '',
        '```ts',
        'type Navigation = {',
        '  id: NavigationId',
        '  /** Name of the navigation. */',
        '  name: string',
        '  configuration: NavigationConfiguration',
        '}',
        '```',
        '',
        'Uses [`NavigationId`](#navigationid), [`NavigationConfiguration`](#navigationconfiguration).',
        '',
        '',
      ].join('\n'),
    )
  })
})

describe('the reference of any document', () => {
  const docsOf = async (document: object) => String((await generated(document))['docs.md'])

  it("keeps a description's headings out of its own", async () => {
    const text = await docsOf({ info: { title: 'T', version: '1', description: '# Start\n```\n# code\n```' } })
    expect(text).toContain('\n**Start**\n```\n# code\n```\n')
  })

  it('numbers anchors as GitHub does where headings are alike', async () => {
    const text = await docsOf({
      paths: { '/x': { get: { operationId: 'get-user' }, put: { operationId: 'Usage' } } },
      components: { schemas: { 'Get-User': { type: 'string' }, usage: { type: 'string' } } },
    })
    expect([...text.matchAll(/^\| \[.*$/gm)].map(String)).toEqual([
      '| [`get-user`](#get-user) | `GET /x` |  |',
      '| [`Usage`](#usage-1) | `PUT /x` |  |',
    ])
    expect(text).toContain('- [`Get-User`](#get-user-1)\n- [`usage`](#usage-2)\n')
  })

  it('generates a call and a response where the document has no example, and says so', async () => {
    const schema = { type: 'object', required: ['when'], properties: { when: { type: 'string', format: 'date' } } }
    const content = { 'application/json': { schema } }
    const text = await docsOf({
      paths: {
        '/x': { post: { operationId: 'x', requestBody: { required: true, content }, responses: { 200: { content } } } },
      },
    })
    expect(text).toContain("const { data } = await client.x(null, { when: '1970-01-01' })\n")
    expect(text).toContain(
      '<summary>Response, generated from its schema</summary>\n\n```json\n{\n  "when": "1970-01-01"\n}\n```',
    )
  })
})
