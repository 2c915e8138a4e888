import type { UserV2 } from '@epilot/sdk/user/fetch'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useUsers } from '../api'
import { Field, languages, Problem, rules, Select } from '../form'
import { Appearance } from './appearance'
import { useDesk } from './desk'
import { Passkeys } from './passkeys'

function Profile({ me }: { me: UserV2 }) {
  const { say } = useDesk()
  const { display_name = '', preferred_language = 'en' } = me
  const { register, handleSubmit, formState } = useForm({ values: { display_name, preferred_language } })
  const { mutate, error, isPending } = useMutation(useUsers().updateUserV2({ id: me.id ?? '' }))
  const submit = handleSubmit((values) => mutate(values, { onSuccess: () => say('Saved.') }))
  return (
    <form noValidate onSubmit={submit}>
      <Field
        label="Name"
        autoComplete="name"
        error={formState.errors.display_name}
        {...register('display_name', rules.name)}
      />
      <Select label="Language" options={languages} {...register('preferred_language')} />
      <Problem error={error} />
      <button type="submit" className="primary" disabled={isPending}>
        Save
      </button>
    </form>
  )
}

export function Settings({ me }: { me: UserV2 }) {
  return (
    <>
      <title>Settings</title>
      <h1>Settings</h1>
      <section className="group">
        <h2>Profile</h2>
        <Profile me={me} />
      </section>
      <section className="group">
        <h2>This app</h2>
        <Appearance />
      </section>
      <section className="group">
        <h2>Passkeys</h2>
        <Passkeys />
      </section>
    </>
  )
}
