/** `esm`: chunks that are loaded when they are needed. `one-file`: a classic script. */
export type Form = 'esm' | 'one-file'

/** What to make of which file. */
export interface Order {
  /** The application; its folder holds its package.json and its `node_modules`. */
  folder: string
  entry: string
  form: Form
  /** The folder for the output, whose first file is to be called `app.js`. */
  out: string
}

/** Builds as the bundler's own documentation shows it, for production; returns its warnings. */
export type Bundler = (order: Order) => Promise<string[]>
