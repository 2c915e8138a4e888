import type { UserApiOptions } from './options'

/** The seeds of the options. */
export type Seeds = Required<Pick<UserApiOptions, 'users' | 'organizations' | 'groups' | 'navigations'>>

/** Ids and secrets in seeds, by kind, each with its path. */
function namesOf({ users, organizations, groups }: Seeds): Record<string, [name: string | undefined, at: string][]> {
  return {
    users: users.map(({ id }, i) => [id, `users[${i}].id`]),
    tokens: users.map(({ token }, i) => [token, `users[${i}].token`]),
    passkeys: users.flatMap(({ passkeys = [] }, i) =>
      passkeys.map(({ credential_id }, j): [string | undefined, string] => [
        credential_id,
        `users[${i}].passkeys[${j}].credential_id`,
      ]),
    ),
    organizations: organizations.map(({ id }, i) => [id, `organizations[${i}].id`]),
    groups: groups.map(({ id }, i) => [id, `groups[${i}].id`]),
  }
}

/**
 * The ids and secrets in seeds, so that none is generated a second time.
 *
 * @throws {TypeError} at the second of two that are equal
 */
export function seedNames(seeds: Seeds): Set<string> {
  const all = new Set<string>()
  for (const names of Object.values(namesOf(seeds))) {
    const seen = new Set<string>()
    for (const [name, at] of names) {
      if (name === undefined) continue
      if (seen.has(name)) throw new TypeError(`createUserApi: ${at} already exists`)
      seen.add(name)
      all.add(name)
    }
  }
  for (const { organization_id } of seeds.users) if (organization_id !== undefined) all.add(organization_id)
  for (const { org_id } of seeds.groups) if (org_id !== undefined) all.add(org_id)
  return all
}
