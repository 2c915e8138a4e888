import type { OpenAPIDocument, SchemaLike } from '../read/document'
import { audiencesOf, type Change, type Uses } from './change'
import { compareOperations, pairOperations } from './compare-operations'
import { compareSchemas } from './compare-schemas'
import type { Comparison } from './comparison'
import { type PlacedOperation, placedOperations } from './operations-of'
import { usersOf } from './uses'
import { changedWording } from './wording'

type Subject = Pick<Change, 'about' | 'name'>

/** Collects the differences of one operation or schema. */
function notesOn(before: OpenAPIDocument, after: OpenAPIDocument, changes: Change[], subject: Subject): Comparison {
  const note: Comparison['note'] = (kind, at, text, effect, uses) => {
    changes.push({ kind, ...subject, at, text, breaks: audiencesOf(effect, uses) })
  }
  return { before, after, note }
}

function wordingChange(subject: Subject, before: unknown, after: unknown): Change[] {
  const count = changedWording(before, after)
  const text = `${count} ${count === 1 ? 'text or example is' : 'texts or examples are'} new or worded differently`
  return count ? [{ kind: 'wording', ...subject, at: '', text, breaks: [] }] : []
}

function addedOperation({ id, method, path }: PlacedOperation): Change {
  const text = `\`${method.toUpperCase()} ${path}\``
  return { kind: 'added', about: 'operation', name: id, at: '', text, breaks: [] }
}

function operationChanges(before: OpenAPIDocument, after: OpenAPIDocument): Change[] {
  const changes: Change[] = []
  for (const [old, now] of pairOperations(placedOperations(before), placedOperations(after))) {
    if (!old) {
      changes.push(addedOperation(now as PlacedOperation))
    } else if (!now) {
      changes.push({ ...addedOperation(old), kind: 'removed', breaks: ['callers'] })
    } else {
      const subject: Subject = { about: 'operation', name: now.id }
      compareOperations(notesOn(before, after, changes, subject), old, now)
      changes.push(...wordingChange(subject, old.operation, now.operation))
    }
  }
  return changes
}

const schemasOf = ({ components }: OpenAPIDocument) => (components?.schemas ?? {}) as Record<string, SchemaLike>

/** The new name of each removed schema: that of a new schema that is the same. */
function renamedSchemas(before: OpenAPIDocument, after: OpenAPIDocument): Map<string, string> {
  const [old, now] = [schemasOf(before), schemasOf(after)]
  const free = Object.keys(now).filter((name) => !Object.hasOwn(old, name))
  const renamed = new Map<string, string>()
  for (const name of Object.keys(old).filter((key) => !Object.hasOwn(now, key))) {
    const at = free.findIndex((other) => {
      const found: Change[] = []
      const all = notesOn(before, after, found, { about: 'schema', name })
      compareSchemas(all, old[name], now[other], '', { sent: true, read: true })
      return !found.length
    })
    if (at >= 0) renamed.set(name, free.splice(at, 1)[0] as string)
  }
  return renamed
}

function schemaChanges(before: OpenAPIDocument, after: OpenAPIDocument): Change[] {
  const [old, now] = [schemasOf(before), schemasOf(after)]
  const [oldUsers, newUsers] = [usersOf(before), usersOf(after)]
  const usesOf = (name: string): Uses => {
    const users = [oldUsers.get(name), newUsers.get(name)]
    return { sent: users.some((each) => each?.sent.size), read: users.some((each) => each?.read.size) }
  }
  const renamed = renamedSchemas(before, after)
  const newNames = new Set(renamed.values())
  const changes: Change[] = []
  for (const [name, schema] of Object.entries(old)) {
    const subject: Subject = { about: 'schema', name }
    const other = renamed.get(name)
    if (Object.hasOwn(now, name)) {
      const all = notesOn(before, after, changes, subject)
      compareSchemas(all, schema, now[name], '', usesOf(name))
      changes.push(...wordingChange(subject, schema, now[name]))
      continue
    }
    // Its type is exported, so code may name it, whether an operation uses it or not.
    const audiences = audiencesOf({ sent: true, read: true }, usesOf(name))
    const breaks = audiences.length ? audiences : (['readers'] as const).slice()
    if (other) changes.push({ kind: 'changed', ...subject, at: '', text: `is called \`${other}\` now`, breaks })
    else changes.push({ kind: 'removed', ...subject, at: '', text: '', breaks })
  }
  for (const name of Object.keys(now)) {
    if (Object.hasOwn(old, name) || newNames.has(name)) continue
    changes.push({ kind: 'added', about: 'schema', name, at: '', text: '', breaks: [] })
  }
  return changes
}

/** A document without servers does not say where the service is. */
function serverChanges(before: OpenAPIDocument, after: OpenAPIDocument): Change[] {
  const [old, now] = [before, after].map(({ servers }) => [...new Set(servers?.map(({ url }) => url))]) as [
    string[],
    string[],
  ]
  const gone = old.filter((url) => !now.includes(url))
  const added = now.filter((url) => !old.includes(url))
  if (!gone.length && !added.length) return []
  const names = (urls: string[]) => urls.join(', ') || 'none'
  const text = `has other servers: ${names(now)} (before: ${names(old)})`
  return [
    {
      kind: 'changed',
      about: 'document',
      name: '',
      at: '',
      text,
      breaks: gone.length && now.length ? ['callers'] : [],
    },
  ]
}

/** All differences of a later document, in the order of the documents: operations, schemas, the rest. */
export function compareDocuments(before: OpenAPIDocument, after: OpenAPIDocument): Change[] {
  const rest = ({ info, tags }: OpenAPIDocument) => ({ description: info.description, tags })
  return [
    ...serverChanges(before, after),
    ...operationChanges(before, after),
    ...schemaChanges(before, after),
    ...wordingChange({ about: 'document', name: '' }, rest(before), rest(after)),
  ]
}
