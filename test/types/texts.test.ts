import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const ENTRIES = { axios: '../../src/user', fetch: '../../src/user/fetch' }

/** TypeScript's language service, as an editor asks it, over files that are only in memory. */
function serviceFor(files: ReadonlyMap<string, string>): ts.LanguageService {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const read = (name: string) => files.get(name) ?? ts.sys.readFile(name)
  return ts.createLanguageService({
    getCompilationSettings: () => ({ ...options, noEmit: false, declaration: true, allowImportingTsExtensions: false }),
    getScriptFileNames: () => [...files.keys()],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const text = read(name)
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text)
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => files.has(name) || ts.sys.fileExists(name),
    readFile: read,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  })
}

const PARAMETERS = '{ query?: string | undefined; limit?: number | undefined; offset?: number | undefined; }'

/** What an editor shows at `^`. */
const HOVERS: Record<keyof typeof ENTRIES, [line: string, text: string][]> = {
  axios: [
    ["const { ^data } = await client.getUserV2('1')", 'const data: UserV2'],
    ["const ^answer = await client.getUserV2('1')", 'const answer: AxiosResponse<UserV2, any, {}, any>'],
    ['const first = (await client.listUsersV2()).data.^results', '(property) results?: UserV2[] | undefined'],
    [
      "const sent = client.^updateUserV2('1', {})",
      '(method) OperationMethodsOf<AxiosKind>.updateUserV2(parameters: OperationParameters["updateUserV2"] | ' +
        'ParameterList<OperationParameters["updateUserV2"]> | UserId, data?: UserV2, config?: RequestOptions | undefined)' +
        ': Promise<AxiosResponse<UserV2, any, {}, any>>',
    ],
  ],
  fetch: [
    ["const { ^data } = await client.getUserV2('1')", 'const data: UserV2'],
    ["const ^answer = await client.getUserV2('1')", 'const answer: FetchResult<UserV2>'],
    [
      'const sent = client.^inviteUser(null, {})',
      '(method) OperationMethodsOf<FetchKind>.inviteUser(parameters?: BodyIsSecond | null, data?: ' +
        'UserInvitationPayload, config?: RequestOptions | undefined): Promise<FetchResult<UserV2>>',
    ],
  ],
}

/** What the compiler says of a line. */
const ERRORS: [line: string, text: string][] = [
  [
    "client.inviteUser({ email: 'a@b.co' })",
    'Type \'"a@b.co"\' is not assignable to type \'"it has no parameters: pass null, and the body as the second argument"\'.',
  ],
  [
    'client.listUsersV2({ limt: 10 })',
    `Object literal may only specify known properties, but 'limt' does not exist in type '${PARAMETERS} | ParameterList<${PARAMETERS}>'. Did you mean to write 'limit'?`,
  ],
  [
    "client.updateUserV2('1', { displayname: 'A' })",
    "Object literal may only specify known properties, but 'displayname' does not exist in type 'UserV2'. Did you mean to write 'display_name'?",
  ],
  ["const text: string = (await client.getUserV2('1')).data", "Type 'UserV2' is not assignable to type 'string'."],
  [
    'client.getUserV2([])',
    "Argument of type '[]' is not assignable to parameter of type 'string | { id: string; } | ParameterList<{ id: string; }>'.",
  ],
  // `exactOptionalPropertyTypes` is on here.
  ["client.updateUserV2('1', { display_name: undefined, image_uri: { original: undefined } })", ''],
  ['client.signUpUser(undefined, { organization_detail: undefined, language: undefined })', ''],
  ["client.getUserV2([{ name: 'id', value: '1' }])", ''],
  ['client.listUsersV2([])', ''],
  ["client.inviteUser({}, { email: 'a@b.co' })", ''],
]

const MOCKS = `import { createHandlers, createUserApi } from '../../src/user/msw'
export const hs = createHandlers()
export const api = createUserApi()
export const { handlers } = api
`

const kinds = Object.entries(ENTRIES).map(([kind, entry]) => ({
  kind,
  hovers: HOVERS[kind as keyof typeof ENTRIES],
  codeOf: (line: string) =>
    `import { createClient } from '${entry}'\nconst client = createClient()\n${line.replace('^', '')}\nexport {}\n`,
}))

/** What all tests look at, in one service: reading what it imports takes most of the time. */
const codes = [MOCKS, ...kinds.flatMap(({ hovers, codeOf }) => [...hovers, ...ERRORS].map(([line]) => codeOf(line)))]
const fileOf = (code: string) => `${root}test/types/code-${codes.indexOf(code)}.ts`
const service = serviceFor(new Map(codes.map((code) => [fileOf(code), code])))

describe.each(kinds)('what an editor shows, on $kind', ({ hovers, codeOf }) => {
  it.each(hovers)('hovering: %s', (line, text) => {
    const code = codeOf(line)
    const info = service.getQuickInfoAtPosition(fileOf(code), code.indexOf(line.slice(line.indexOf('^') + 1)))
    expect(ts.displayPartsToString(info?.displayParts)).toBe(text)
  })

  it.each(ERRORS)('compiling: %s', (line, text) => {
    const said = service.getSemanticDiagnostics(fileOf(codeOf(line))).map(({ messageText }) => messageText)
    expect(said.map((each) => (typeof each === 'string' ? each : each.messageText)).join('\n')).toBe(text)
  })
})

it('programs can emit declarations with the types that mocks return', () => {
  const file = fileOf(MOCKS)
  const { outputFiles } = service.getEmitOutput(file, true, true)
  expect(outputFiles[0]?.text).toBe(`export declare const hs: import("../../src/user/msw").Handlers;
export declare const api: import("../../src/user/msw").UserApi;
export declare const handlers: import("../../src/user/msw").Handlers;
`)
  const program = service.getProgram()
  const said = [
    ...service.getSemanticDiagnostics(file),
    ...(program?.getDeclarationDiagnostics(program.getSourceFile(file)) ?? []),
  ]
  expect(said.map(({ messageText }) => messageText)).toEqual([])
})
