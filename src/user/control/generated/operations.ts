// Written by scripts/generate.ts from src/user/control/openapi.json. Do not edit: run "npm run generate".

import type { Operations } from '../../../core/request/operation'

/** The API's server. */
export const baseURL = 'http://127.0.0.1:4010'

/** All operations. */
export const operations: Operations = {
  getHealth: {
    method: 'get',
    path: '/_control/health',
    public: true,
    repeatable: true,
    json: true,
    accept: 'application/json',
  },
  listOperations: {
    method: 'get',
    path: '/_control/operations',
    public: true,
    repeatable: true,
    json: true,
    accept: 'application/json',
  },
  listMails: {
    method: 'get',
    path: '/_control/outbox',
    public: true,
    repeatable: true,
    json: true,
    accept: 'application/json',
    query: { limit: {} },
  },
  listPeople: {
    method: 'get',
    path: '/_control/people',
    public: true,
    repeatable: true,
    json: true,
    accept: 'application/json',
    query: { query: {}, limit: {} },
  },
  listControlGroups: {
    method: 'get',
    path: '/_control/groups',
    public: true,
    repeatable: true,
    json: true,
    accept: 'application/json',
    query: { limit: {} },
  },
  listRequests: {
    method: 'get',
    path: '/_control/requests',
    public: true,
    repeatable: true,
    json: true,
    accept: 'application/json',
    query: { limit: {} },
  },
  listTokens: {
    method: 'get',
    path: '/_control/tokens',
    public: true,
    repeatable: true,
    json: true,
    accept: 'application/json',
    query: { limit: {} },
  },
  issueToken: {
    method: 'post',
    path: '/_control/tokens',
    public: true,
    json: true,
    accept: 'application/json',
    body: { required: true },
  },
  expireTokens: { method: 'post', path: '/_control/tokens/expire', public: true },
  listTroubles: {
    method: 'get',
    path: '/_control/fail',
    public: true,
    repeatable: true,
    json: true,
    accept: 'application/json',
  },
  failNext: { method: 'post', path: '/_control/fail', public: true, body: { required: true } },
  stopFailing: { method: 'delete', path: '/_control/fail', public: true, query: { operationId: {} } },
  getClock: {
    method: 'get',
    path: '/_control/clock',
    public: true,
    repeatable: true,
    json: true,
    accept: 'application/json',
  },
  setClock: {
    method: 'put',
    path: '/_control/clock',
    public: true,
    json: true,
    accept: 'application/json',
    body: { required: true },
  },
  reset: { method: 'post', path: '/_control/reset', public: true },
}
