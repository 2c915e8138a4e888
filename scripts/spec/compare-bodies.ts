import { isDeepStrictEqual } from 'node:util'
import type { Content, OpenAPIDocument, ResponseObject, SchemaLike } from '../read/document'
import { resolve } from '../read/resolve'
import type { Uses } from './change'
import { compareSchemas } from './compare-schemas'
import type { Comparison } from './comparison'
import { inWords } from './in-words'
import type { PlacedOperation } from './operations-of'

const SENT: Uses = { sent: true, read: false }
const READ: Uses = { sent: false, read: true }

const mediaTypesOf = (content: Content | undefined) => Object.keys(content ?? {})

/** Compares the media types of a body, and its schema in each. */
function compareContent(all: Comparison, before: Content, after: Content, at: string, uses: Uses): void {
  const [old, now] = [mediaTypesOf(before), mediaTypesOf(after)]
  const gone = old.filter((type) => !now.includes(type))
  const added = now.filter((type) => !old.includes(type))
  // One type replaced another: their schemas can still be compared.
  const replaced = gone.length === 1 && added.length === 1 ? added[0] : undefined
  for (const type of gone) {
    const text = replaced ? `is ${replaced} now, was ${type}` : `is no longer ${type}`
    all.note('changed', at, text, { sent: true, read: true }, uses)
  }
  for (const type of replaced ? [] : added) all.note('changed', at, `can be ${type} too`, { read: true }, uses)
  for (const type of old) {
    const other = after[type] ?? (gone.includes(type) && replaced ? after[replaced] : undefined)
    if (!other) continue
    const several = old.length > 1 ? `${at} (${type})` : at
    compareSchemas(all, before[type]?.schema, other.schema, several, uses)
  }
}

const schemaIn = (content: Content | undefined): SchemaLike | undefined => Object.values(content ?? {})[0]?.schema

const bodyWords = (document: OpenAPIDocument, content: Content | undefined) =>
  mediaTypesOf(content).length ? inWords(document, schemaIn(content)) : 'without a body'

/** Compares the bodies that an operation takes. */
export function compareRequestBodies(all: Comparison, before: PlacedOperation, after: PlacedOperation): void {
  const old = resolve(all.before, before.operation.requestBody, [])
  const now = resolve(all.after, after.operation.requestBody, [])
  if (old && now) {
    if (now.required && !old.required) all.note('changed', 'body', 'is required now', { sent: true }, SENT)
    if (old.required && !now.required) all.note('changed', 'body', 'is optional now', {}, SENT)
    compareContent(all, old.content ?? {}, now.content ?? {}, 'body', SENT)
  } else if (old) {
    all.note('removed', 'body', 'is gone', { sent: true }, SENT)
  } else if (now) {
    const text = `${bodyWords(all.after, now.content)}${now.required ? ', required' : ''}`
    all.note('added', 'body', text, { sent: now.required === true }, SENT)
  }
}

const isSuccess = (status: string) => /^[23]|^default$/i.test(status)

/** Compares the responses of an operation, status by status. A success that replaced another is compared with it. */
export function compareResponses(all: Comparison, before: PlacedOperation, after: PlacedOperation): void {
  const known = (document: OpenAPIDocument, { operation }: PlacedOperation): Map<string, ResponseObject> =>
    new Map(Object.entries(operation.responses ?? {}).map(([status, value]) => [status, resolve(document, value, [])]))
  const [old, now] = [known(all.before, before), known(all.after, after)]
  const gone = [...old.keys()].filter((status) => !now.has(status))
  const added = [...now.keys()].filter((status) => !old.has(status))
  const [lost, ...moreLost] = gone.filter(isSuccess)
  const [won, ...moreWon] = added.filter(isSuccess)
  const replaced = lost && won && !moreLost.length && !moreWon.length ? won : undefined
  for (const [status, response] of old) {
    const other = now.get(status) ?? (status === lost && replaced ? now.get(replaced) : undefined)
    if (other) compareResponse(all, status, response, status === lost ? (replaced as string) : status, other)
    // Removing an error without a body breaks nobody.
    else
      all.note(
        'removed',
        status,
        'is gone',
        { read: isSuccess(status) || mediaTypesOf(response.content).length > 0 },
        READ,
      )
  }
  for (const status of added) {
    if (status === replaced) continue
    const response = now.get(status) as ResponseObject
    const isAlike = [...old].some(
      ([other, { content }]) => isSuccess(other) && isDeepStrictEqual(schemaIn(content), schemaIn(response.content)),
    )
    all.note('added', status, bodyWords(all.after, response.content), { read: isSuccess(status) && !isAlike }, READ)
  }
}

function compareResponse(
  all: Comparison,
  status: string,
  before: ResponseObject,
  newStatus: string,
  after: ResponseObject,
): void {
  if (status !== newStatus) all.note('changed', newStatus, `comes in place of ${status}`, { read: true }, READ)
  const [had, has] = [mediaTypesOf(before.content).length > 0, mediaTypesOf(after.content).length > 0]
  if (had && !has) all.note('changed', newStatus, 'has no body now', { read: true }, READ)
  if (!had && has) all.note('changed', newStatus, `has a body now: ${bodyWords(all.after, after.content)}`, {}, READ)
  if (had && has) compareContent(all, before.content ?? {}, after.content ?? {}, newStatus, READ)
}
