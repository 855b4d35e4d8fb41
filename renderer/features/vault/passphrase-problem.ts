export const shortestPassphrase = 8;

/** Why these two cannot become the passphrase yet; nothing while one of them is still empty. Pure. */
export function passphraseProblem(passphrase: string, repeated: string): string | undefined {
  if (passphrase === '') return undefined;
  if (passphrase.length < shortestPassphrase) {
    return `This has ${passphrase.length} of at least ${shortestPassphrase} characters.`;
  }
  if (repeated === '' || repeated === passphrase) return undefined;
  return 'The two are not the same. Type it again.';
}
