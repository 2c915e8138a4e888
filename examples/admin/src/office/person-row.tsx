import type { UserV2 } from '@epilot/sdk/user/fetch'
import { useMutation } from '@tanstack/react-query'
import { useUsers } from '../api'
import { explain } from '../explain'
import { useDesk } from './desk'

interface Props {
  person: UserV2
  isMe: boolean
}

/** Sends an invitation mail again; each press sends one. */
function Resend({ email }: { email: string }) {
  const { say } = useDesk()
  const { mutate, isPending } = useMutation(useUsers().resendUserInvitation())
  const send = () =>
    mutate(
      { email },
      {
        onSuccess: () => say(`Another mail is on its way to ${email}.`),
        onError: (error) => say(explain(error) ?? ''),
      },
    )
  return (
    <button type="button" disabled={isPending} onClick={send} aria-label={`Resend the invitation of ${email}`}>
      Resend
    </button>
  )
}

export function PersonRow({ person, isMe }: Props) {
  const { remove } = useDesk()
  const { display_name, email = '', status = '' } = person
  const name = display_name ?? email
  return (
    <li>
      <span className="avatar" aria-hidden="true">
        {name.slice(0, 1).toUpperCase()}
      </span>
      <div className="who">
        <strong>{name}</strong> {isMe && '(you)'}
        <div>{email}</div>
      </div>
      {status !== 'Active' && <span className="badge">{status}</span>}
      {status === 'Pending' && <Resend email={email} />}
      {!isMe && (
        <button type="button" onClick={() => remove(person)} aria-label={`Delete ${name}`}>
          Delete
        </button>
      )}
    </li>
  )
}
