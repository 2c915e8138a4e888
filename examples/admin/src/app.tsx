import { Route, Switch } from 'wouter'
import { Office } from './office/office'
import { ForgottenPassword } from './public/forgotten-password'
import { Invitation } from './public/invitation'
import { PasswordReset } from './public/password-reset'
import { SignIn } from './public/sign-in'
import { SignUp } from './public/sign-up'
import { useSession } from './session'

export function App() {
  const session = useSession()
  return (
    <Switch>
      <Route path="/sign-up" component={SignUp} />
      <Route path="/forgotten-password" component={ForgottenPassword} />
      <Route path="/password-reset" component={PasswordReset} />
      <Route path="/invitation" component={Invitation} />
      <Route>{session ? <Office key={session.organization} /> : <SignIn />}</Route>
    </Switch>
  )
}
