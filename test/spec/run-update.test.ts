import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { OpenAPIDocument } from '../../scripts/read/document'
import { missingWords } from '../../scripts/spec/missing-words'
import { runUpdate } from '../../scripts/spec/run-update'
import { definition } from '../support/definition'

const json = (schema: object, example?: unknown) => ({
  content: { 'application/json': { schema, ...(example !== undefined && { example }) } },
})
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

const ours = {
  openapi: '3.0.3',
  info: { title: 'Ours', version: '1', description: 'In our words.' },
  servers: [{ url: 'https://api.example', description: 'The service.' }],
  security: [{ bearer: [] }],
  tags: [{ name: 'Users', description: 'People.' }],
  paths: {
    '/users/{id}': {
      get: {
        operationId: 'getUser',
        tags: ['Users'],
        summary: 'Read a user',
        description: 'Reads a user by id.',
        'x-repeatable': true,
        parameters: [
          { name: 'id', in: 'path', description: 'The id.', required: true, schema: { type: 'string' }, example: 'u' },
          {
            name: 'fields',
            in: 'query',
            description: 'What to read.',
            style: 'form',
            explode: false,
            schema: { type: 'array', items: { type: 'string' } },
            example: ['name'],
          },
        ],
        responses: { 200: { description: 'The user.', ...json(ref('User'), { name: 'Anna' }) } },
      },
    },
    '/old': { get: { operationId: 'getOld', responses: {} } },
  },
  components: {
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
    schemas: {
      User: {
        type: 'object',
        description: 'A user.',
        required: ['name'],
        properties: {
          name: { type: 'string', description: 'Name to show.' },
          role: { type: 'string', description: 'What they may do.', enum: ['viewer', 'owner'] },
        },
      },
      Old: { type: 'object', description: 'Nobody uses it.' },
    },
  },
}

const theirs = {
  openapi: '3.0.1',
  info: { title: 'Theirs', version: '7', description: 'Their words.' },
  security: [{ TheirAuth: [] }],
  paths: {
    '/users/{id}': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      get: {
        operationId: 'getUser',
        tags: ['Users'],
        summary: 'THEIR SUMMARY',
        parameters: [
          {
            name: 'fields',
            in: 'query',
            description: 'THEIR FIELDS',
            required: true,
            explode: false,
            schema: { type: 'array', items: { type: 'string' } },
          },
        ],
        responses: {
          200: { description: 'THEIR USER', ...json(ref('User'), { name: 'THEIR EXAMPLE' }) },
          404: { description: 'THEIR ERROR' },
        },
      },
    },
    '/users:join': {
      post: {
        operationId: 'join',
        summary: 'THEIR JOIN',
        tags: ['New'],
        security: [],
        parameters: [{ name: 'invite_token', in: 'query', description: 'THEIR TOKEN', schema: { type: 'string' } }],
        requestBody: {
          description: 'THEIR BODY',
          required: true,
          ...json({ type: 'object', properties: { password: { type: 'string', example: 'THEIRS' } } }),
        },
        responses: { 204: { description: 'THEIR DONE' } },
      },
    },
  },
  components: {
    securitySchemes: { TheirAuth: { type: 'http', scheme: 'bearer' } },
    parameters: { Id: { name: 'id', in: 'path', required: true, description: 'THEIR ID', schema: { type: 'string' } } },
    schemas: {
      User: {
        description: 'THEIR SCHEMA',
        type: 'object',
        properties: {
          created_at: { type: 'string', format: 'date-time', description: 'THEIR DATE' },
          role: { enum: ['owner', 'admin', 'viewer'], type: 'string', description: 'THEIR ROLE' },
          name: { type: 'string', nullable: true, example: 'THEIR NAME' },
        },
      },
    },
  },
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spec-update-'))
  writeFileSync(join(folder, 'theirs.json'), JSON.stringify(theirs))
  writeFileSync(join(folder, 'newer.json'), JSON.stringify({ ...theirs, openapi: '3.1.0' }))
})
beforeEach(() => writeFileSync(join(folder, 'openapi.json'), JSON.stringify(ours)))
afterAll(() => rmSync(folder, { recursive: true }))

const read = () => readFileSync(join(folder, 'openapi.json'), 'utf8')

function update(...args: string[]): { code: number; printed: string } {
  const lines: string[] = []
  const code = runUpdate(args, (text) => lines.push(text), folder)
  return { code, printed: lines.join('\n') }
}

describe('npm run spec:update', () => {
  it('keeps our descriptions, examples, extensions and order, and takes over structure', () => {
    expect(update('theirs.json').code).toBe(0)
    const { getUser } = { getUser: ours.paths['/users/{id}'].get }
    const [id, fields] = getUser.parameters
    const { name, role } = ours.components.schemas.User.properties
    expect(JSON.stringify(JSON.parse(read()), null, 1)).toBe(
      JSON.stringify(
        {
          ...ours,
          tags: [...ours.tags, { name: 'New' }],
          paths: {
            '/users/{id}': {
              get: {
                ...getUser,
                parameters: [
                  id,
                  {
                    name: 'fields',
                    in: 'query',
                    description: 'What to read.',
                    style: 'form',
                    explode: false,
                    schema: fields?.schema,
                    example: ['name'],
                    required: true,
                  },
                ],
                responses: { ...getUser.responses, 404: { description: 'Not Found' } },
              },
            },
            '/users:join': {
              post: {
                operationId: 'join',
                tags: ['New'],
                'x-repeatable': false,
                security: [],
                parameters: [{ name: 'invite_token', in: 'query', 'x-secret': true, schema: { type: 'string' } }],
                requestBody: {
                  required: true,
                  ...json({ type: 'object', properties: { password: { type: 'string', 'x-secret': true } } }),
                },
                responses: { 204: { description: 'No Content' } },
              },
            },
          },
          components: {
            ...ours.components,
            schemas: {
              User: {
                type: 'object',
                description: 'A user.',
                properties: {
                  created_at: { type: 'string', format: 'date-time' },
                  name: { ...name, nullable: true },
                  role: { ...role, enum: ['viewer', 'owner', 'admin'] },
                },
              },
            },
          },
        },
        null,
        1,
      ),
    )
    expect(read()).not.toContain('THEIR')
  })

  it('prints the report, and what is to be written by hand', () => {
    const { printed } = update('theirs.json')
    expect(printed).toContain('# From openapi.json to theirs.json\n\nA **major** release:')
    expect(printed.split('## To be written by hand\n\n')[1]?.split('\n')).toEqual([
      '- [ ] join: x-repeatable, which is false for now',
      '- [ ] getUser 404: description',
      '- [ ] join: summary',
      '- [ ] join: description',
      '- [ ] join invite_token: description',
      '- [ ] join invite_token: example',
      '- [ ] join body: description',
      '- [ ] join body: example',
      '- [ ] join body.password: description',
      '- [ ] join 204: description',
      '- [ ] User.created_at: description',
      '- [ ] tag New: description',
    ])
  })

  it('changes nothing the second time, nor with --dry-run', () => {
    const before = read()
    update('theirs.json', '--dry-run')
    expect(read()).toBe(before)
    update('theirs.json')
    const once = read()
    const { printed } = update('theirs.json')
    expect(read()).toBe(once)
    expect(printed).toContain('Nothing is different.')
  })

  it.each([
    [['newer.json'], 'is OpenAPI 3.1, but ours is 3.0: convert one of them first'],
    [[], 'the one argument must be NEW'],
    [['none.json'], 'none.json: there is no such file, and no such revision of openapi.json in git'],
  ])('says what is wrong with %j', (args, message) => {
    const { code, printed } = update(...args)
    expect([code, printed.split('\n')[0]]).toEqual([2, message])
  })
})

describe('openapi.json', () => {
  it('has a description and an example where it needs one', () => {
    expect(missingWords(definition as unknown as OpenAPIDocument)).toEqual([])
  })

  it('is not changed by a definition that says the same in other words', () => {
    const text = readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8')
    writeFileSync(join(folder, 'openapi.json'), text)
    const reworded = text.replace(/"(description|summary)": ".*"/g, '"$1": "THEIRS"')
    writeFileSync(join(folder, 'reworded.json'), reworded)
    expect(update('reworded.json')).toEqual({
      code: 0,
      printed: '# From openapi.json to reworded.json\n\nNothing is different.',
    })
    expect(read()).toBe(text)
  })

  it('leaves out what is internal to the service', () => {
    const text = readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8')
    writeFileSync(join(folder, 'openapi.json'), text)
    const more = JSON.parse(text)
    more.components.schemas.UserV2.properties.password_reset_token_hash = { type: 'string' }
    writeFileSync(join(folder, 'more.json'), JSON.stringify(more))
    expect(update('more.json').printed).toContain('Nothing is different.')
    expect(read()).toBe(text)
  })
})
