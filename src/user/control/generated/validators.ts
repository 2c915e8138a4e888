// Written by scripts/generate.ts from src/user/control/openapi.json. Do not edit: run "npm run generate".

import type { Validator } from '../../../schemas/types'
import { validator } from '../../../schemas/validator'
import * as rules from './rules'
import type * as types from './types'

/** The server. */
export type Health = types.Health
/** The server. */
export const Health: Validator<Health> = /* @__PURE__ */ validator(rules.Health)

/** The API's clock. */
export type Clock = types.Clock
/** The API's clock. */
export const Clock: Validator<Clock> = /* @__PURE__ */ validator(rules.Clock)

/** A change of the clock. */
export type ClockChange = types.ClockChange
/** A change of the clock. */
export const ClockChange: Validator<ClockChange> = /* @__PURE__ */ validator(rules.ClockChange)

/** A mail that the service would have sent. */
export type Mail = types.Mail
/** A mail that the service would have sent. */
export const Mail: Validator<Mail> = /* @__PURE__ */ validator(rules.Mail)

/** A user. */
export type Person = types.Person
/** A user. */
export const Person: Validator<Person> = /* @__PURE__ */ validator(rules.Person)

/** A group. */
export type Group = types.Group
/** A group. */
export const Group: Validator<Group> = /* @__PURE__ */ validator(rules.Group)

/** A request, with its response. */
export type Request = types.Request
/** A request, with its response. */
export const Request: Validator<Request> = /* @__PURE__ */ validator(rules.Request)

/** An access token. */
export type AccessToken = types.AccessToken
/** An access token. */
export const AccessToken: Validator<AccessToken> = /* @__PURE__ */ validator(rules.AccessToken)

/** A token to create. */
export type NewToken = types.NewToken
/** A token to create. */
export const NewToken: Validator<NewToken> = /* @__PURE__ */ validator(rules.NewToken)

/** A failure of the next requests of an operation. */
export type Trouble = types.Trouble
/** A failure of the next requests of an operation. */
export const Trouble: Validator<Trouble> = /* @__PURE__ */ validator(rules.Trouble)

/** An operation of the API. */
export type Operation = types.Operation
/** An operation of the API. */
export const Operation: Validator<Operation> = /* @__PURE__ */ validator(rules.Operation)

/** Body of `issueToken`. */
export type IssueTokenBody = types.NewToken
/** Body of `issueToken`. */
export const IssueTokenBody: Validator<IssueTokenBody> = NewToken

/** Body of `failNext`. */
export type FailNextBody = types.Trouble
/** Body of `failNext`. */
export const FailNextBody: Validator<FailNextBody> = Trouble

/** Body of `setClock`. */
export type SetClockBody = types.ClockChange
/** Body of `setClock`. */
export const SetClockBody: Validator<SetClockBody> = ClockChange
