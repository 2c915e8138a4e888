import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { App } from '../app'
import type { Bundler, Output } from '../bundlers/bundler'
import { esbuild } from '../bundlers/esbuild'
import { rollup } from '../bundlers/rollup'
import { vite } from '../bundlers/vite'
import { webpack } from '../bundlers/webpack'
import { ONE, type Operation, operationsOf, readSpec } from '../operations'
import { number, table } from '../table'
import type { Measure } from './measure'

const bundlers: Record<string, Bundler> = { esbuild, rollup, vite, webpack }

/** Bytes; files are compressed one by one, as a browser receives them. */
interface Size {
  min: number
  gzip: number
  brotli: number
  later: number
}

function sizeOf({ start, later }: Output): Size {
  const sum = (files: Uint8Array[], measure: (file: Uint8Array) => number) =>
    files.reduce((total, file) => total + measure(file), 0)
  return {
    min: sum(start, (file) => file.length),
    gzip: sum(start, (file) => gzipSync(file, { level: 9 }).length),
    brotli: sum(start, (file) => brotliCompressSync(file).length),
    later: sum(later, (file) => gzipSync(file, { level: 9 }).length),
  }
}

/** A program that calls some operations and prints what they return. */
export function programOf({ peer }: App, operations: Operation[]): string {
  const calls = operations.map(peer.call).filter((call) => call !== undefined)
  return [peer.load('bundle'), peer.start, ...calls.map((call) => `${call}.then(console.log)`)].join('\n')
}

type Sizes = Record<string, Size>

async function measureApp(app: App, name: string, operations: Operation[]): Promise<Sizes> {
  const entry = await app.write(`${name}.js`, programOf(app, operations))
  const measured = Object.entries(bundlers).map(async ([bundler, bundle]) => {
    return [bundler, sizeOf(await bundle(app.folder, entry))] as const
  })
  return Object.fromEntries(await Promise.all(measured))
}

const over = (size: number, base: number) => `${size < base ? '−' : '+'}${number(Math.abs(size - base))}`

/** One row per peer: all three sizes with esbuild, gzip with the others; and over axios with one operation. */
function tableOf(apps: App[], sizes: Map<string, Sizes>, base: Sizes): string {
  const others = Object.keys(bundlers).slice(1)
  const head = ['', 'over axios, gzip', 'min', 'gzip', 'brotli']
  const rows = apps.map(({ peer }) => {
    const { esbuild, ...rest } = sizes.get(peer.key) as Sizes & { esbuild: Size }
    const gzipOver = (size: Size, name: string) => over(size.gzip, (base[name] as Size).gzip)
    const cells = others.map((name) => `${number(rest[name]?.gzip ?? 0)} (${gzipOver(rest[name] as Size, name)})`)
    return [
      peer.name,
      `**${gzipOver(esbuild, 'esbuild')}**`,
      ...[esbuild.min, esbuild.gzip, esbuild.brotli].map(number),
      ...cells,
    ]
  })
  return table([...head, ...others], rows)
}

/** Which peers load code on demand, and how much of it. */
function laterOf(apps: App[], sizes: Map<string, Sizes>): string[] {
  return apps.flatMap(({ peer }) => {
    const later = sizes.get(peer.key)?.esbuild?.later
    return later ? [`${peer.name} puts another ${number(later)} B (gzip) into chunks that load on demand.`] : []
  })
}

export const bundle: Measure = async ({ apps }) => {
  const operations = operationsOf(readSpec())
  const one = new Map<string, Sizes>()
  const all = new Map<string, Sizes>()
  for (const app of apps) {
    const single = operations.filter(({ id }) => id === ONE)
    one.set(app.peer.key, await measureApp(app, 'one', single))
    all.set(app.peer.key, await measureApp(app, 'all', operations))
  }
  const base = one.get('axios') as Sizes
  const unknown = apps.flatMap(({ peer }) => {
    const known = operations.filter((operation) => peer.call(operation)).length
    return known < operations.length ? [`${peer.name} knows ${known} of the ${operations.length} operations.`] : []
  })
  const gzipOf = (key: string) => one.get(key)?.esbuild?.gzip
  const [axios, ours] = [gzipOf('axios'), gzipOf('ours')]
  return {
    title: 'Bundle size',
    parts: [
      'Bytes that a browser loads at the start. The columns `over axios, gzip`, `min`, `gzip` and `brotli` are of ' +
        'esbuild; the last three are gzip and, in brackets, over axios alone with the same bundler. axios alone is ' +
        '`axios.create` and one request.',
      '**One operation used**',
      tableOf(apps, one, base),
      `**All ${operations.length} operations used**`,
      tableOf(apps, all, base),
      [...laterOf(apps, one), ...unknown].join(' '),
    ],
    goals: [
      {
        what: 'bundle of `/user/fetch`, one operation, gzip, in all',
        limit: 6_000,
        next: 5_500,
        measured: gzipOf('ours-fetch'),
        unit: 'B',
      },
      {
        what: 'bundle of `/user` over axios alone, one operation, gzip',
        limit: 6_300,
        next: 5_900,
        measured: axios && ours && ours - axios,
        unit: 'B',
      },
    ],
  }
}
