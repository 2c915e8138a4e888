import type { UserV2 } from '@epilot/sdk/user/fetch'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useUsers } from '../api'
import { Problem, Select } from '../form'
import { signIn } from '../session'

/** The current organization, and the others of the user. */
export function Organizations({ me }: { me: UserV2 }) {
  const users = useUsers()
  const { data } = useQuery(users.getUserLoginParametersV2({ username: me.email ?? '' }))
  const ask = useMutation(users.switchOrganization())
  const enter = useMutation({ mutationFn: signIn })
  const names = (data?.login_parameters ?? []).map(({ organization_id = '', organization_name }) => {
    return [organization_id, organization_name ?? organization_id]
  })
  // The next session has another organization, so all pages are mounted again, with other query keys.
  const change = (org_id: string) => ask.mutate({ org_id }, { onSuccess: (token) => enter.mutate(token) })
  return (
    <div className="organization">
      <Select
        label="Organization"
        value={me.organization_id}
        options={Object.fromEntries(names)}
        disabled={names.length < 2 || ask.isPending || enter.isPending}
        onChange={({ target }) => change(target.value)}
      />
      <Problem error={ask.error ?? enter.error} />
    </div>
  )
}
