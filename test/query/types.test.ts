import {
  QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useSuspenseInfiniteQuery,
  useSuspenseQuery,
} from '@tanstack/react-query'
import { expectTypeOf, it } from 'vitest'
import { getClient, user } from '../../src/user'
import * as onFetch from '../../src/user/fetch'
import type { Group, UserV2 } from '../../src/user/generated/types'
import { createUserQueries } from '../../src/user/query'

const users = createUserQueries(getClient())

// `npm run types` checks these functions; nothing calls them, since hooks run in components only.
function useReads() {
  expectTypeOf(useQuery(users.getUserV2({ id: '1' })).data).toEqualTypeOf<UserV2 | undefined>()
  expectTypeOf(useSuspenseQuery(users.getMeV2()).data).toEqualTypeOf<UserV2>()
  const names = useQuery({
    ...users.listUsersV2({ limit: 5 }),
    select: ({ results = [] }) => results.length,
    enabled: true,
  })
  expectTypeOf(names.data).toEqualTypeOf<number | undefined>()
  expectTypeOf(new QueryClient().getQueryData(users.getMeV2.key())).toEqualTypeOf<UserV2 | undefined>()
  new QueryClient().setQueryData(users.getUserV2({ id: '1' }).queryKey, (old) => old && { ...old, display_name: 'A' })
  // @ts-expect-error the data of another operation
  new QueryClient().setQueryData(users.getUserV2({ id: '1' }).queryKey, { hits: 1, groups: [] as Group[], other: 1 })
}
function useLists() {
  const { data } = useInfiniteQuery(users.listUsersV2.infinite({ query: 'a' }, { pageSize: 20 }))
  expectTypeOf(data?.pages[0]?.results).toEqualTypeOf<UserV2[] | undefined>()
  useSuspenseInfiniteQuery(users.getGroups.infinite())
  // @ts-expect-error paging sets the limit
  users.listUsersV2.infinite({ limit: 1 })
  // @ts-expect-error this operation does not page
  users.getMeV2.infinite()
}
function useWrites() {
  useMutation(users.inviteUser()).mutate({ email: 'a@example.com' })
  useMutation(users.deleteUserV2()).mutate({ id: '1' })
  useMutation(users.updateUserV2({ id: '1' })).mutate({ display_name: 'A' })
  useMutation(users.updateUserV2()).mutate({ parameters: { id: '1' }, data: { display_name: 'A' } })
  useMutation(users.putUserSetting({ scope: 's', key: 'k' })).mutate(null)
  useMutation(users.beginDiscoverablePasskeyAuthentication()).mutate()
  expectTypeOf(useMutation(users.createGroup()).data).toEqualTypeOf<Group | undefined>()
  // @ts-expect-error an address is a text
  useMutation(users.inviteUser()).mutate({ email: 1 })
  // @ts-expect-error the id is missing
  useMutation(users.deleteUserV2()).mutate()
  // @ts-expect-error this operation has a body only
  users.inviteUser({ email: 'a@example.com' })
}
function useOthers() {
  for (const client of [onFetch.getClient(), onFetch.user, user]) createUserQueries(client)
  // @ts-expect-error an operation that writes has no query
  useQuery(users.inviteUser())
  // @ts-expect-error an operation that reads has no mutation
  useMutation(users.getMeV2())
  // @ts-expect-error the id is missing
  users.getUserV2()
  // @ts-expect-error only operations that read are invalidated
  createUserQueries(getClient(), { invalidates: { deleteUserV2: ['inviteUser'] } })
}

it('options fit the hooks of TanStack Query, with the types of each operation', () => {
  expectTypeOf([useReads, useLists, useWrites, useOthers]).toBeArray()
})
