import type { NavigationCreateRequest } from '../generated/types'
import { created, type Operations, ok } from './call'
import { checkedBody } from './check'
import { contentHash } from './content-hash'
import { Refusal } from './refusal'
import { navigation } from './shapes'
import type { State } from './state'

/** Stores a navigation under the hash of its content: the name without stray spaces, and the configuration. */
export function addNavigation(state: State, { name, configuration }: NavigationCreateRequest) {
  const content = { name: name.trim().replace(/\s+/g, ' '), configuration }
  const stored = { id: contentHash(content), ...content }
  state.navigations.set(stored.id, stored)
  return stored
}

export const navigations = {
  createNavigation: ({ state, body }) =>
    created(addNavigation(state, checkedBody<NavigationCreateRequest>(body, navigation))),
  getNavigation({ state, params }) {
    const stored = state.navigations.get(params.id ?? '')
    if (!stored) throw new Refusal(404, `No navigation ${params.id}`)
    return ok(stored)
  },
} satisfies Operations<'createNavigation' | 'getNavigation'>
