/** Runs a bundler in a process of its own, which can be stopped, and prints its warnings as JSON: NAME ORDER */
import type { Bundler } from './bundler'

const [name = '', order = ''] = process.argv.slice(2)
const { [name]: bundler } = (await import(`./${name}.ts`)) as Record<string, Bundler>
if (!bundler) throw new Error(`there is no bundler ${name}`)
console.log(JSON.stringify(await bundler(JSON.parse(order))))
