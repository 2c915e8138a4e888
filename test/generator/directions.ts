const text = { type: 'string' }
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const json = (schema: object) => ({ content: { 'application/json': { schema } } })
const form = (schema: object) => ({ content: { 'multipart/form-data': { schema } } })
const object = (properties: object, required: string[] = []) => ({ type: 'object', properties, required })

/** A document whose types differ by direction. */
export const directions = {
  openapi: '3.1.0',
  info: { title: 'Directions' },
  components: {
    schemas: {
      User: object({ id: { ...text, readOnly: true }, password: { ...text, writeOnly: true }, name: text }, [
        'id',
        'password',
        'name',
      ]),
      Users: { type: 'array', items: ref('User') },
      Upload: object({ file: { type: 'string', format: 'binary' } }, ['file']),
      Plain: object({ a: text }),
    },
  },
  paths: {
    '/users': {
      get: { operationId: 'list', responses: { 200: json(ref('Users')) } },
      post: { operationId: 'create', requestBody: json(ref('User')), responses: { 200: json(ref('User')) } },
      put: { operationId: 'plain', requestBody: json(ref('Plain')), responses: { 200: json(ref('Plain')) } },
    },
    '/files': {
      post: { operationId: 'upload', requestBody: form(ref('Upload')), responses: { 200: json(ref('Upload')) } },
      put: { operationId: 'form', requestBody: form(ref('User')) },
    },
  },
}

/** Right and wrong calls of it, for a compiler. */
export const directionsCalls = `
import type { Client } from './fetch-client'

export async function right(client: Client): Promise<string> {
  await client.create(null, { name: 'n', password: 'p' })
  await client.upload(null, { file: new Blob([]) })
  const { data } = await client.list()
  return data[0]?.id ?? ''
}

export async function wrong(client: Client): Promise<void> {
  // @ts-expect-error a password is needed
  await client.create(null, { name: 'n' })
  // @ts-expect-error and never comes back
  void (await client.list()).data[0]?.password
}
`
