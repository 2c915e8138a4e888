import type { Body } from '@epilot/sdk/user/fetch'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { useForm } from 'react-hook-form'
import { useUsers } from '../api'
import { Field, languages, Problem, rules, Select } from '../form'
import { useDesk } from './desk'

/** A button, and the dialogue that it opens. */
export function Invite() {
  const { say } = useDesk()
  const dialog = useRef<HTMLDialogElement>(null)
  const { register, handleSubmit, formState, reset } = useForm<Body<'inviteUser'>>()
  const { mutate, error, isPending, reset: forget } = useMutation(useUsers().inviteUser())
  const submit = (values: Body<'inviteUser'>) =>
    mutate(values, {
      onSuccess: () => {
        dialog.current?.close()
        say(`The invitation is on its way to ${values.email}.`)
      },
    })
  const open = () => {
    reset()
    forget()
    dialog.current?.showModal()
  }
  return (
    <>
      <button type="button" className="primary" onClick={open}>
        Invite
      </button>
      <dialog ref={dialog} aria-labelledby="invite">
        <h2 id="invite">Invite somebody</h2>
        <form noValidate onSubmit={handleSubmit(submit)}>
          <Field label="E-mail" type="email" error={formState.errors.email} {...register('email', rules.email)} />
          <Select label="Language of the mail" options={languages} {...register('language')} />
          <Problem error={error} />
          <button type="submit" className="primary" disabled={isPending}>
            Send
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
        </form>
      </dialog>
    </>
  )
}
