import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { Link, useLocation } from 'wouter'
import { visitors } from '../api'
import { Card, Field, Problem, rules } from '../form'
import { signIn } from '../session'

interface Values {
  organization: string
  name: string
  email: string
  password: string
}

/** The body of the operation, from the values of the form. */
const payload = ({ organization, name, email, password }: Values) => ({
  organization_detail: { type: 'Vendor' as const, name: organization, pricing_tier: 'professional', email },
  user_detail: { full_name: name, email, password },
  language: 'en' as const,
})

export function SignUp() {
  const [, go] = useLocation()
  const { register, handleSubmit, formState } = useForm<Values>()
  const signUp = useMutation(visitors.signUpUser(null))
  const enter = useMutation({ mutationFn: signIn, onSettled: () => go('/') })
  const submit = (values: Values) => signUp.mutate(payload(values), { onSuccess: () => enter.mutate(values) })
  const { errors } = formState
  return (
    <Card title="Sign up">
      <form noValidate onSubmit={handleSubmit(submit)}>
        <Field
          label="Organization"
          autoComplete="organization"
          error={errors.organization}
          {...register('organization', rules.name)}
        />
        <Field label="Your name" autoComplete="name" error={errors.name} {...register('name', rules.name)} />
        <Field
          label="E-mail"
          type="email"
          autoComplete="username"
          error={errors.email}
          {...register('email', rules.email)}
        />
        <Field
          label="Password"
          type="password"
          autoComplete="new-password"
          error={errors.password}
          {...register('password', rules.password)}
        />
        <Problem error={signUp.error} />
        <button type="submit" className="primary" disabled={signUp.isPending || enter.isPending}>
          Sign up
        </button>
      </form>
      <nav className="links">
        <Link href="/">Sign in instead</Link>
      </nav>
    </Card>
  )
}
