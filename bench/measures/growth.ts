import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type App, prepare } from '../app'
import { esbuild } from '../bundlers/esbuild'
import { grownSpec } from '../grown-spec'
import { ONE, operationsOf, readSpec } from '../operations'
import { axios, heyApiAxios, openapiClientAxios, openapiFetch } from '../peers/all'
import { grown } from '../peers/grown'
import { medianOf } from '../statistics'
import { number, table } from '../table'
import type { Workspace } from '../workspace'
import { programOf } from './bundle'
import { measureCreation } from './creation'
import { bytesIn } from './install-size'
import type { Measure } from './measure'
import { checkTypes } from './types'

const TIMES = [1, 10, 100]
const PEERS = [grown, openapiClientAxios, heyApiAxios, openapiFetch]

/** What is measured of a peer at each size. */
const HEAD = ['generating, s', 'generated or kept, kB', 'bundle, gzip, kB', 'first client, ms', 'later, ms', 'tsc, s']

async function gzipOf(app: App): Promise<number> {
  const program = programOf(
    app,
    operationsOf(readSpec()).filter(({ id }) => id === ONE),
  )
  const { start } = await esbuild(app.folder, await app.write('one.js', program))
  return start.reduce((total, file) => total + gzipSync(file, { level: 9 }).length, 0)
}

const besideOf = async ({ peer, folder }: App) => {
  const sizes = await Promise.all((peer.beside ?? []).map((name) => bytesIn(join(folder, name))))
  return sizes.reduce((total, size) => total + size, 0)
}

const cell = (values: number[], divisor = 1) => (values.length ? number(medianOf(values) / divisor) : '–')

async function measureApp(app: App, spec: string, rounds: number): Promise<string[]> {
  const generating = await prepare(app, spec)
  const bundle = await gzipOf(app)
  const first: number[] = []
  const later: number[] = []
  const tsc: number[] = []
  for (let round = 0; round < rounds; round++) {
    const creation = await measureCreation(app)
    first.push(creation.first)
    if (creation.later !== null) later.push(creation.later)
    tsc.push((await checkTypes(app)).total)
  }
  const single = [generating, await besideOf(app), bundle].map((value) => cell([value], 1000))
  return [...single, ...[first, later, tsc].map((values) => cell(values, 1000))]
}

async function rowsOf(workspace: Workspace, times: number, rounds: number): Promise<string[][]> {
  const document = grownSpec(readSpec(), times)
  const spec = join(workspace.folder, `openapi-${times}.json`)
  await writeFile(spec, JSON.stringify(document))
  const count = number(operationsOf(document).length)
  const rows: string[][] = []
  for (const peer of PEERS) {
    const app = await workspace.create(peer, `${peer.key}-${times}`)
    rows.push([`${count}, ${peer.name}`, ...(await measureApp(app, spec, rounds))])
  }
  return rows
}

export const growth: Measure = async (workspace, rounds) => {
  const alone = workspace.apps.find(({ peer }) => peer === axios) as App
  const rows: string[][] = []
  // At the largest size one round, since a client of openapi-client-axios takes half a minute there.
  for (const times of TIMES) rows.push(...(await rowsOf(workspace, times, times < 100 ? Math.ceil(rounds(15) / 5) : 1)))
  return {
    title: 'Growth',
    parts: [
      'The operations of the document 1, 10 and 100 times, each copy under paths and names of its own. Generating is ' +
        'one run of the generator, its start included; the bundle uses one operation (esbuild; axios alone takes ' +
        `${number((await gzipOf(alone)) / 1000)} kB). openapi-client-axios keeps the whole document, and generates types.`,
      table(['operations', ...HEAD], rows),
    ],
  }
}
