import type { Cast } from './cast'
import { printTitle } from './table'

export async function group({ tell, anna, ben }: Cast): Promise<void> {
  printTitle('A group takes turns')
  const [first, second] = [(await anna.getMeV2()).data.id as string, (await ben.getMeV2()).data.id as string]
  const { id } = (await tell(
    () => anna.createGroup(null, { name: 'Sales', user_ids: [first] }),
    ({ name, users: members = [] }) => `${name} has ${members.length} member`,
  )) as { id: string }
  await tell(
    () => anna.updateGroup(id, { user_ids: [first, second] }),
    ({ users: members = [] }) => `now ${members.length}`,
  )
  await tell(
    () => anna.getGroup({ id, hydrate: true }),
    ({ users: members = [] }) => members.map((one) => one.display_name).join(', '),
  )
  await tell(
    () => anna.getGroups(),
    ({ hits }) => `${hits} group in total`,
  )
  await tell(
    () => ben.getGroupsForUser(second),
    ([one]) => `Ben is in ${one?.name}`,
  )
  for (const time of ['first', 'then', 'then again']) {
    await tell(
      () => anna.advanceUserAssignment(id),
      ({ crt_assignee }) => `${time}: ${crt_assignee?.display_name}`,
    )
  }
  await tell(
    () => anna.deleteGroup(id),
    () => 'deleted',
  )
}

export async function settings({ tell, ben }: Cast): Promise<void> {
  printTitle('Ben settles in')
  const at = { scope: 'calendar', key: 'visible' }
  await tell(
    () => ben.putUserSetting(at, ['holidays']),
    ({ value }) => `stores ${JSON.stringify(value)}`,
  )
  await tell(
    () => ben.getUserSetting(at),
    ({ value }) => `reads ${JSON.stringify(value)}`,
  )
  await tell(
    () => ben.getUserSettingsScope('calendar'),
    (data) => JSON.stringify(data.settings),
  )
  await tell(
    () => ben.listUserSettings(),
    ({ results = [] }) => `${results.length} scope in total`,
  )
  await tell(
    () => ben.deleteUserSetting(at),
    () => 'removed',
  )
  const navigation = { name: 'Sales', configuration: { main: [{ key: 'contact' }] } }
  const { id } = await tell(
    () => ben.createNavigation(null, navigation),
    (data) => `stored under ${data.id}`,
  )
  await tell(
    () => ben.getNavigation(id as string),
    ({ name }) => `the navigation is called ${name}`,
  )
}

export async function passkeys({ tell, visitor, ben }: Cast): Promise<void> {
  printTitle('He adds a passkey, signs in with it, and removes it')
  const begun = await tell(
    () => ben.beginPasskeyRegistration(null, {}),
    () => 'a challenge for the browser',
  )
  const made = { challenge_token: begun.challenge_token as string, registration_response: { id: 'key-of-a-laptop' } }
  await tell(
    () => ben.completePasskeyRegistration(null, { ...made, friendly_name: 'Laptop' }),
    ({ friendly_name }) => `${friendly_name} is registered`,
  )
  await tell(
    () => ben.listPasskeys(),
    ({ passkeys: list = [] }) => `${list.length} passkey`,
  )
  await tell(
    () => visitor.beginPasskeyAuthentication(null, { email: 'hill@solar.example' }),
    () => 'with an address: a challenge',
  )
  const discoverable = await tell(
    () => visitor.beginDiscoverablePasskeyAuthentication(),
    () => 'without an address: a challenge',
  )
  const proof = {
    challenge_token: discoverable.challenge_token as string,
    assertion_response: { id: 'key-of-a-laptop' },
  }
  await tell(
    () => visitor.resolveDiscoverableCredential(null, proof),
    ({ email }) => `the passkey of ${email}`,
  )
  await tell(
    () => ben.deletePasskey('key-of-a-laptop'),
    () => 'removed',
  )
}
