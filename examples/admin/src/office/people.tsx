import type { UserV2 } from '@epilot/sdk/user/fetch'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { useUsers } from '../api'
import { Field, Problem } from '../form'
import { useDesk } from './desk'
import { Invite } from './invite'
import { PersonRow } from './person-row'

/** What somebody types, once they pause. */
function usePaused(value: string): string {
  const [paused, setPaused] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), 250)
    return () => clearTimeout(timer)
  }, [value])
  return paused
}

/** The button at the end of the list, which is clicked automatically when it comes into view. */
function More({ onMore, isLoading }: { onMore: () => void; isLoading: boolean }) {
  const whenSeen = useCallback(
    (button: HTMLButtonElement) => {
      const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore())
      observer.observe(button)
      return () => observer.disconnect()
    },
    [onMore],
  )
  return (
    <button type="button" ref={whenSeen} onClick={onMore}>
      {isLoading ? 'Loading…' : 'Show more'}
    </button>
  )
}

export function People({ me }: { me: UserV2 }) {
  const [search, setSearch] = useState('')
  const query = usePaused(search.trim())
  const { leaving } = useDesk()
  const list = useUsers().listUsersV2.infinite(query ? { query } : null, { pageSize: 25 })
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    ...list,
    placeholderData: keepPreviousData,
  })
  const all = data?.pages.flatMap(({ results = [] }) => results) ?? []
  const people = all.filter(({ id }) => !leaving.some((user) => user.id === id))
  const more = useCallback(() => void fetchNextPage({ cancelRefetch: false }), [fetchNextPage])
  return (
    <>
      <title>People</title>
      <div className="head">
        <h1>People</h1>
        <Invite />
      </div>
      <Field
        label="Search"
        type="search"
        error={undefined}
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      <Problem error={error} />
      <ul className="rows">
        {people.map((person) => (
          <PersonRow key={person.id} person={person} isMe={person.id === me.id} />
        ))}
      </ul>
      {data && !people.length && <p>Nobody fits.</p>}
      {hasNextPage && <More onMore={more} isLoading={isFetching} />}
    </>
  )
}
