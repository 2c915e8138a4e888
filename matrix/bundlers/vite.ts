import { build, createLogger } from 'vite'
import type { Bundler } from './bundler'

export const vite: Bundler = async ({ folder, entry, form, out }) => {
  const warnings: string[] = []
  const warn = (message: string) => void warnings.push(message)
  const customLogger = { ...createLogger('warn'), info() {}, warn, warnOnce: warn, error: warn }
  await build({
    root: folder,
    configFile: false,
    logLevel: 'warn',
    customLogger,
    build: {
      outDir: out,
      emptyOutDir: true,
      ...(form === 'esm'
        ? { rolldownOptions: { input: { app: entry }, output: { entryFileNames: '[name].js' } } }
        : { lib: { entry, name: 'app', formats: ['iife'], fileName: () => 'app.js' } }),
    },
  })
  return warnings
}
