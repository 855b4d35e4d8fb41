/** How far reading something from the core has come. */
export type ReadStatus =
  { readonly state: 'reading' } | { readonly state: 'ready' } | { readonly state: 'failed'; readonly message: string };

export const reading: ReadStatus = { state: 'reading' };
export const ready: ReadStatus = { state: 'ready' };
