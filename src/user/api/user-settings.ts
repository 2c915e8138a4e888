import type { UserSetting } from '../generated/types'
import { type Call, gone, type Operations, ok } from './call'
import { Refusal } from './refusal'
import { timestamp } from './state'

// What openapi.json allows: lengths in characters, the value in bytes of JSON.
const LONGEST_SCOPE = 64
const LONGEST_KEY = 128
const LARGEST_VALUE = 64 * 1024

function name(value: string | undefined, at: string, longest: number): string {
  const length = [...(value ?? '')].length
  if (value && length <= longest) return value
  throw new Refusal(400, `${at} must have 1 to ${longest} characters, not ${length}`)
}

const scopeOf = ({ params }: Call) => name(params.scope, 'scope', LONGEST_SCOPE)
const keyOf = ({ params }: Call) => name(params.key, 'key', LONGEST_KEY)

function stored(call: Call, scope: string, key: string): UserSetting | undefined {
  return call.me.settings.get(scope)?.get(key)
}

function putUserSetting(call: Call) {
  const { state, me, body } = call
  const [scope, key] = [scopeOf(call), keyOf(call)]
  if (body === undefined) throw new Refusal(400, 'The value is missing')
  const bytes = new TextEncoder().encode(JSON.stringify(body)).length
  if (bytes > LARGEST_VALUE) throw new Refusal(400, `The value has ${bytes} bytes of JSON, of at most ${LARGEST_VALUE}`)
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
  return gone
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
