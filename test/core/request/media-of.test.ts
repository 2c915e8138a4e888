import { expect, it } from 'vitest'
import { JSON_TYPE } from '../../../src/core/request/media-of'

it.each([
  'application/json',
  'application/json;charset=utf-8',
  'Application/JSON ; a=b',
  'application/problem+json',
  'text/json',
])('%s is JSON', (type) => expect(type).toMatch(JSON_TYPE))

it.each([
  'application/json-seq',
  'application/json-patch',
  'application/jsonl',
  'application/json5',
  'application/x-ndjson',
  'text/plain',
  'application/vnd.a+json-seq',
  'application/json.v2',
  '',
])('%s is not', (type) => expect(type).not.toMatch(JSON_TYPE))
