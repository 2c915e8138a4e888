// Written by scripts/generate.ts from src/user/control/openapi.json. Do not edit: run "npm run generate".

import type { Example } from '../../../mock/example'

/** The first documented success of each operation; bodies fit their schemas. */
export const examples: Readonly<Record<string, Example>> = {
  getHealth: {
    method: 'get',
    path: '/_control/health',
    status: 200,
    body: { status: 'string', now: '1970-01-01T00:00:00.000Z' },
  },
  listOperations: {
    method: 'get',
    path: '/_control/operations',
    status: 200,
    body: { operations: [{ operationId: 'string', method: 'string', path: 'string' }] },
  },
  listMails: {
    method: 'get',
    path: '/_control/outbox',
    status: 200,
    body: {
      mails: [
        {
          id: 'string',
          kind: 'string',
          to: 'string',
          language: 'string',
          userId: 'string',
          token: 'string',
          link: 'string',
          sentAt: '1970-01-01T00:00:00.000Z',
        },
      ],
      total: 1,
    },
  },
  listPeople: {
    method: 'get',
    path: '/_control/people',
    status: 200,
    body: {
      people: [
        {
          id: 'string',
          organizationId: 'string',
          email: 'string',
          draftEmail: 'string',
          name: 'string',
          status: 'string',
          roles: ['string'],
          passkeys: 1,
        },
      ],
      total: 1,
    },
  },
  listControlGroups: {
    method: 'get',
    path: '/_control/groups',
    status: 200,
    body: {
      groups: [
        {
          id: 'string',
          organizationId: 'string',
          name: 'string',
          members: [{ id: 'string', email: 'string' }],
          assignee: 'string',
        },
      ],
      total: 1,
    },
  },
  listRequests: {
    method: 'get',
    path: '/_control/requests',
    status: 200,
    body: {
      requests: [
        {
          id: 'string',
          operationId: 'string',
          method: 'string',
          path: 'string',
          receivedAt: '1970-01-01T00:00:00.000Z',
          durationMs: 1,
          status: 1,
          userId: 'string',
          body: {},
          response: 'string',
        },
      ],
      total: 1,
    },
  },
  listTokens: {
    method: 'get',
    path: '/_control/tokens',
    status: 200,
    body: {
      tokens: [
        { token: 'string', userId: 'string', expiresAt: '1970-01-01T00:00:00.000Z', isValid: true },
      ],
      total: 1,
    },
  },
  issueToken: {
    method: 'post',
    path: '/_control/tokens',
    status: 201,
    body: {
      token: 'string',
      userId: 'string',
      expiresAt: '1970-01-01T00:00:00.000Z',
      isValid: true,
    },
  },
  expireTokens: {
    method: 'post',
    path: '/_control/tokens/expire',
    status: 204,
  },
  listTroubles: {
    method: 'get',
    path: '/_control/fail',
    status: 200,
    body: {
      troubles: [
        {
          operationId: 'string',
          status: 1,
          body: {},
          headers: { key: 'string' },
          retryAfter: 1,
          drop: 'before',
          delayMs: 1,
          times: 1,
        },
      ],
    },
  },
  failNext: {
    method: 'post',
    path: '/_control/fail',
    status: 204,
  },
  stopFailing: {
    method: 'delete',
    path: '/_control/fail',
    status: 204,
  },
  getClock: {
    method: 'get',
    path: '/_control/clock',
    status: 200,
    body: { now: '1970-01-01T00:00:00.000Z' },
  },
  setClock: {
    method: 'put',
    path: '/_control/clock',
    status: 200,
    body: { now: '1970-01-01T00:00:00.000Z' },
  },
  reset: {
    method: 'post',
    path: '/_control/reset',
    status: 204,
  },
}
