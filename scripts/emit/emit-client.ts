import type { Api, Transport } from '../compile/api'
import type { Context } from './context'
import { fileOf, moduleOf } from './module-of'
import { printString } from './print-value'

interface ClientText {
  /** The type whose `options` and `promise` the operations have. */
  kind: string
  /** The type that a client extends. */
  base: string
  /** What a client is, apart from its operations. */
  name: string
  imports: (context: Context) => string[]
}

const CLIENTS: Record<Transport, ClientText> = {
  axios: {
    kind: 'AxiosKind',
    base: 'AxiosInstance',
    name: 'An axios instance',
    imports: (context) => [
      "import type { AxiosInstance } from 'axios'",
      `import type { AxiosKind } from '${moduleOf(context, 'axios/types')}'`,
    ],
  },
  fetch: {
    kind: 'FetchKind',
    base: 'FetchClient',
    name: 'A client on `fetch`',
    imports: (context) => [`import type { FetchClient, FetchKind } from '${moduleOf(context, 'fetch/types')}'`],
  },
}

/** `client.ts` or `fetch-client.ts`: the types of `types.ts` for one transport. */
export function emitClient(context: Context, transport: Transport): string {
  const { api, header } = context
  const { kind, imports } = CLIENTS[transport]
  return [
    header,
    ...imports(context),
    `import type { OperationMethodsOf, PathsDictionaryOf } from '${fileOf(context, 'types')}'`,
    '',
    '/** All operations. */',
    `export interface OperationMethods extends OperationMethodsOf<${kind}> {}`,
    '',
    '/** The operations by path and method, as in `client.paths`. */',
    `export interface PathsDictionary extends PathsDictionaryOf<${kind}> {}`,
    '',
    ...client(api, transport),
    '',
    ...helpers(api),
    '',
  ].join('\n')
}

function client(api: Api, transport: Transport): string[] {
  const { base, name } = CLIENTS[transport]
  const clashing = api.operations.filter(({ clashesWith }) => clashesWith.includes(transport))
  const names = clashing.map(({ id }) => printString(id))
  const methods = names.length ? `Omit<OperationMethods, ${names.join(' | ')}>` : 'OperationMethods'
  const note = names.length
    ? ` Operations named like a member of the client, such as ${names[0]}, are only in \`paths\`.`
    : ''
  return [
    `/** ${name} with all operations as methods.${note} */`,
    `export interface Client extends ${base}, ${methods} {`,
    '  /** The same operations, by path and method. */',
    '  paths: PathsDictionary',
    '}',
  ]
}

/** Types by the name of an operation. */
function helpers({ operations }: Api): string[] {
  const withResult = operations.find(({ method, responses }) => method === 'get' && responses[0]?.kind === 'json')
  const withBody = operations.find(({ body }) => body)
  return [
    ...comment(
      'What an operation returns as `data`.',
      withResult && `type Data = Result<${printString(withResult.id)}>`,
    ),
    'export type Result<Name extends keyof OperationMethods> =',
    '  OperationMethods[Name] extends (...args: never) => Promise<{ data: infer Data }> ? Data : never',
    '',
    ...comment(
      'What an operation takes as its body; `never` if it takes none.',
      withBody && `type Data = Body<${printString(withBody.id)}>`,
    ),
    'export type Body<Name extends keyof OperationMethods> = NonNullable<Parameters<OperationMethods[Name]>[1]>',
  ]
}

const comment = (text: string, example: string | undefined) =>
  example ? ['/**', ` * ${text}`, ' *', ` * @example ${example}`, ' */'] : [`/** ${text} */`]
