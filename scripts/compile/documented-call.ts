import type { Operation } from './api'
import { conform } from './conform'
import { sampleOf } from './sample-of'
import type { SchemaFacts } from './schema-facts'

/** Arguments of a call; `undefined` where there is none to pass. */
export interface CallArguments {
  parameters: Record<string, unknown> | undefined
  body: unknown
}

export interface DocumentedCall {
  /** As documented; missing required values are generated. */
  documented: CallArguments
  /** The same, made to compile. */
  valid: CallArguments
  /** Differences between the two, where the document contradicts itself. */
  contradictions: string[]
}

const calls = new WeakMap<Operation, DocumentedCall>()

/** The call that the document shows for an operation. Several emitters ask for it. */
export function documentedCall(facts: SchemaFacts, operation: Operation): DocumentedCall {
  const call = calls.get(operation) ?? compile(facts, operation)
  calls.set(operation, call)
  return call
}

function compile(all: SchemaFacts, { parameters, body }: Operation): DocumentedCall {
  const facts = all.sentBy('client')
  const contradictions: string[] = []
  const documented: Record<string, unknown> = {}
  const valid: Record<string, unknown> = {}
  for (const { name, required, schema, example } of parameters) {
    if (example === undefined && !required) continue
    documented[name] = example === undefined ? (sampleOf(facts, schema) ?? 'string') : example
    const conformed = conform(facts, schema, documented[name], [name])
    if (example !== undefined) contradictions.push(...conformed.contradictions)
    const value = conformed.value ?? (required ? sampleOf(facts, schema) : undefined)
    if (value !== undefined) valid[name] = value
  }
  const shown =
    body && (body.example !== undefined || body.required) ? (body.example ?? sampleOf(facts, body.schema)) : undefined
  const conformed = body && shown !== undefined ? conform(facts, body.schema, shown) : undefined
  if (body?.example !== undefined) contradictions.push(...(conformed?.contradictions ?? []))
  const given = (values: Record<string, unknown>) => (Object.keys(values).length ? values : undefined)
  return {
    documented: { parameters: given(documented), body: shown },
    valid: {
      parameters: given(valid),
      body: conformed?.value ?? (body?.required ? sampleOf(facts, body.schema) : undefined),
    },
    contradictions,
  }
}
