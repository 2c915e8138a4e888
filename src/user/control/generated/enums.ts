// Written by scripts/generate.ts from src/user/control/openapi.json. Do not edit: run "npm run generate".

/** The values of `Trouble.drop`. */
export const drops = ['before', 'after'] as const

/** The values of `Trouble.delayMs`. */
export const delayMs = ['endless'] as const

/** The values of `Trouble.times`. */
export const times = ['always'] as const
