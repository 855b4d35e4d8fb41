import { z } from 'zod';

// Exports drift: a field of another type than expected counts as absent, so that one bad field costs that field only.

export const lenientText = z.string().optional().catch(undefined);
export const lenientNumber = z.number().optional().catch(undefined);
export const lenientFlag = z.boolean().optional().catch(undefined);
/** A moment in any notation; `toEpochMs` reads it. */
export const lenientMoment = z.union([z.string(), z.number()]).optional().catch(undefined);

/** What is no array counts as empty. */
export const lenientList = z.array(z.unknown()).catch([]);

/** Entries that are not as expected are left out. */
export function lenientListOf<Entry>(schema: z.ZodType<Entry>) {
  return lenientList.transform((entries) =>
    entries.flatMap((entry) => {
      const read = schema.safeParse(entry);
      return read.success ? [read.data] : [];
    }),
  );
}
