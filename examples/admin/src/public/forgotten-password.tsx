import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { Link } from 'wouter'
import { visitors } from '../api'
import { Card, Field, Problem, rules } from '../form'

export function ForgottenPassword() {
  const { register, handleSubmit, formState } = useForm<{ email: string }>()
  const request = useMutation(visitors.requestPasswordReset())
  return (
    <Card title="Forgotten password">
      {request.data ? (
        <p role="status">{request.data.message}</p>
      ) : (
        <form noValidate onSubmit={handleSubmit((values) => request.mutate(values))}>
          <Field
            label="E-mail"
            type="email"
            autoComplete="username"
            error={formState.errors.email}
            {...register('email', rules.email)}
          />
          <Problem error={request.error} />
          <button type="submit" className="primary" disabled={request.isPending}>
            Send me a mail
          </button>
        </form>
      )}
      <nav className="links">
        <Link href="/">Back to sign-in</Link>
      </nav>
    </Card>
  )
}
