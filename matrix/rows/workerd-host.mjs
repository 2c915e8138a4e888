/** Runs a bundled worker in workerd, asks it once, and prints what it answers: FILE BASE_URL [FLAG…] */
import { readFileSync } from 'node:fs'
import { Miniflare } from 'miniflare'

const [file, baseURL, ...compatibilityFlags] = process.argv.slice(2)
const worker = new Miniflare({
  modules: true,
  script: readFileSync(file, 'utf8'),
  compatibilityDate: '2026-04-01',
  compatibilityFlags,
})
try {
  const response = await worker.dispatchFetch(`http://worker.test/?baseURL=${encodeURIComponent(baseURL)}`)
  console.log(await response.text())
} finally {
  await worker.dispose()
}
