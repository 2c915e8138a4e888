// Written by scripts/generate.ts from src/user/control/openapi.json. Do not edit: run "npm run generate".

import type { Rule } from '../../../schemas/rule'
import * as r from '../../../schemas/rules'
import * as enums from './enums'

export const Health: Rule = /* @__PURE__ */ r.object({
  status: r.string,
  now: /* @__PURE__ */ r.all(r.string, r.dateTime),
}, ['status', 'now'])

export const Clock: Rule = /* @__PURE__ */ r.object({
  now: /* @__PURE__ */ r.all(r.string, r.dateTime),
}, ['now'])

export const ClockChange: Rule = /* @__PURE__ */ r.object({
  now: /* @__PURE__ */ r.nullable(/* @__PURE__ */ r.all(r.string, r.dateTime)),
  advanceMs: r.number,
})

export const Mail: Rule = /* @__PURE__ */ r.object({
  id: r.string,
  kind: r.string,
  to: r.string,
  language: r.string,
  userId: r.string,
  token: r.string,
  link: r.string,
  sentAt: /* @__PURE__ */ r.all(r.string, r.dateTime),
}, ['id', 'kind', 'to', 'language', 'userId', 'token', 'sentAt'])

export const Person: Rule = /* @__PURE__ */ r.object({
  id: r.string,
  organizationId: r.string,
  email: r.string,
  draftEmail: r.string,
  name: r.string,
  status: r.string,
  roles: /* @__PURE__ */ r.list(r.string),
  passkeys: r.number,
}, ['id', 'organizationId', 'email', 'status', 'roles', 'passkeys'])

export const Group: Rule = /* @__PURE__ */ r.object({
  id: r.string,
  organizationId: r.string,
  name: r.string,
  members: /* @__PURE__ */ r.list(/* @__PURE__ */ r.object({
    id: r.string,
    email: r.string,
  }, ['id', 'email'])),
  assignee: r.string,
}, ['id', 'organizationId', 'name', 'members'])

export const Request: Rule = /* @__PURE__ */ r.object({
  id: r.string,
  operationId: r.string,
  method: r.string,
  path: r.string,
  receivedAt: /* @__PURE__ */ r.all(r.string, r.dateTime),
  durationMs: r.number,
  status: r.number,
  userId: r.string,
  body: r.any,
  response: r.string,
}, ['id', 'operationId', 'method', 'path', 'receivedAt'])

export const AccessToken: Rule = /* @__PURE__ */ r.object({
  token: r.string,
  userId: r.string,
  expiresAt: /* @__PURE__ */ r.all(r.string, r.dateTime),
  isValid: r.boolean,
}, ['token', 'userId', 'isValid'])

export const NewToken: Rule = /* @__PURE__ */ r.object({
  user: r.string,
  lastsMs: r.number,
  password: r.string,
}, ['user'])

export const Trouble: Rule = /* @__PURE__ */ r.object({
  operationId: r.string,
  status: r.number,
  body: r.any,
  headers: /* @__PURE__ */ r.object({}, [], r.string),
  retryAfter: r.number,
  drop: /* @__PURE__ */ r.oneValueOf(enums.drops),
  delayMs: /* @__PURE__ */ r.oneOf(r.number, /* @__PURE__ */ r.oneValueOf(enums.delayMs)),
  times: /* @__PURE__ */ r.oneOf(r.number, /* @__PURE__ */ r.oneValueOf(enums.times)),
}, ['operationId'])

export const Operation: Rule = /* @__PURE__ */ r.object({
  operationId: r.string,
  method: r.string,
  path: r.string,
}, ['operationId', 'method', 'path'])
