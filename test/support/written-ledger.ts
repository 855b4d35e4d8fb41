import type { CoreApi } from '../../shared/contract/core-api.ts';
import { type Ledger, readLedger } from './read-ledger.ts';

/** What is on record of a core that runs: who asks it for sums makes it write what waits. */
export async function writtenLedger({ usage }: Pick<CoreApi, 'usage'>, directory: string): Promise<Ledger> {
  await usage.today({ timeZone: 'UTC' });
  return readLedger(directory);
}
