import { useQuery } from '@tanstack/react-query'
import { Link, Route, Switch } from 'wouter'
import { leave, useUsers } from '../api'
import { Problem } from '../form'
import { useAppearance } from './appearance'
import { DeskProvider } from './desk'
import { Groups } from './groups'
import { Organizations } from './organizations'
import { People } from './people'
import { Settings } from './settings'

const isActive = (active: boolean) => (active ? 'active' : '')

/** All pages behind the sign-in, for the current organization. */
export function Office() {
  const me = useQuery(useUsers().getMeV2())
  useAppearance()
  if (!me.data) return <main>{me.error ? <Problem error={me.error} /> : <p role="status">Loading…</p>}</main>
  return (
    <DeskProvider>
      <header>
        <Organizations me={me.data} />
        <nav className="pages" aria-label="Pages">
          <Link href="/" className={isActive}>
            People
          </Link>
          <Link href="/groups" className={isActive}>
            Groups
          </Link>
          <Link href="/settings" className={isActive}>
            Settings
          </Link>
        </nav>
        <button type="button" onClick={leave}>
          Sign out
        </button>
      </header>
      <main>
        <Switch>
          <Route path="/groups" component={Groups} />
          <Route path="/settings">
            <Settings me={me.data} />
          </Route>
          <Route>
            <People me={me.data} />
          </Route>
        </Switch>
      </main>
    </DeskProvider>
  )
}
