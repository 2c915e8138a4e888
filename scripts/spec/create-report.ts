import type { OpenAPIDocument } from '../read/document'
import { type Change, type Release, releaseFor } from './change'
import { type ChangelogLines, changelogLines } from './changelog-lines'
import { compareDocuments } from './compare-documents'

/** What is different between two versions of a document. */
export interface Report {
  from: string
  to: string
  release: Release
  changes: Change[]
  changelog: ChangelogLines
}

/** A version of a document, with the name to show for it. */
export interface Version {
  name: string
  document: OpenAPIDocument
}

export function createReport(before: Version, after: Version): Report {
  const changes = compareDocuments(before.document, after.document)
  return {
    from: before.name,
    to: after.name,
    release: releaseFor(changes),
    changes,
    changelog: changelogLines(changes),
  }
}
