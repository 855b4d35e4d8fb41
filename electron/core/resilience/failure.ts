import type { Failure } from '../../../shared/model/failure.ts';

/** Carries a classified failure through code that waits. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.message, options);
    this.name = 'FailureError';
    this.failure = failure;
  }
}
