/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  plugins: [import.meta.resolve('@stryker-mutator/vitest-runner')],
  vitest: { configFile: 'mutation/vitest.config.ts', related: false },
  mutate: ['src/core/**/*.ts', 'src/mock/**/*.ts'],
  coverageAnalysis: 'perTest',
  timeoutMS: 10_000,
  dryRunTimeoutMinutes: 30,
  reporters: ['clear-text', 'progress', 'html'],
  htmlReporter: { fileName: 'mutation/report.html' },
  tempDirName: 'mutation/.stryker',
  ignorePatterns: ['bench', 'matrix', 'runners', 'examples', 'site', 'dist'],
  disableTypeChecks: false,
}
