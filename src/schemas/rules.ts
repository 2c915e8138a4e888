/** What generated rules are made of. */
export * from './combine'
export * from './formats'
export * from './objects'
export * from './values'
