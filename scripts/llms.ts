import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { asSchema, type Body, type Operation, singleOf } from './compile/api'
import { bodyType } from './emit/body-type'
import type { Context } from './emit/context'
import { contextOf } from './emit/emit-files'
import { TypePrinter } from './emit/print-type'
import { responseType } from './emit/response-type'
import { readDocument } from './read/read-document'
import { differences, writeFiles } from './write-files'

const { name, description, exports } = JSON.parse(readFileSync('package.json', 'utf8'))

/** What is easy to get wrong. Keep it short: an assistant reads it again with each question. */
const RULES = `- Two clients with the same operations: \`${name}/user\` (and \`epilot\` from \`${name}\`) on axios, \`${name}/user/fetch\` on the platform's \`fetch\`. Install axios for the first, nothing else for the second: \`npm install ${name} axios\`, \`npm install ${name}\`. Passkeys need \`@simplewebauthn/browser\`, mocks \`msw\`.
- Every operation is \`operation(parameters, body, options)\`. The body is the second argument; pass \`null\` for no parameters.
- Parameters are an object (\`{ id: '1' }\`), one value where exactly one is required (\`'1'\`), or a list of \`{ name, value }\`.
- On axios an operation returns axios's response, and \`options\` are axios's config with \`retry\` and \`largeResponse\`. On \`fetch\` it returns \`{ data, status, headers, response }\`, and \`options\` are \`RequestInit\` with \`baseURL\`, \`headers\`, \`params\`, \`timeout\`, \`retry\`, \`largeResponse\` and \`fetch\`. Read \`data\`; never call \`response.json()\`.
- To see all calls: interceptors on axios, \`client.hooks.request\` and \`client.hooks.response\` on \`fetch\`.
- \`authorize(client, token)\` takes the bare token, without \`Bearer\`, or a function that returns it, and returns the client. The function receives \`{ reason, operationId, signal }\` and must not call its own client. Operations for people who cannot sign in yet (\`needs no token\` below) send no token.
- Types: \`Result<'listUsersV2'>\` is an operation's \`data\`, \`Body<'inviteUser'>\` its body; schemas are exported by name, such as \`UserV2\`. Below, an arrow shows what an operation returns as \`data\`; without one it returns nothing.
- \`paginate(client.listUsersV2, parameters, { pageSize, signal })\` iterates over a list item by item, \`.pages()\` page by page.
- Mocks: \`createUserApi\` from \`@epilot/sdk/user/msw\` is a mocked User API that remembers what it is sent (\`token\`, \`outbox\`, \`failNext\`, \`reset\`) on MSW; \`createHandlers\` from the same entry returns documented examples, or the responses that you define; \`createUserApiServer\` from \`@epilot/sdk/user/server\`, or \`npx @epilot/sdk user-api\`, serves one over HTTP.
- Forms: \`${name}/user/schemas\` has a Standard Schema for each body (\`InviteUserBody\`) and each schema, a type of the same name, lists of values (\`statuses\`), and \`checkResponses(client)\` for development.
- Errors: \`isRefused(error)\` when nothing was sent (a \`TypeError\` with \`code\` \`ERR_PARAMETER\`, \`ERR_BODY\`, \`ERR_TOKEN\` or \`ERR_OPTION\`); \`isCallError(error)\` when the call failed, with \`status\`, \`code\`, \`operationId\`, \`requestId\` and \`outcome\`: an \`AxiosError\`, or a \`CallError\` on \`fetch\`. \`errorCodes\` lists all codes.
- Do not add retries: 429 is retried, and so are broken connections where it is safe. Before you retry a call whose error says \`outcome: 'unknown'\`, check whether it took effect. In tests, set \`retry: { maxRetries: 0 }\`.`

/** The functions and objects that an entry exports, by its report, which a new entry has once it is built. */
function exportsOf(subpath: string): string {
  const file = `etc/api/${subpath.replace(/^\.\/?/, '').replaceAll('/', '-') || 'index'}.api.md`
  if (!existsSync(file)) return ''
  const found = readFileSync(file, 'utf8').matchAll(/^export (?:const|function|class) (\w+)/gm)
  return [...new Set([...found].map((match) => `\`${match[1]}\``))].join(', ')
}

/** Every entry but those that only generated code imports. */
function entries(): string[] {
  return Object.entries(exports)
    .filter(([subpath, target]) => typeof target !== 'string' && !subpath.startsWith('./core'))
    .map(([subpath]) => `- \`${name}${subpath.slice(1)}\`: ${exportsOf(subpath) || 'types only'}`)
}

/** The pages, by their titles. */
function pages(): string[] {
  return readdirSync('docs')
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => `- [${/^# (.*)/.exec(readFileSync(`docs/${file}`, 'utf8'))?.[1]}](docs/${file})`)
}

/** A body by the name of its type, else by the names of its fields. */
function inShort(body: Body, printer: TypePrinter): string {
  const type = bodyType(body, printer)
  if (/^\w+$/.test(type)) return type
  const { properties, required = [] } = asSchema(body.schema)
  const names = Object.keys(properties ?? {}).map((field) => field + (required.includes(field) ? '' : '?'))
  return names.length ? `{ ${names.join(', ')} }` : 'body'
}

/** How an operation is called: `getUserSetting({ scope, key })`, `inviteUser(null, UserInvitationPayload)`. */
function signature({ id, parameters, body }: Operation, printer: TypePrinter): string {
  const names = parameters.map((parameter) => parameter.name + (parameter.required ? '' : '?'))
  const single = singleOf(parameters)
  const first = single?.required && !parameters[1] ? single.name : names.length ? `{ ${names.join(', ')} }` : 'null'
  const second = body && inShort(body, printer)
  return `${id}(${second ? `${first}, ${second}` : first === 'null' ? '' : first})`
}

/** What an operation returns as `data`: the name of its type, else the names of its fields. */
function result({ responses }: Operation, printer: TypePrinter): string {
  const type = responseType(responses, printer)
  if (type === `''`) return ''
  const [response] = responses
  const { properties, required = [] } = response?.kind === 'json' ? asSchema(response.schema) : {}
  if (!properties || !type.includes('\n')) return ` → \`${type}\``
  const fields = Object.entries(properties).map(([field, schema]) => {
    const printed = printer.print(schema)
    const name = field + (required.includes(field) ? '' : '?')
    return printed.includes('\n') ? name : `${name}: ${printed}`
  })
  return ` → \`{ ${fields.join(', ')} }\``
}

function operations(context: Context): string[] {
  const printer = new TypePrinter(context)
  return context.api.operations.map((operation) => {
    const { id, method, path, summary, isPublic } = operation
    const call = `[\`${signature(operation, printer)}\`](docs/user.md#${id.toLowerCase()})${result(operation, printer)}`
    const about = `${summary ?? id}${isPublic ? ', needs no token' : ''}`
    return `- ${call}: ${about}. \`${method.toUpperCase()} ${path}\``
  })
}

/** The page of programs, each of which a test runs, without its title. */
const programs = () =>
  readFileSync('docs/programs.md', 'utf8')
    .replace(/^# .*\n/, '')
    .trim()

function llms(): string {
  const target = { name: 'user', header: '', source: '', packageName: name }
  const context = contextOf(readDocument('openapi.json'), target)
  return [
    `# ${name}`,
    `> ${description}`,
    RULES,
    '## Entries',
    entries().join('\n'),
    '## Pages',
    pages().join('\n'),
    '## Programs',
    programs(),
    `## Operations of ${context.api.title}`,
    operations(context).join('\n'),
    '<!-- Written by scripts/llms.ts. Do not edit: run "npm run generate". -->\n',
  ].join('\n\n')
}

/**
 * Writes `llms.txt` (https://llmstxt.org), what a coding assistant should read first, from package.json, the reports of
 * exports, the headings of the docs and openapi.json. Or checks that it is what these say. Returns the exit code.
 */
export function runLlms(isCheck: boolean, print: (message: string) => void): number {
  const files = new Map([['llms.txt', llms()]])
  if (!isCheck) writeFiles(files)
  else if (differences(files).length) {
    print('llms.txt is out of date with package.json, docs, etc/api and openapi.json: run "npm run generate"')
    return 1
  }
  return 0
}
