// MSW depends on packages that are ES modules alone, which jest does not require: they are compiled, as jest's manual
// says (https://jestjs.io/docs/configuration#transformignorepatterns-arraystring).
const { transformSync } = require('esbuild')
module.exports = {
  process: (source) => {
    if (!/^\s*(import|export)\b/m.test(source)) return { code: source }
    return { code: transformSync(source, { format: 'cjs', target: 'node20' }).code }
  },
}
