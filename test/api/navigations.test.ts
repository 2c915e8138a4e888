import { expect, it } from 'vitest'
import type { NavigationItem } from '../../src/user'
import { failure, start } from './support'

const { api, client, clientOf } = start({
  users: [
    { id: 'anna', email: 'anna@example.com' },
    { id: 'dora', email: 'dora@example.com', organization_id: '2' },
  ],
  navigations: [{ name: 'Seeded', configuration: {} }],
})

const configuration = {
  relations: [{ key: 'dashboard' }, { key: 'contact' }],
  catalog: [{ name: 'Products', subItems: [{ key: 'product' }] }],
}

it('has an id that follows from the content, whatever the order of keys and the spaces around the name', async () => {
  const { data, status } = await client.createNavigation(null, { name: 'Sales', configuration })
  expect(status).toBe(201)
  expect(data).toEqual({ id: '0hpsdouytedx1', name: 'Sales', configuration })
  const { relations, catalog } = configuration
  const turned = { name: '  Sales ', configuration: { catalog, relations } }
  expect((await client.createNavigation(null, turned)).data).toEqual(data)
  const other = await client.createNavigation(null, { name: 'sales', configuration })
  expect(other.data.id).not.toBe(data.id)
  expect(api.navigations.map(({ name }) => name)).toEqual(['Seeded', 'Sales', 'sales'])
})

it('keeps the order of items, which is content', async () => {
  const { relations } = configuration
  const { data: one } = await client.createNavigation(null, { name: 'A', configuration: { relations } })
  const turned = { relations: [...relations].reverse() }
  const { data: other } = await client.createNavigation(null, { name: 'A', configuration: turned })
  expect(other.id).not.toBe(one.id)
})

it('can be read from any organization', async () => {
  const { data } = await client.createNavigation(null, { name: 'Sales', configuration })
  expect((await clientOf('dora').getNavigation(data.id as string)).data).toEqual(data)
  expect(await failure(client.getNavigation('none'))).toEqual({
    status: 404,
    message: 'getNavigation failed with status 404: No navigation none',
  })
})

it('rejects what the definition does not allow', async () => {
  const wrong: [object, string][] = [
    [{ configuration }, 'body.name is missing'],
    [{ name: 'A', configuration: { a: {} } }, 'body.configuration.a must be a list'],
    [{ name: 'A', configuration: { a: [{}] } }, 'body.configuration.a[0].key is missing'],
    [{ name: 'A', configuration: { a: [{ subItems: [] }] } }, 'body.configuration.a[0].name is missing'],
    [
      { name: 'A', configuration: { a: [{ key: 'k', name: 'n', subItems: [] }] } },
      'body.configuration.a[0] must not have both key and subItems',
    ],
  ]
  for (const [body, message] of wrong) {
    const call = client.createNavigation(
      null,
      body as { name: string; configuration: Record<string, NavigationItem[]> },
    )
    expect(await failure(call)).toEqual({ status: 400, message: `createNavigation failed with status 400: ${message}` })
  }
})
