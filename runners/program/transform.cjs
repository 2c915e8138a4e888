// MSW depends on packages that are ES modules alone, which jest does not require: they are compiled, as jest's manual
// says (https://jestjs.io/docs/configuration#transformignorepatterns-arraystring).
const { transformSync } = require('esbuild')
const options = {
  format: 'cjs',
  target: 'node20',
  // MSW 3 asks where its modules are, which CommonJS says in other words.
  define: { 'import.meta.url': '__url' },
  banner: 'const __url = require("node:url").pathToFileURL(__filename).href;',
}
module.exports = {
  process: (source) => {
    if (!/^\s*(import|export)\b/m.test(source)) return { code: source }
    return { code: transformSync(source, options).code }
  },
}
