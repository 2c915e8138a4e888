import {
  anyObject,
  arrayOf,
  email,
  fields,
  filled,
  flag,
  matching,
  nullable,
  oneOf,
  type Rule,
  text,
  uri,
} from './check'
import { Refusal } from './refusal'

// The shapes of bodies and seeds, as in openapi.json.

/** The documented call sends phone numbers as numbers, against the schema: both are accepted. */
const phone: Rule = (value, at) => {
  if (typeof value !== 'number') nullable(text)(value, at)
}

const abbreviation = nullable(matching(/^.{0,2}$/su, 'text of at most 2 characters'))

const groupImage = nullable(
  fields(
    {},
    {
      original: uri,
      thumbnail_32: uri,
      thumbnail_64: uri,
      gradient_colors: (value, at) => {
        arrayOf(matching(/^#[0-9a-fA-F]{6}$/, '# and six hexadecimal digits'))(value, at)
        oneOf(2)((value as unknown[]).length, `${at}.length`)
      },
    },
  ),
)

const looks = { image_uri: groupImage, abbreviation }
const members = { ...looks, user_ids: arrayOf(text) }

export const newGroup = fields({ name: filled }, members)
export const changedGroup = fields({}, { ...members, name: filled })
/** Fields of groups, in bodies and in seeds. */
export const groupLooks: Record<string, Rule> = looks

/** Fields of `UserV2` that a caller can change. */
export const profileFields: Record<string, Rule> = {
  display_name: text,
  status: oneOf('Active', 'Pending', 'Deactivated', 'Deleted'),
  email,
  draft_email: nullable(email),
  department: nullable(text),
  phone,
  secondary_phone: phone,
  mfa_enabled: flag,
  signature: nullable(text),
  is_signature_enabled: nullable(flag),
  preferred_language: text,
  custom_start_page: nullable(matching(/^\/app\/*/, 'a path that begins with /app')),
  custom_navigation: nullable(text),
  override_release_channel: oneOf('canary', 'rc', 'stable', null),
  feature_preferences: nullable(anyObject),
  image_uri: nullable(fields({}, { original: uri, thumbnail_32: uri })),
  favorites: anyObject,
  email_notification_setting: anyObject,
  in_app_notification_setting: anyObject,
  properties: arrayOf(fields({ name: text, value: text })),
  tags: nullable(arrayOf(text)),
}

export const changedUser = fields({}, profileFields)

const language = oneOf('en', 'de')

export const signUp = fields(
  {
    organization_detail: fields(
      { type: oneOf('Vendor', 'Partner'), name: text, pricing_tier: text, email: text },
      {
        phone: text,
        website: text,
        is_privacy_policy_checked: nullable(flag),
        is_terms_and_conditions_checked: nullable(flag),
      },
    ),
    user_detail: fields({ full_name: text, email, password: filled }),
  },
  { language },
)

export const invitation = fields({ email }, { language, roles: arrayOf(text) })
export const resending = fields({ email: text }, { language })
export const activation = fields({ password: filled }, { display_name: text })
export const addressed = fields({ email: text })
export const reset = fields({ email: text, token: text, password: text })
export const passwordOnly = fields({ password: filled })
export const switching = fields({ org_id: text })

const keyItem = fields({ key: text })
const groupItem = fields({ name: text, subItems: arrayOf(keyItem) })
const item: Rule = (value, at) => {
  const isGroup = typeof value === 'object' && value !== null && 'subItems' in value
  const rule = isGroup ? groupItem : keyItem
  rule(value, at)
  if (isGroup && 'key' in value) throw new Refusal(400, `${at} must not have both key and subItems`)
}

export const navigation = fields({
  name: text,
  configuration: (value, at) => {
    anyObject(value, at)
    for (const [section, items] of Object.entries(value as object)) arrayOf(item)(items, `${at}.${section}`)
  },
})

export const passkeyName = fields({}, { friendly_name: text })
export const passkeyEmail = fields({ email })
export const attestation = fields({ challenge_token: text, registration_response: anyObject }, { friendly_name: text })
export const assertion = fields({ challenge_token: text, assertion_response: anyObject })
