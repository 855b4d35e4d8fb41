import { ContractError } from '../../../shared/contract/errors.ts';
import type { Log } from './log.ts';

/**
 * Runs `work` for what is good to have but not worth failing for: a full or failing disk is logged as `event` and
 * answered with undefined. Other errors pass.
 */
export function tryStorage<Result>(log: Log, event: string, work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (!isStorageError(error)) throw error;
    log.warn(event, { error });
    return undefined;
  }
}

export function isStorageError(error: unknown): error is ContractError {
  return error instanceof ContractError && error.body.code === 'storage';
}
