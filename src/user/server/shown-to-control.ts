import type { ApiRequest, Mail, StoredUser } from '../api/shown'
import type { UserApi } from '../api/user-api'
import type * as control from '../control/generated/types'
import { type Journal, LONGEST } from './journal'

// The data of the control API, in the schemas of its own document.

const text = <Name extends string>(name: Name, value: string | null | undefined) =>
  (value ? { [name]: value } : {}) as { [Key in Name]?: string }

export const shownMail = (mail: Mail, i: number, link: string | undefined): control.Mail => ({
  id: String(i + 1),
  ...mail,
  ...text('link', link),
})

export const shownPerson = (user: StoredUser): control.Person => ({
  id: user.id,
  organizationId: user.organization_id,
  email: user.email,
  ...text('draftEmail', user.draft_email),
  ...text('name', user.display_name),
  status: user.status,
  roles: user.roles,
  passkeys: user.passkeys.length,
})

export const shownGroup = (group: UserApi['groups'][number]): control.Group => ({
  id: group.id as string,
  organizationId: group.org_id as string,
  name: group.name as string,
  members: (group.users ?? []).map(({ id, email }) => ({ id: id as string, email: email as string })),
  ...text('assignee', group.crt_assignee?.id),
})

/** A body, or its length, so that the page does not load a large one. */
function shownBody({ body, headers }: ApiRequest): unknown {
  const bytes = Number(headers['content-length'] ?? 0)
  return bytes > LONGEST ? `${bytes} bytes` : body
}

export function shownRequest(request: ApiRequest, journal: Journal): control.Request {
  const { requestId, operationId, method, url, receivedAt, durationMs, status, userId, body } = request
  const { pathname, search } = new URL(url)
  return {
    id: requestId,
    operationId,
    method,
    path: pathname + search,
    receivedAt,
    ...(durationMs !== undefined && { durationMs }),
    ...(status !== undefined && { status }),
    ...text('userId', userId),
    ...(body !== undefined && { body: shownBody(request) as never }),
    ...text('response', journal.bodyOf(requestId)),
  }
}

export function shownTroubles(troubles: UserApi['troubles']): control.Trouble[] {
  return Object.entries(troubles).flatMap(([operationId, all]) =>
    (all ?? []).map(({ times, delayMs, ...trouble }) => ({
      operationId,
      ...(trouble as object),
      ...(times !== undefined && { times: times === Infinity ? ('always' as const) : times }),
      ...(delayMs !== undefined && { delayMs: delayMs === Infinity ? ('endless' as const) : delayMs }),
    })),
  )
}
