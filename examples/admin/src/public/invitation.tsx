import { isCallError } from '@epilot/sdk/user/fetch'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { Link, useSearchParams } from 'wouter'
import { client, leave, visitors } from '../api'
import { Card, Field, Problem, rules } from '../form'

interface Values {
  display_name: string
  password: string
}

interface ChoiceProps {
  onAccept: (values: Values) => void
  onDecline: () => void
  isPending: boolean
  error: Error | null
}

function Choice({ onAccept, onDecline, isPending, error }: ChoiceProps) {
  const { register, handleSubmit, formState } = useForm<Values>()
  return (
    <form noValidate onSubmit={handleSubmit(onAccept)}>
      <Field
        label="Your name"
        autoComplete="name"
        error={formState.errors.display_name}
        {...register('display_name', rules.name)}
      />
      <Field
        label="Choose a password"
        type="password"
        autoComplete="new-password"
        error={formState.errors.password}
        {...register('password', rules.password)}
      />
      <Problem error={error} />
      <button type="submit" className="primary" disabled={isPending}>
        Accept
      </button>
      <button type="button" disabled={isPending} onClick={onDecline}>
        Decline
      </button>
    </form>
  )
}

/** Where the link of an invitation leads. */
export function Invitation() {
  const [search] = useSearchParams()
  const token = search.get('token') ?? ''
  const accept = useMutation(visitors.activateUser({ token }))
  const decline = useMutation({ mutationFn: () => client.rejectInvite({ token }) })
  // Called on the client, and not by `visitors.checkInviteToken`: its query key would show the token in developer
  // tools.
  const { data, error } = useQuery({
    queryKey: ['invitation'],
    queryFn: async ({ signal }) => (await client.checkInviteToken({ token }, null, { signal })).data,
    enabled: !accept.isSuccess,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const isOver = accept.isSuccess || decline.isSuccess
  const isUsed = !isOver && isCallError(error) && error.status === 404
  return (
    <Card title="Invitation">
      {accept.isSuccess && <p role="status">You have joined. Sign in with your new password.</p>}
      {decline.isSuccess && <p role="status">You have declined. Nothing else will happen.</p>}
      {isUsed && <p role="alert">This invitation has been used or withdrawn.</p>}
      <Problem error={!isUsed && error} />
      {data && !isOver && (
        <>
          <p>
            <strong>{data.invitation_org_name}</strong> invites you to join.
          </p>
          <Choice
            // The user who was signed in here before is not the one who accepts.
            onAccept={(values) => accept.mutate(values, { onSuccess: leave })}
            onDecline={() => decline.mutate()}
            isPending={accept.isPending || decline.isPending}
            error={accept.error ?? decline.error}
          />
        </>
      )}
      <nav className="links">
        <Link href="/">Go to sign-in</Link>
      </nav>
    </Card>
  )
}
