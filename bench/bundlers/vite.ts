import { build } from 'vite'
import { type Bundler, chunksOf, outputOf } from './bundler'

export const vite: Bundler = async (folder, entry) => {
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      // Loads chunks ahead of time in old browsers: the same bytes with every peer, and none of its own.
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { app: entry }, output: { entryFileNames: '[name].js' } },
    },
  })
  const output = Array.isArray(built) ? built.flatMap((each) => each.output) : 'output' in built ? built.output : []
  return outputOf(chunksOf(output), 'app.js')
}
