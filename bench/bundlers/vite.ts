import { build } from 'vite'
import { type Bundler, chunksOf, outputOf } from './bundler'

export const vite: Bundler = async (folder, entry) => {
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      // A polyfill that preloads chunks in old browsers: the same bytes with every peer.
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { app: entry }, output: { entryFileNames: '[name].js' } },
    },
  })
  const output = Array.isArray(built) ? built.flatMap((each) => each.output) : 'output' in built ? built.output : []
  return outputOf(chunksOf(output), 'app.js')
}
