import type { UserSetting } from '../generated/types'
import { type Call, noContent, type Operations, ok } from './call'
import type { Rule } from './check'
import { Refusal } from './refusal'
import { settingKey, settingScope, settingValue } from './setting-rules'
import { timestamp } from './state'

function named(rule: Rule, value: string | undefined, at: string): string {
  rule(value, at)
  return value as string
}

const scopeOf = ({ params }: Call) => named(settingScope, params.scope, 'scope')
const keyOf = ({ params }: Call) => named(settingKey, params.key, 'key')

function stored(call: Call, scope: string, key: string): UserSetting | undefined {
  return call.me.settings.get(scope)?.get(key)
}

function putUserSetting(call: Call) {
  const { state, me, body } = call
  const [scope, key] = [scopeOf(call), keyOf(call)]
  if (body === undefined) throw new Refusal(400, 'The value is missing')
  settingValue(body, 'The value')
  const updated_at = timestamp(state)
  const created_at = stored(call, scope, key)?.created_at ?? updated_at
  const setting: UserSetting = { scope, key, value: body as UserSetting['value'], created_at, updated_at }
  me.settings.set(scope, (me.settings.get(scope) ?? new Map()).set(key, setting))
  return ok(setting)
}

function deleteUserSetting(call: Call) {
  const [scope, key] = [scopeOf(call), keyOf(call)]
  const entries = call.me.settings.get(scope)
  entries?.delete(key)
  if (entries?.size === 0) call.me.settings.delete(scope)
  return noContent
}

export const userSettings = {
  putUserSetting,
  deleteUserSetting,
  listUserSettings: ({ me }) =>
    ok({ results: [...me.settings].map(([scope, entries]) => ({ scope, keys: [...entries.keys()] })) }),
  getUserSettingsScope(call) {
    const scope = scopeOf(call)
    const entries = [...(call.me.settings.get(scope) ?? [])]
    return ok({ scope, settings: Object.fromEntries(entries.map(([key, { value }]) => [key, value])) })
  },
  getUserSetting(call) {
    const [scope, key] = [scopeOf(call), keyOf(call)]
    const setting = stored(call, scope, key)
    if (!setting) throw new Refusal(404, `No setting ${key} in ${scope}`)
    return ok(setting)
  },
} satisfies Operations<
  'putUserSetting' | 'deleteUserSetting' | 'listUserSettings' | 'getUserSettingsScope' | 'getUserSetting'
>
