import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import type { Workspace } from './app'
import { documents } from './documents/all'
import type { Document, Returned } from './documents/document'
import { returnFaults } from './judge'
import type { Peer, Write } from './peers/peer'
import { type Program, programOf, runnerOf } from './program'
import { type Recorder, startRecorder } from './record'
import { documentsSection, type Verdicts } from './report'
import { run, runProgram } from './tools'
import { typeFaults } from './types'

/** What a generator makes of a document: right, right where the caller writes what the document says, or wrong. */
export interface Verdict {
  mark: 'right' | 'by hand' | 'wrong'
  faults: string[]
}

/** A program of one app, and what was wrong when it ran. */
interface Tried {
  document: Document
  file: string
  /** None where nothing could be generated. */
  program?: Program
  faults: string[]
}

async function bundle(folder: string, name: string): Promise<string> {
  await writeFile(join(folder, `run-${name}.ts`), runnerOf(name))
  const outfile = join(folder, `${name}.mjs`)
  const options = { bundle: true, packages: 'external', platform: 'node', format: 'esm', logLevel: 'silent' } as const
  await build({ entryPoints: [join(folder, `run-${name}.ts`)], outfile, ...options })
  return outfile
}

/** Makes the calls of a document, and judges what arrives and what is returned. */
async function attempt(
  folder: string,
  name: string,
  { document, peer, write, recorder }: { document: Document; peer: Peer; write: Write; recorder: Recorder },
): Promise<Tried> {
  const program = programOf(peer, write, document, recorder.base)
  const file = join(folder, `${name}.ts`)
  await writeFile(file, program.text)
  const received = recorder.record(document)
  try {
    const returned: Returned[] = JSON.parse(await runProgram(await bundle(folder, name), folder))
    const faults = [...document.faultsOf(received), ...returnFaults(returned, document.returns)]
    return { document, file, program, faults }
  } catch (error) {
    return { document, file, program, faults: [`does not run: ${(error as Error).message.split('\n')[1]}`] }
  }
}

/** Adds what the types are wrong about. */
function withTypes(tried: Tried[]): Tried[] {
  const programs = tried.flatMap(({ file, program }) => (program ? [[file, program] as const] : []))
  const faults = typeFaults(new Map(programs))
  return tried.map((one) => ({ ...one, faults: [...one.faults, ...(faults.get(one.file) ?? [])] }))
}

/** Generates a client of each document, and makes its calls as they are written without more. */
async function attemptAll(peer: Peer, workspace: Workspace, recorder: Recorder): Promise<Tried[]> {
  const tried: Tried[] = []
  for (const document of documents) {
    const info = { title: document.title, version: '1.0.0' }
    const text = JSON.stringify({ ...document.openapi(recorder.base), info })
    const folder = await workspace.createApp(join(peer.key, document.key), text)
    try {
      await run(await peer.command(folder), folder)
      tried.push(await attempt(folder, 'use', { document, peer, write: peer.call, recorder }))
    } catch (error) {
      const [, why] = (error as Error).message.split('\n')
      tried.push({ document, file: join(folder, 'use.ts'), faults: [`nothing is generated: ${why}`] })
    }
  }
  return withTypes(tried)
}

/** Makes the calls that were wrong again as a caller writes them by hand, where there is a way; returns what is right then. */
async function attemptByHand(peer: Peer, wrong: Tried[], recorder: Recorder): Promise<Set<string>> {
  const tried: Tried[] = []
  for (const { document, file } of wrong) {
    const write = peer.byHand?.[document.key]
    // Who casts a body is not kept from another one.
    const probes = document.probes.filter(({ body }) => !body)
    const again = { document: { ...document, probes }, peer, recorder }
    if (write) tried.push(await attempt(dirname(file), 'by-hand', { ...again, write }))
  }
  const right = withTypes(tried).filter(({ faults }) => !faults.length)
  return new Set(right.map(({ document }) => document.key))
}

/** The verdicts on a generator, by keys of documents. */
async function verdictsOn(peer: Peer, workspace: Workspace, recorder: Recorder): Promise<Map<string, Verdict>> {
  const tried = await attemptAll(peer, workspace, recorder)
  const wrong = tried.filter(({ faults }) => faults.length)
  const byHand = await attemptByHand(peer, wrong, recorder)
  return new Map(
    tried.map(({ document: { key }, faults }) => {
      const mark = !faults.length ? 'right' : byHand.has(key) ? 'by hand' : 'wrong'
      return [key, { mark, faults }]
    }),
  )
}

/** Compares generators on all documents; returns the section of the report. */
export async function compareAll(peers: Peer[], workspace: Workspace, measured: string): Promise<string> {
  const recorder = await startRecorder()
  const verdicts: Verdicts = new Map()
  try {
    for (const peer of peers) {
      verdicts.set(peer, await verdictsOn(peer, workspace, recorder))
      console.error(`${peer.key}: compared`)
    }
  } finally {
    recorder.close()
  }
  return documentsSection(documents, verdicts, measured)
}
