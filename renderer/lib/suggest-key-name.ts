/** A name for a provider's next key that none of its keys has. Pure. */
export function suggestKeyName(taken: readonly string[]): string {
  if (!taken.includes('Main')) return 'Main';
  let number = taken.length + 1;
  while (taken.includes(`Key ${number}`)) number += 1;
  return `Key ${number}`;
}
