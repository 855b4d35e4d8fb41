import { z } from 'zod';
import { Failure } from '../model/failure.ts';

/** Every way a verb can fail, as data. Anything unforeseen becomes `internal` with an id to find it in the log by. */
export const ErrorBody = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('invalid-input'), message: z.string(), path: z.string() }),
  z.strictObject({ code: z.literal('unknown-verb'), message: z.string() }),
  z.strictObject({ code: z.literal('invalid-frame'), message: z.string() }),
  z.strictObject({ code: z.literal('too-large'), message: z.string(), limitBytes: z.int() }),
  z.strictObject({ code: z.literal('not-found'), message: z.string() }),
  z.strictObject({ code: z.literal('conflict'), message: z.string() }),
  /** A provider or the network failed. */
  z.strictObject({ code: z.literal('failure'), message: z.string(), failure: Failure }),
  z.strictObject({ code: z.literal('secret-store'), message: z.string() }),
  /** The disk is full or the data directory cannot be written. */
  z.strictObject({ code: z.literal('storage'), message: z.string() }),
  /** The program on the other side is gone; stores retry when it is back. */
  z.strictObject({ code: z.literal('disconnected'), message: z.string() }),
  z.strictObject({ code: z.literal('internal'), message: z.string(), incidentId: z.string() }),
]);
export type ErrorBody = z.infer<typeof ErrorBody>;

/** The only error that crosses the contract. */
export class ContractError extends Error {
  readonly body: ErrorBody;

  constructor(body: ErrorBody, options?: ErrorOptions) {
    super(body.message, options);
    this.name = 'ContractError';
    this.body = body;
  }
}

export function notFound(what: string, id: string): ContractError {
  return new ContractError({ code: 'not-found', message: `There is no ${what} with id ${id}.` });
}
