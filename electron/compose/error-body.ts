import { ContractError, type ErrorBody } from '../../shared/contract/errors.ts';
import type { Log } from '../core/ports/log.ts';
import type { Random } from '../core/ports/random.ts';
import { FailureError } from '../core/resilience/failure.ts';

/** What may cross the contract of any error. The detail of an unforeseen one goes to the log, under an id. */
export function createErrorBody(ports: { readonly log: Log; readonly random: Random }): (error: unknown) => ErrorBody {
  return (error) => {
    if (error instanceof ContractError) return error.body;
    if (error instanceof FailureError) {
      return { code: 'failure', message: error.failure.message, failure: error.failure };
    }
    const incidentId = ports.random.id();
    ports.log.error('call-broke', { incidentId, error });
    const message = `Something broke inside Switchboard (${incidentId}). Nothing was lost; the log has the details.`;
    return { code: 'internal', message, incidentId };
  };
}
