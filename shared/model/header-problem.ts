import { redact } from './redact.ts';

/** A header as a person writes it; stored with the settings in plain text, so no credentials. */
export interface TypedHeader {
  readonly name: string;
  readonly value: string;
}

/** Why this header cannot be sent with every call, if so. Pure. */
export function headerProblem({ name, value }: TypedHeader, others: readonly TypedHeader[]): string | undefined {
  const plain = name.trim().toLowerCase();
  if (plain === '') return 'A header needs a name.';
  if (!/^[a-z0-9!#$%&'*+.^_`|~-]+$/.test(plain)) return 'A header name has letters, digits and dashes only.';
  if (namesCredential(plain) || isCredential(value))
    return 'Keys belong in the keychain: add it as a key instead of a header.';
  if (ownNames.has(plain)) return `Switchboard writes ${name.trim()} itself.`;
  if (others.some((other) => other.name.trim().toLowerCase() === plain)) return 'This header is there already.';
  if (value.trim() === '') return 'A header needs a value.';
  // Latin-1 without control characters is what HTTP carries.
  if (!/^[\t\x20-\x7e\xa0-\xff]*$/.test(value.trim())) return 'A header value has plain characters only.';
  return undefined;
}

function namesCredential(name: string): boolean {
  if (name === 'idempotency-key') return false;
  return /api[-_]?key|token|secret|passw(or)?d|credential|authorization/.test(name) || credentialWords.test(name);
}

const credentialWords = /(^|[-_.])(auth|access|bearer|cookie|pwd|key|signature|jwt)([-_.]|$)/;

/** What redaction would blank out, and what else is known to open something. */
function isCredential(value: string): boolean {
  return redact(value) !== value || credentialShapes.test(value.trim());
}

const credentialShapes =
  /^(bearer|basic|token|digest|negotiate)\s+\S|\b(sk|pk|rk)_\w{6,}|\b(AKIA|ASIA)[0-9A-Z]{12,}|\beyJ[\w-]{6,}\.[\w-]+|\b(xox[a-z]|glpat)-[\w-]{6,}/i;

const ownNames: ReadonlySet<string> = new Set([
  'host',
  'content-length',
  'content-type',
  'connection',
  'keep-alive',
  'upgrade',
  'te',
  'trailer',
  'expect',
  'transfer-encoding',
  'accept-encoding',
]);
