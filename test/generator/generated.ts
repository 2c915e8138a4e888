import { emitFiles } from '../../scripts/emit/emit-files'
import type { OpenAPIDocument } from '../../scripts/read/document'

/** The files that are generated for a document, by their bare names; `docs.md` is the reference. */
export async function generated(document: object): Promise<Record<string, string>> {
  const files = await emitFiles(
    { openapi: '3.0.3', info: { title: 'Test', version: '1' }, ...document } as unknown as OpenAPIDocument,
    { name: 'test', out: '', docs: 'docs.md', header: '// Written.\n', source: '..', packageName: 'pkg' },
  )
  return Object.fromEntries(files)
}
