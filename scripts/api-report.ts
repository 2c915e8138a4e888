/**
 * Writes what each entry of the built package exports to `etc/api/`, by API Extractor, and `llms.txt`, which names
 * functions of each. With `--check` it writes nothing, and fails when a file would change, or when an export has no doc
 * comment.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor'
import { differences, type Files, writeFiles } from './write-files'

const FOLDER = 'etc/api'
const SILENT = { default: { logLevel: ExtractorLogLevel.None } }

/** How the report of one entry is made, in a temporary folder. */
const configFor = (name: string, declarations: string, folder: string) =>
  ExtractorConfig.prepare({
    configObject: {
      projectFolder: process.cwd(),
      mainEntryPointFilePath: resolve(declarations),
      apiReport: {
        enabled: true,
        reportFolder: folder,
        reportTempFolder: folder,
        reportFileName: name,
        // Reported once, since the other entries refer to the same.
        includeForgottenExports: name === 'user',
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'es2022',
            module: 'esnext',
            moduleResolution: 'bundler',
            types: [],
            skipLibCheck: true,
          },
        },
      },
      messages: {
        compilerMessageReporting: SILENT,
        extractorMessageReporting: SILENT,
        tsdocMessageReporting: SILENT,
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: resolve('package.json'),
  })

const quiet = (message: { handled: boolean }) => {
  message.handled = true
}

/** The reports of all entries that have types: `.` is `index.api.md`, `./user/msw` is `user-msw.api.md`. */
function reports(): Files {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8'))
  const entries = Object.entries<string | { import: { types: string } }>(exports)
  const folder = mkdtempSync(join(tmpdir(), 'api-report-'))
  try {
    const configs = entries.flatMap(([subpath, target]) => {
      if (typeof target === 'string') return []
      const name = subpath.replace(/^\.\/?/, '').replaceAll('/', '-') || 'index'
      return [[`${name}.api.md`, configFor(name, target.import.types, folder)] as const]
    })
    // One program for all, since each would read the same declarations again.
    const additionalEntryPoints = configs.map(([, config]) => config.mainEntryPointFilePath)
    const compilerState = CompilerState.create(configs[0]?.[1] as ExtractorConfig, { additionalEntryPoints })
    for (const [, config] of configs) {
      Extractor.invoke(config, { localBuild: true, messageCallback: quiet, compilerState })
    }
    return new Map(
      configs.map(([file]) => [join(FOLDER, file), readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')]),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Undocumented exports, by report, and in hand-written entries undocumented members too. */
function undocumented(files: Files): string[] {
  return [...files].flatMap(([file, text]) => {
    const isByHand = /\/(index|user-(?!fetch|schemas|openapi-typescript)[\w-]+)\.api\.md$/.test(file)
    const pattern = !isByHand ? /^\/\/ @public \(undocumented\)\nexport (.*)/gm : /\(undocumented\)\n *(.*)/g
    return [...text.matchAll(pattern)].map(([, declaration]) => `${file}: no documentation: ${declaration}`)
  })
}

const files = reports()
if (process.argv.includes('--check')) {
  const changed = differences(files).map((file) => `${file} is not what the build exports`)
  const problems = [...changed, ...undocumented(files)]
  for (const problem of problems) console.error(problem)
  if (changed.length) console.error('If this is meant: npm run api:update, and a line in CHANGELOG.md')
  if (problems.length) process.exitCode = 1
} else {
  writeFiles(files)
  // The check does not need it, and what it imports takes long to load.
  const { runLlms } = await import('./llms')
  process.exitCode = runLlms(false, console.error)
}
