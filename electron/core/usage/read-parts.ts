import type { FilteredPart, SpendStore } from '../ports/spend-store.ts';

export interface PartsPorts {
  readonly stores: { readonly spend: Pick<SpendStore, 'pack' | 'parts'> };
  readonly pause: () => Promise<void>;
}

/** What passes of a day, as soon as all of its calls are packed. */
export async function readParts(
  { stores, pause }: PartsPorts,
  question: Parameters<SpendStore['parts']>[0],
): Promise<readonly FilteredPart[]> {
  const { from, to } = question;
  while (stores.spend.pack({ from, to })) await pause();
  const parts = stores.spend.parts(question);
  await pause();
  return parts;
}
