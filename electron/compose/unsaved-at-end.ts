import { ContractError } from '../../shared/contract/errors.ts';

/** What to say at the end when the disk would not take everything. `count` is of answers and of records of usage. */
export function unsavedAtEnd(count: number, directory: string): ContractError {
  const what = count === 1 ? 'One record' : `${count} records`;
  const message = `${what} could not be saved to ${directory} before the end. Free some space there before the next start.`;
  return new ContractError({ code: 'storage', message });
}
