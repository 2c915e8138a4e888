import { authenticateWithPasskey, passkeyAutofillSupported } from '@epilot/sdk/user/passkeys'
import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useForm } from 'react-hook-form'
import { Link } from 'wouter'
import { client } from '../api'
import { Card, Field, Problem, rules } from '../form'
import { signIn } from '../session'

const { VITE_DEV_EMAIL: email, VITE_DEV_PASSWORD: password, VITE_USER_API } = import.meta.env

/** Offers passkeys in the autofill of the address, until one is chosen or the page is left. */
async function offerPasskeys(signal: AbortSignal): Promise<void> {
  if (await passkeyAutofillSupported()) await signIn(await authenticateWithPasskey(client, { autofill: true, signal }))
}

function Passkey() {
  const { mutate: offer, error: offered } = useMutation({ mutationFn: offerPasskeys })
  const dialogue = useMutation({ mutationFn: async () => signIn(await authenticateWithPasskey(client)) })
  useEffect(() => {
    const controller = new AbortController()
    offer(controller.signal)
    return () => controller.abort()
  }, [offer])
  return (
    <>
      <button type="button" onClick={() => dialogue.mutate()}>
        Sign in with a passkey
      </button>
      <Problem error={dialogue.error ?? offered} />
    </>
  )
}

/** Under `npm run dev` alone. */
function Hint({ onUse }: { onUse: () => void }) {
  return (
    <aside>
      <p>
        This is a User API on your machine. Its mails are in the <a href={`${VITE_USER_API}/`}>inbox</a>.
      </p>
      <button type="button" onClick={onUse}>
        Sign in as {email}
      </button>
    </aside>
  )
}

export function SignIn() {
  const { register, handleSubmit, formState } = useForm<{ email: string; password: string }>()
  const { mutate, error, isPending } = useMutation({ mutationFn: signIn })
  return (
    <Card title="Sign in">
      <form noValidate onSubmit={handleSubmit((values) => mutate(values))}>
        <Field
          label="E-mail"
          type="email"
          autoComplete="username webauthn"
          error={formState.errors.email}
          {...register('email', rules.email)}
        />
        <Field
          label="Password"
          type="password"
          autoComplete="current-password"
          error={formState.errors.password}
          {...register('password', rules.password)}
        />
        <Problem error={error} />
        <button type="submit" className="primary" disabled={isPending}>
          Sign in
        </button>
      </form>
      <Passkey />
      <nav className="links">
        <Link href="/forgotten-password">Forgot your password?</Link>
        <Link href="/sign-up">New here? Sign up</Link>
      </nav>
      {email && password && <Hint onUse={() => mutate({ email, password })} />}
    </Card>
  )
}
