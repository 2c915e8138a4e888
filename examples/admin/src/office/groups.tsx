import type { Body } from '@epilot/sdk/user/fetch'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useUsers } from '../api'
import { Field, Problem, rules } from '../form'
import { GroupCard } from './group-card'

function CreateGroup() {
  const { register, handleSubmit, formState, reset } = useForm<Body<'createGroup'>>({ defaultValues: { name: '' } })
  const { mutate, error, isPending } = useMutation(useUsers().createGroup())
  return (
    <form
      className="inline"
      noValidate
      onSubmit={handleSubmit((values) => mutate(values, { onSuccess: () => reset() }))}
    >
      <Field label="New group" error={formState.errors.name} {...register('name', rules.name)} />
      <button type="submit" className="primary" disabled={isPending}>
        Create
      </button>
      <Problem error={error} />
    </form>
  )
}

export function Groups() {
  const { data, error } = useQuery(useUsers().getGroups({ hydrate: true }))
  return (
    <>
      <title>Groups</title>
      <h1>Groups</h1>
      <CreateGroup />
      <Problem error={error} />
      {data?.groups?.map((group) => (
        <GroupCard key={group.id} group={group} />
      ))}
    </>
  )
}
