// Written by scripts/generate.ts from src/user/control/openapi.json. Do not edit: run "npm run generate".

import * as r from '../../../schemas/rules'
import type { ResponseRules } from '../../../schemas/check-responses'
import * as rules from './rules'

export const responses: ResponseRules = {
  getHealth: {
    '200': rules.Health,
  },
  listOperations: {
    '200': /* @__PURE__ */ r.object({
      operations: /* @__PURE__ */ r.list(rules.Operation),
    }, ['operations']),
  },
  listMails: {
    '200': /* @__PURE__ */ r.object({
      mails: /* @__PURE__ */ r.list(rules.Mail),
      total: r.number,
    }, ['mails', 'total']),
  },
  listPeople: {
    '200': /* @__PURE__ */ r.object({
      people: /* @__PURE__ */ r.list(rules.Person),
      total: r.number,
    }, ['people', 'total']),
  },
  listControlGroups: {
    '200': /* @__PURE__ */ r.object({
      groups: /* @__PURE__ */ r.list(rules.Group),
      total: r.number,
    }, ['groups', 'total']),
  },
  listRequests: {
    '200': /* @__PURE__ */ r.object({
      requests: /* @__PURE__ */ r.list(rules.Request),
      total: r.number,
    }, ['requests', 'total']),
  },
  listTokens: {
    '200': /* @__PURE__ */ r.object({
      tokens: /* @__PURE__ */ r.list(rules.AccessToken),
      total: r.number,
    }, ['tokens', 'total']),
  },
  issueToken: {
    '201': rules.AccessToken,
  },
  expireTokens: {
    '204': undefined,
  },
  listTroubles: {
    '200': /* @__PURE__ */ r.object({
      troubles: /* @__PURE__ */ r.list(rules.Trouble),
    }, ['troubles']),
  },
  failNext: {
    '204': undefined,
  },
  stopFailing: {
    '204': undefined,
  },
  getClock: {
    '200': rules.Clock,
  },
  setClock: {
    '200': rules.Clock,
  },
  reset: {
    '204': undefined,
  },
}
