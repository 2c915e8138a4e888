import { anyObject, arrayOf, email, exactly, filled, flag, nullable, oneOf, type Rule, text, time } from './check'
import { settingKey, settingScope, settingValue } from './setting-rules'
import { groupLooks, navigation, profileFields } from './shapes'

// The shapes of seeds: the rules of bodies, without unknown fields.

/** Fields of `UserV2` that the service sets, and that only a seed can give. */
const ownFields: Record<string, Rule> = {
  id: filled,
  organization_id: filled,
  created_at: time,
  activated_at: time,
  draft_email_expires_at: nullable(time),
  phone_verified: flag,
  token: filled,
}

const passkey = exactly(
  { credential_id: filled },
  { friendly_name: text, created_at: time, transports: arrayOf(text), aaguid: text },
)

const settings: Rule = (value, at) => {
  anyObject(value, at)
  for (const [scope, values] of Object.entries(value as object)) {
    settingScope(scope, `${at}: the scope ${JSON.stringify(scope)}`)
    anyObject(values, `${at}.${scope}`)
    for (const [key, setting] of Object.entries(values)) {
      settingKey(key, `${at}.${scope}: the key ${JSON.stringify(key)}`)
      settingValue(setting, `${at}.${scope}.${key}`)
    }
  }
}

export const seededUser = exactly(
  { email },
  {
    ...profileFields,
    ...ownFields,
    // Computed; accepted so that the lists of one API can be seeds of another.
    has_passkeys: flag,
    roles: arrayOf(text),
    password: filled,
    passkeys: arrayOf(passkey),
    settings,
  },
)

/** Users are given by id or address. */
export const seededGroup = exactly(
  { name: filled },
  { ...groupLooks, id: filled, org_id: filled, users: arrayOf(text) },
)

const optionalText = nullable(text)
const texts = (...names: string[]) => Object.fromEntries(names.map((name) => [name, optionalText]))

export const seededOrganization = exactly(
  { id: filled },
  {
    ...texts(
      'name',
      'signature',
      'symbol',
      'pricing_tier',
      'email',
      'phone',
      'website',
      'logo_url',
      'logo_thumbnail_url',
    ),
    type: oneOf('Vendor', 'Partner', null),
    is_unlicensed_org: nullable(flag),
    address: exactly({}, texts('country', 'city', 'postal_code', 'street', 'street_number')),
    cognito_details: exactly(
      {},
      texts('cognito_region', 'cognito_user_pool_id', 'cognito_user_pool_client_id', 'cognito_user_pool_arn'),
    ),
  },
)

export const seededNavigation: Rule = (value, at) => {
  navigation(value, at)
  exactly({ name: text, configuration: anyObject })(value, at)
}
