import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { Link, useSearchParams } from 'wouter'
import { visitors } from '../api'
import { Card, Field, Problem, rules } from '../form'

/** Where the link of a reset mail leads, with the address and a token that works once. */
export function PasswordReset() {
  const [search] = useSearchParams()
  const { register, handleSubmit, formState } = useForm<{ password: string }>()
  const reset = useMutation(visitors.resetPassword())
  const email = search.get('to') ?? ''
  const token = search.get('token') ?? ''
  return (
    <Card title="New password">
      {reset.isSuccess ? (
        <p role="status">Your new password is in effect.</p>
      ) : (
        <form noValidate onSubmit={handleSubmit(({ password }) => reset.mutate({ email, token, password }))}>
          {/* So that password managers know whose password it is. */}
          <input type="hidden" autoComplete="username" value={email} readOnly />
          <Field
            label={`New password of ${email}`}
            type="password"
            autoComplete="new-password"
            error={formState.errors.password}
            {...register('password', rules.password)}
          />
          <Problem error={reset.error} />
          <button type="submit" className="primary" disabled={reset.isPending}>
            Set password
          </button>
        </form>
      )}
      <nav className="links">
        <Link href="/">Go to sign-in</Link>
        {reset.isError && <Link href="/forgotten-password">Ask for another mail</Link>}
      </nav>
    </Card>
  )
}
