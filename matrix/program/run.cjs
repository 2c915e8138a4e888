const { parts } = require('./parts.cjs')

import('./program.mjs')
  .then(({ program }) => program(parts, process.argv[2]))
  .then((result) => console.log(JSON.stringify(result)))
