import type { OperationId } from './options'

/** The fields of an error beside its message, where more are documented. */
const DETAILS: Partial<Record<OperationId, Record<number, object>>> = {
  resetPassword: { 400: { error: 'INVALID_RESET_LINK' } },
}

/** The body of an error as documented: with a `message`, and with the other fields that this status has. */
export function errorBody(operationId: OperationId, status: number, message: string, details: object = {}): object {
  return { ...DETAILS[operationId]?.[status], ...details, message }
}
