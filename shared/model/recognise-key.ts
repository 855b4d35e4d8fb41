/**
 * The providers whose keys look like `secret`, those with the most telling hint only: one where a prefix gives it
 * away, several where plain letters and digits fit more than one. Pure.
 */
export function recogniseKey<Provider extends { readonly keyHint?: string | undefined }>(
  secret: string,
  providers: readonly Provider[],
): readonly Provider[] {
  const matches = providers.filter(({ keyHint }) => keyHint !== undefined && new RegExp(keyHint).test(secret.trim()));
  const mostTelling = Math.max(...matches.map(hintStrength));
  return matches.filter((provider) => hintStrength(provider) === mostTelling);
}

/** How many characters of a key the hint spells out: 0 where it only knows length and alphabet. */
export function hintStrength({ keyHint }: { readonly keyHint?: string | undefined }): number {
  return /^\^([\w-]*)/.exec(keyHint ?? '')?.[1]?.length ?? 0;
}
