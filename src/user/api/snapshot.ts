import type { Navigation } from '../generated/types'
import { type ClockChange, pointInTime } from './clock'
import { copyOf } from './copy'
import type { OperationId } from './options'
import type { OrganizationSeed } from './seeds'
import type { Mail } from './shown'
import type { Challenge, Grant, Person, State, StoredGroup } from './state'
import type { Trouble } from './trouble'

/** The data of an API as JSON, for a file or a browser's storage. Its format may change between versions. */
export interface Snapshot {
  /** Of the format. */
  version: 1
  /** The data. */
  memory: object
}

const VERSION = 1

/** Numbers that JSON cannot represent. */
const ENDLESS = 'endless'
const toJSON = (value: number) => (value === Infinity ? ENDLESS : value)
const fromJSON = (value: number | typeof ENDLESS) => (value === ENDLESS ? Infinity : value)

type Frozen<T extends Trouble> = Omit<T, 'left' | 'delayMs'> & Record<'left' | 'delayMs', number | typeof ENDLESS>

interface Memory {
  clock: ClockChange
  taken: string[]
  organizations: OrganizationSeed[]
  people: (Omit<Person, 'settings'> & { settings: unknown[] })[]
  groups: StoredGroup[]
  navigations: Navigation[]
  accessTokens: [string, Grant][]
  firstToken: string
  invitations: [string, Grant][]
  verifications: [string, Grant][]
  resets: [string, Grant][]
  challenges: [string, Challenge][]
  outbox: Mail[]
  troubles: [OperationId, Frozen<Trouble>[]][]
}

const LISTS = [
  ...(['taken', 'organizations', 'people', 'groups', 'navigations', 'outbox', 'troubles'] as const),
  ...(['accessTokens', 'invitations', 'verifications', 'resets', 'challenges'] as const),
] satisfies (keyof Memory)[]

/** All data except the requests. */
export function takeSnapshot(state: State): Snapshot {
  const memory: Memory = {
    clock: state.clock.change,
    taken: [...state.taken],
    organizations: [...state.organizations.values()],
    people: [...state.people.values()].map((person) => ({
      ...person,
      settings: [...person.settings].map(([scope, entries]) => [scope, [...entries]]),
    })),
    groups: [...state.groups.values()],
    navigations: [...state.navigations.values()],
    accessTokens: [...state.accessTokens],
    firstToken: state.firstToken,
    invitations: [...state.invitations],
    verifications: [...state.verifications],
    resets: [...state.resets],
    challenges: [...state.challenges],
    outbox: state.outbox,
    troubles: [...state.troubles].map(([operationId, all]) => [
      operationId,
      all.map((trouble) => ({ ...trouble, left: toJSON(trouble.left), delayMs: toJSON(trouble.delayMs) })),
    ]),
  }
  return JSON.parse(JSON.stringify({ version: VERSION, memory }))
}

const byId = <T extends { id?: string | null }>(items: T[]) => new Map(items.map((item) => [item.id as string, item]))

/** Replaces all data by that of a snapshot. */
export function restoreSnapshot(state: State, snapshot: Snapshot): void {
  if (snapshot?.version !== VERSION) throw new TypeError(`restore: the snapshot is not one of version ${VERSION}`)
  const memory = copyOf(snapshot.memory ?? {}) as Memory
  for (const name of LISTS) {
    if (!Array.isArray(memory[name])) throw new TypeError(`restore: the snapshot has no list "${name}"`)
  }
  const { at, aheadMs } = memory.clock ?? {}
  pointInTime((at === undefined ? 0 : Date.parse(at)) + aheadMs, 'restore: the clock of the snapshot')
  const people = memory.people.map((person): Person => {
    const settings = person.settings as [string, [string, never][]][]
    return {
      ...person,
      password: person.password,
      settings: new Map(settings.map(([scope, entries]) => [scope, new Map(entries)])),
    }
  })
  // All of it is read before anything is replaced.
  const restored = {
    taken: new Set(memory.taken),
    organizations: byId(memory.organizations),
    people: new Map(people.map((person) => [person.profile.id, person])),
    groups: byId(memory.groups),
    navigations: byId(memory.navigations),
    accessTokens: new Map(memory.accessTokens),
    firstToken: memory.firstToken,
    invitations: new Map(memory.invitations),
    verifications: new Map(memory.verifications),
    resets: new Map(memory.resets),
    challenges: new Map(memory.challenges),
    outbox: memory.outbox,
    troubles: new Map(
      memory.troubles.map(([operationId, all]) => [
        operationId,
        all.map((trouble) => ({ ...trouble, left: fromJSON(trouble.left), delayMs: fromJSON(trouble.delayMs) })),
      ]),
    ),
  } satisfies Partial<State>
  state.clock.change = { ...memory.clock }
  Object.assign(state, restored)
}
