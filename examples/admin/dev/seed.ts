import type { UserApiOptions } from '@epilot/sdk/user/server'

/** Whom a newcomer signs in as. */
export const anna = { email: 'anna@example.com', password: 'Sunny-day-7' }

const GIVEN = ['Ada', 'Bela', 'Carla', 'Deniz', 'Emre', 'Fatma', 'Gregor', 'Hana', 'Ines', 'Jonas', 'Kofi', 'Lena']
const FAMILY = ['Adler', 'Brandt', 'Castillo', 'Demir', 'Engel', 'Fischer', 'Gruber', 'Haddad']

/** Enough colleagues to scroll through. */
const colleagues = FAMILY.flatMap((family, row) =>
  GIVEN.map((given, column) => ({
    email: `${given}.${family}@example.com`.toLowerCase(),
    display_name: `${given} ${family}`,
    organization_id: 'sunny',
    status: (row + column) % 11 === 7 ? ('Pending' as const) : ('Active' as const),
  })),
)

/** What the local User API knows at the beginning. Anna works for two organizations. */
export const seed: UserApiOptions = {
  organizations: [
    { id: 'sunny', name: 'Sunny Energy' },
    { id: 'windy', name: 'Windy Grid' },
  ],
  users: [
    { ...anna, display_name: 'Anna Berg', organization_id: 'sunny', roles: ['sunny:owner'] },
    { ...anna, display_name: 'Anna Berg', organization_id: 'windy', roles: ['windy:owner'] },
    { email: 'otto@example.com', display_name: 'Otto Wind', organization_id: 'windy' },
    ...colleagues,
  ],
  groups: [
    { name: 'Sales', org_id: 'sunny', users: ['anna@example.com', 'ada.adler@example.com', 'bela.brandt@example.com'] },
    { name: 'Support', org_id: 'sunny', users: ['carla.castillo@example.com'] },
  ],
}
