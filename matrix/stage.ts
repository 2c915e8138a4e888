import { rmSync } from 'node:fs'
import { mkdtemp, realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { pack } from '../scripts/processes/pack'
import { createApp, createGround } from './app'
import { openChromium } from './chromium'
import type { Options } from './options'
import type { StageOf } from './row'

/** A folder outside the repository, so that nothing of the repository's own is found by chance, and what to try. */
export async function prepareGround({ tarball, keep }: Options): Promise<{ ground: string; packed: string }> {
  const ground = await realpath(await mkdtemp(join(tmpdir(), 'epilot-sdk-matrix-')))
  process.on('exit', () => {
    if (keep) console.log(`the apps are in ${ground}`)
    else rmSync(ground, { recursive: true, force: true, maxRetries: 3 })
  })
  return { ground, packed: tarball ? resolve(tarball) : await pack(ground) }
}

export async function prepareStages(options: Options): Promise<StageOf> {
  const { ground, packed } = await prepareGround(options)
  await createGround(ground)
  let browser: Promise<Browser> | undefined
  return (signal) => ({
    app: (name, kind = 'axios', axios) => createApp({ ground, tarball: packed, name, kind, axios, signal }),
    chromium() {
      browser ??= openChromium()
      return browser
    },
  })
}
