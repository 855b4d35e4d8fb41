import { ContractError } from '../../shared/contract/errors.ts';

/** One sentence for the person. Anything but a contract error is a fault of the window and is thrown on. */
export function describeError(error: unknown): string {
  if (!(error instanceof ContractError)) throw error;
  if (error.body.code === 'internal') {
    return `${error.body.message} The log has the details under ${error.body.incidentId}.`;
  }
  return error.body.message;
}

export function isDisconnected(error: unknown): boolean {
  return error instanceof ContractError && error.body.code === 'disconnected';
}
