import { passkeysSupported, registerPasskey } from '@epilot/sdk/user/passkeys'
import { useMutation, useQuery } from '@tanstack/react-query'
import { client, queryClient, useUsers } from '../api'
import { Problem } from '../form'

/** The passkeys of the person who is signed in. */
export function Passkeys() {
  const users = useUsers()
  const { data, error } = useQuery(users.listPasskeys())
  const register = useMutation({
    mutationFn: () => registerPasskey(client, { friendly_name: 'My device' }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: users.listPasskeys.key() }),
  })
  const remove = useMutation(users.deletePasskey())
  const passkeys = data?.passkeys ?? []
  return (
    <>
      <p>{passkeys.length ? 'You can sign in with:' : 'You have none yet: with one you sign in without a password.'}</p>
      <ul className="members">
        {passkeys.map(({ credential_id = '', friendly_name, created_at = '' }) => (
          <li key={credential_id}>
            {friendly_name}, since {new Date(created_at).toLocaleDateString()}
            <button
              type="button"
              aria-label={`Delete the passkey ${friendly_name}`}
              onClick={() => remove.mutate({ credentialId: credential_id })}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <Problem error={error ?? register.error ?? remove.error} />
      {passkeysSupported() && (
        <button type="button" disabled={register.isPending} onClick={() => register.mutate()}>
          Add a passkey
        </button>
      )}
    </>
  )
}
