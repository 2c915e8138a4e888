import type { AnyKind } from '../../core/types'
import type { OperationMethodsOf } from '../generated/types'
import type { OperationId } from './options'
import type { Person, State } from './state'

/** The arguments of an operation. */
export interface PublicCall {
  state: State
  /** The decoded path parameters. */
  params: Record<string, string>
  query: URLSearchParams
  /** The JSON body; `undefined` if there is none. */
  body: unknown
}

/** The arguments of an operation that needs a token. */
export interface Call extends PublicCall {
  /** The caller: an active user. */
  me: Person
}

/** What an operation returns. */
export interface Reply<Body> {
  status: 200 | 201 | 204
  body: Body
}

type BodyOf<Id extends OperationId> = Awaited<ReturnType<OperationMethodsOf<AnyKind>[Id]>>['data']

/** Operations that need no token, each as a function of the call. */
export type PublicOperations<Id extends OperationId> = { [Key in Id]: (call: PublicCall) => Reply<BodyOf<Key>> }

/** Operations that need a token, each as a function of the call. */
export type Operations<Id extends OperationId> = { [Key in Id]: (call: Call) => Reply<BodyOf<Key>> }

export const ok = <Body>(body: Body): Reply<Body> => ({ status: 200, body })
export const created = <Body>(body: Body): Reply<Body> => ({ status: 201, body })
export const done: Reply<''> = { status: 200, body: '' }
export const noContent: Reply<''> = { status: 204, body: '' }
