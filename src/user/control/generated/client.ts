// Written by scripts/generate.ts from src/user/control/openapi.json. Do not edit: run "npm run generate".

import type { AxiosInstance } from 'axios'
import type { AxiosKind } from '../../../axios/types'
import type { OperationMethodsOf, PathsDictionaryOf } from './types'

/** All operations. */
export interface OperationMethods extends OperationMethodsOf<AxiosKind> {}

/** The operations by path and method, as in `client.paths`. */
export interface PathsDictionary extends PathsDictionaryOf<AxiosKind> {}

/** An axios instance with all operations as methods. */
export interface Client extends AxiosInstance, OperationMethods {
  /** The same operations, by path and method. */
  paths: PathsDictionary
}

/**
 * What an operation returns as `data`.
 *
 * @example type Data = Result<'getHealth'>
 */
export type Result<Name extends keyof OperationMethods> =
  OperationMethods[Name] extends (...args: never) => Promise<{ data: infer Data }> ? Data : never

/**
 * What an operation takes as its body; `never` if it takes none.
 *
 * @example type Data = Body<'issueToken'>
 */
export type Body<Name extends keyof OperationMethods> = NonNullable<Parameters<OperationMethods[Name]>[1]>
