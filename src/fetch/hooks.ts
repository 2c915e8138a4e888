import { addTo } from '../core/add-to'
import type { ErrorHook, FetchResult, HookRequest, Hooks, RequestHook, ResponseHook } from './types'

interface ResponseHooks {
  onResponse: ResponseHook | undefined
  onError: ErrorHook | undefined
}

/** The hooks of one client. */
export interface HookLists {
  request: { hook: RequestHook }[]
  response: ResponseHooks[]
}

export const createHooks = (lists: HookLists): Hooks => ({
  request: (hook) => addTo(lists.request, { hook }),
  response: (onResponse, onError) => addTo(lists.response, { onResponse, onError }),
})

/** Runs the request hooks in the order in which they were added. */
export async function runRequestHooks({ request }: HookLists, given: HookRequest): Promise<HookRequest> {
  let current = given
  for (const { hook } of [...request]) current = (await hook(current)) || current
  return current
}

/** Runs the response hooks on the outcome of a call, each on the outcome of the one before. */
export function runResponseHooks(
  { response }: HookLists,
  request: () => HookRequest,
  outcome: Promise<FetchResult>,
): Promise<FetchResult> {
  return response.reduce(
    (last, { onResponse, onError }) =>
      last.then(
        async (result) => (await onResponse?.(result, request())) || result,
        async (error) => {
          const result = await onError?.(error)
          if (result) return result
          throw error
        },
      ),
    outcome,
  )
}
