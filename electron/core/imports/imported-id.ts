import { hash } from 'node:crypto';

/** The same record of the same product has the same id in every import: so nothing is brought in twice. */
export function importedId(...key: readonly string[]): string {
  return `imported-${hash('sha256', JSON.stringify(key)).slice(0, 32)}`;
}
