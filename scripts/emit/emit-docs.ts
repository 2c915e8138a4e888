import type { Operation } from '../compile/api'
import { documentedCall } from '../compile/documented-call'
import { identifierOf } from '../compile/names'
import type { Context } from './context'
import { fence, oneLine, prose } from './markdown'
import { fileOf } from './module-of'
import { operationDocs } from './operation-docs'
import { printCall } from './print-call'
import { printMember } from './print-value'
import { schemaDocs } from './schema-docs'
import { Slugs } from './slugs'

/** Where the headings of operations and schemas are. */
export interface Anchors {
  operations: ReadonlyMap<string, string>
  /** By the schema's key in the document. */
  schemas: ReadonlyMap<string, string>
}

/** `docs/NAME.md`: the reference. */
export function emitDocs(context: Context): string {
  const { api } = context
  const title = oneLine(api.title)
  const anchors = anchorsOf(context, title)
  const parts = [
    `# ${title}`,
    `<!-- ${context.header.replace(/^\/\/ /, '').trim()} -->`,
    prose(api.description ?? ''),
    facts(context),
    'Contents: [usage](#usage), [operations](#operations), [schemas](#schemas).',
    '## Usage',
    ...usage(context),
    '## Operations',
    ...operationIndex(context, anchors),
    ...api.operations.flatMap((operation) => operationDocs(operation, context, anchors)),
    '## Schemas',
    api.schemas.map(({ key }) => `- [\`${key}\`](#${anchors.schemas.get(key)})`).join('\n') || 'The document has none.',
    ...api.schemas.flatMap((schema) => schemaDocs(schema, context, anchors)),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

/** In the order of the headings. */
function anchorsOf({ api }: Context, title: string): Anchors {
  const slugs = new Slugs()
  for (const heading of [title, 'Usage', 'Operations']) slugs.next(heading)
  const operations = new Map(api.operations.map(({ id }) => [id, slugs.next(id)]))
  slugs.next('Schemas')
  return { operations, schemas: new Map(api.schemas.map(({ key }) => [key, slugs.next(key)])) }
}

function facts({ api: { baseURL, page } }: Context): string {
  const lines = [`- **Base URL:** \`${baseURL}\``]
  if (page) lines.push(`- **Full API docs:** [${oneLine(page.description)}](${page.url})`)
  return lines.join('\n')
}

/** The section "Usage", with an operation that has few parameters. */
function usage(context: Context): string[] {
  const { api, facts: schemaFacts, packageName } = context
  const calls = api.operations.map((operation) => printCall(operation, documentedCall(schemaFacts, operation).valid))
  const call = calls.find((text) => text.endsWith('()')) ?? calls.find((text) => !text.includes('\n')) ?? ''
  const throughHandle = call.replace('await client', `await ${printMember('epilot', identifierOf(api.name))}`)
  const handle = identifierOf(api.name)
  const throughSdk = [
    `import { createSDK } from '${packageName}'`,
    `import { ${handle} } from '${packageName}/${api.name}'\n`,
    `const epilot = createSDK({ token: () => 'my-token', apis: { ${handle} } })\n${throughHandle}`,
  ].join('\n')
  const client = (entry: string) =>
    fence(
      'ts',
      `import { authorize, getClient } from '${packageName}/${entry}'\n\nconst client = getClient()\nauthorize(client, () => 'my-token')\n${call}`,
    )
  if (context.source === undefined) {
    return [
      fence(
        'ts',
        `import { authorize, getClient } from '${fileOf(context, 'index')}'\n\nconst client = getClient()\nauthorize(client, () => 'my-token')\n${call}`,
      ),
    ]
  }
  return [
    context.parts ? 'In an SDK:' : 'All APIs through one object:',
    context.parts
      ? fence('ts', throughSdk)
      : fence('ts', `import { epilot } from '${packageName}'\n\nepilot.authorize(() => 'my-token')\n${throughHandle}`),
    'This API alone, for a smaller bundle:',
    client(api.name),
    'The same on the platform’s `fetch`, without axios:',
    client(`${api.name}/fetch`),
  ]
}

const HEAD = '| Operation | Request | |\n|---|---|---|'

/** The operations by tag: the document's tags in their order, then what other tags the operations have. */
function operationIndex({ api }: Context, anchors: Anchors): string[] {
  const tags = new Set([...api.tags, ...api.operations.flatMap((operation) => operation.tags)])
  const cell = (text: string) => text.replaceAll('|', '\\|')
  const row = ({ id, method, path, summary = '' }: Operation) => {
    const request = cell(`${method.toUpperCase()} ${path}`)
    return `| [\`${id}\`](#${anchors.operations.get(id)}) | \`${request}\` | ${cell(oneLine(summary))} |`
  }
  const sections = [...tags].map((tag): [string, Operation[]] => [
    tag,
    api.operations.filter(({ tags }) => tags.includes(tag)),
  ])
  sections.push(['Without a tag', api.operations.filter((operation) => !operation.tags.length)])
  return sections
    .filter(([, operations]) => operations.length)
    .flatMap(([tag, operations]) => [`**${oneLine(tag)}**`, [HEAD, ...operations.map(row)].join('\n')])
}
