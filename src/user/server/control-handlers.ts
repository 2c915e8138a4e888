import type { AnyKind } from '../../core/types'
import { anyObject, checkedBody, exactly, filled, nullable, type Rule, text, time } from '../api/check'
import type { FailOptions, OperationId } from '../api/options'
import { Refusal } from '../api/refusal'
import type { Mail } from '../api/shown'
import type { UserApi } from '../api/user-api'
import type { AccessToken, ClockChange, NewToken, OperationMethodsOf, Trouble } from '../control/generated/types'
import { operations as table } from '../generated/operations'
import type { Journal } from './journal'
import { shownGroup, shownMail, shownPerson, shownRequest, shownTroubles } from './shown-to-control'

/** The objects that the control API works on. */
export interface Controlled {
  api: UserApi
  journal: Journal
  linkOf(mail: Mail): string | undefined
}

/** The arguments of an operation of the control API. */
export interface Asked extends Controlled {
  query: URLSearchParams
  body: unknown
}

/** Any value: the API's own functions check it, and throw a `TypeError`. */
const any: Rule = () => undefined

const newToken = exactly({ user: filled }, { lastsMs: any, password: text })
/** Checked here, so that the clock is not stopped when it cannot be moved forward. */
const amount: Rule = (value) => {
  if (!Number.isFinite(value)) throw new Refusal(400, `advance: ms must be a number, not ${value}`)
}
const clockChange = exactly({}, { now: nullable(time), advanceMs: amount })
const trouble = exactly(
  { operationId: filled },
  { status: any, body: any, headers: anyObject, retryAfter: any, drop: any, delayMs: any, times: any },
)

/** The newest entries first, at most `limit`. */
function newest<T>(items: T[], query: URLSearchParams): T[] {
  const limit = query.get('limit')
  if (limit !== null && !/^[1-9]\d*$/.test(limit)) throw new Refusal(400, 'limit must be a whole number of at least 1')
  return [...items].reverse().slice(0, limit === null ? undefined : Number(limit))
}

const shownClock = ({ api }: Controlled) => ({ now: api.now.toISOString() })

function people({ api, query }: Asked) {
  const wanted = (query.get('query') ?? '').trim().toLowerCase()
  const all = api.users.filter(({ id, email, display_name }) =>
    [id, email, display_name].some((value) => value?.toLowerCase().includes(wanted)),
  )
  return { people: newest(all, query).map(shownPerson), total: all.length }
}

function issueToken({ api, body }: Asked): AccessToken {
  const { user, ...options } = checkedBody<NewToken>(body, newToken)
  const token = api.tokenFor(user, options)
  return api.tokens.find((one) => one.token === token) as AccessToken
}

function setClock(asked: Asked) {
  const { now, advanceMs } = checkedBody<ClockChange>(asked.body, clockChange)
  if (now !== undefined) asked.api.setNow(now ?? undefined)
  if (advanceMs !== undefined) asked.api.advance(advanceMs)
  return shownClock(asked)
}

function failNext({ api, body }: Asked): void {
  const { operationId, times, delayMs, ...others } = checkedBody<Trouble>(body, trouble)
  api.failNext(operationId as OperationId, {
    ...(others as FailOptions),
    ...(times !== undefined && { times: times === 'always' ? Infinity : (times as number) }),
    ...(delayMs !== undefined && { delayMs: delayMs === 'endless' ? Infinity : (delayMs as number) }),
  })
}

/** Each operation of the control API; what it returns is the body. */
export const controlHandlers: Record<keyof OperationMethodsOf<AnyKind>, (asked: Asked) => unknown> = {
  getHealth: (asked) => ({ status: 'ok', ...shownClock(asked) }),
  getClock: shownClock,
  setClock,
  listOperations: () => ({
    operations: Object.entries(table).map(([operationId, { method, path }]) => {
      return { operationId, method: method.toUpperCase(), path }
    }),
  }),
  listMails({ api, query, linkOf }) {
    const mails = api.outbox.map((mail, i) => shownMail(mail, i, linkOf(mail)))
    return { mails: newest(mails, query), total: mails.length }
  },
  listPeople: people,
  listControlGroups({ api, query }) {
    const { groups } = api
    return { groups: newest(groups, query).map(shownGroup), total: groups.length }
  },
  listRequests({ api, query, journal }) {
    const { requests } = api
    return { requests: newest(requests, query).map((one) => shownRequest(one, journal)), total: requests.length }
  },
  listTokens({ api, query }) {
    const { tokens } = api
    return { tokens: newest(tokens, query), total: tokens.length }
  },
  issueToken,
  expireTokens: ({ api }) => api.expireTokens(),
  listTroubles: ({ api }) => ({ troubles: shownTroubles(api.troubles) }),
  failNext,
  stopFailing: ({ api, query }) => api.stopFailing((query.get('operationId') ?? undefined) as OperationId | undefined),
  reset: ({ api }) => api.reset(),
}
