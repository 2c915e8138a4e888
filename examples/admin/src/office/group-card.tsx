import type { Group, UserV2 } from '@epilot/sdk/user/fetch'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useUsers } from '../api'
import { Field, Problem } from '../form'

const nameOf = ({ display_name, email = '' }: UserV2) => display_name ?? email

/** Suggests people for the typed text, and adds the chosen one. */
function AddMember({ group, onAdd }: { group: Group; onAdd: (user: UserV2) => void }) {
  const [text, setText] = useState('')
  const list = useId()
  const query = text.trim()
  const { data } = useQuery({ ...useUsers().listUsersV2({ query, limit: 10 }), enabled: query.length > 1 })
  const found = data?.results ?? []
  const choose = (value: string) => {
    const user = found.find(({ email }) => email === value)
    setText(user ? '' : value)
    if (user) onAdd(user)
  }
  return (
    <>
      <Field
        label={`Add to ${group.name}`}
        placeholder="Name or address"
        list={list}
        error={undefined}
        value={text}
        onChange={({ target }) => choose(target.value)}
      />
      <datalist id={list}>
        {found.map((user) => (
          <option key={user.id} value={user.email}>
            {nameOf(user)}
          </option>
        ))}
      </datalist>
    </>
  )
}

export function GroupCard({ group }: { group: Group }) {
  const users = useUsers()
  const update = useMutation(users.updateGroup({ id: group.id }))
  const advance = useMutation(users.advanceUserAssignment())
  const remove = useMutation(users.deleteGroup())
  const members = group.users ?? []
  const ids = members.map(({ id = '' }) => id)
  return (
    <section className="group" aria-label={group.name}>
      <div className="head">
        <h2>{group.name}</h2>
        <button type="button" disabled={!ids.length} onClick={() => advance.mutate({ id: group.id })}>
          Next in turn
        </button>
        <button type="button" onClick={() => remove.mutate({ id: group.id })} aria-label={`Delete ${group.name}`}>
          Delete
        </button>
      </div>
      <ul className="members">
        {members.map((user) => (
          <li key={user.id}>
            {nameOf(user)} {user.id === group.crt_assignee?.id && <span className="badge">in turn</span>}
            <button
              type="button"
              aria-label={`Remove ${nameOf(user)} from ${group.name}`}
              onClick={() => update.mutate({ user_ids: ids.filter((id) => id !== user.id) })}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <AddMember group={group} onAdd={({ id = '' }) => update.mutate({ user_ids: [...new Set([...ids, id])] })} />
      <Problem error={update.error ?? advance.error ?? remove.error} />
    </section>
  )
}
