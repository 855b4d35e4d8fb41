import { z } from 'zod';

/** More than any model can take or say: a larger figure is a fault of the server's. */
const MOST = 1e12;

/** A count of tokens as a provider reports it, rounded; one that no answer can have counts as not reported. */
export const ReportedCount = z
  .number()
  .min(0)
  .max(MOST)
  .nullish()
  .catch(undefined)
  .transform((count) => (typeof count === 'number' ? Math.round(count) : undefined));

/** US dollars that a provider says an answer cost; an impossible sum counts as not reported. */
export const ReportedDollars = z
  .number()
  .min(0)
  .max(MOST / 1_000_000)
  .nullish()
  .catch(undefined);
