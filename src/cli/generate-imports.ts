import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'

/**
 * How files in a folder import each other, by the nearest tsconfig.json: with `.js` where modules are those of Node,
 * else without an ending, which webpack, Next.js and jest need, and every bundler resolves.
 */
export function importsOf(folder: string): 'js' | 'none' {
  let ts: typeof import('typescript')
  try {
    ts = createRequire(import.meta.url)('typescript')
  } catch {
    // The command says next that it needs TypeScript.
    return 'none'
  }
  const path = ts.findConfigFile(resolve(folder), ts.sys.fileExists)
  if (!path) return 'none'
  const { config = {} } = ts.readConfigFile(path, ts.sys.readFile)
  const host = { ...ts.sys, readDirectory: () => [] }
  const { module = 0, moduleResolution } = ts.parseJsonConfigFileContent(config, host, dirname(path)).options
  const { ModuleKind, ModuleResolutionKind } = ts
  const isNode =
    moduleResolution === undefined
      ? module >= ModuleKind.Node16 && module <= ModuleKind.NodeNext
      : [ModuleResolutionKind.Node16, ModuleResolutionKind.NodeNext].includes(moduleResolution)
  return isNode ? 'js' : 'none'
}
