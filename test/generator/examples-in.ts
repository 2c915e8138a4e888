/** A function with every `@example` of the methods in `types.ts`, on the client of a file beside it. */
export function examplesIn(types: string, clientFile: string): string {
  const methods = types.slice(types.indexOf('interface OperationMethods'), types.indexOf('interface PathsDictionary'))
  const calls = [...methods.matchAll(/^ +\* @example\n(.*?)^ +\*\/$/gms)].map((match) => {
    const lines = String(match[1])
      .replaceAll(/^ +\* ?/gm, '')
      .replaceAll('*\\/', '*/')
    return `  {\n${lines}void data\n  }\n`
  })
  return `import type { Client } from './${clientFile}'\nexport async function examples(client: Client) {\n${calls.join('')}}\n`
}
