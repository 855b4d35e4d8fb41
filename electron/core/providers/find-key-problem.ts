import { hintStrength, recogniseKey } from '../../../shared/model/recognise-key.ts';
import type { ProviderRow } from '../../../shared/model/provider.ts';
import type { EffectiveProvider } from './effective-provider.ts';

/** What is wrong with a pasted key before anyone is asked: one sentence, or nothing. Never quotes the key. Pure. */
export function findKeyProblem(
  secret: string,
  provider: EffectiveProvider,
  rows: readonly ProviderRow[],
): string | undefined {
  const slip = slips.find(({ pattern }) => pattern.test(secret));
  if (slip) return slip.problem;
  // A gateway of one's own hands out keys of its own.
  if (provider.baseUrlSource !== 'built-in') return undefined;
  const { row } = provider;
  const unusable = row.unusableKeys?.find(({ pattern }) => new RegExp(pattern).test(secret));
  return unusable?.reason ?? findOtherOwner(secret, row, rows);
}

/** What happens to keys on their way through the clipboard. */
const slips: readonly { readonly pattern: RegExp; readonly problem: string }[] = [
  {
    pattern: /^\s*(export\s+)?[A-Z][A-Z0-9]*_[A-Z0-9_]*\s*=/,
    problem: 'This is a line of a settings file. Paste only what comes after the equals sign.',
  },
  { pattern: /^\s*(authorization:|bearer\s)/i, problem: 'This is a whole header. Paste only the key after “Bearer”.' },
  { pattern: /^\s*["'`“”‘’]|["'`“”‘’]\s*$/, problem: 'This key has quotation marks around it. Paste it without them.' },
  { pattern: /\S\s+\S/, problem: 'This key has a space or line break in it. Copy it again in one piece.' },
  {
    pattern: /\*{3}|\.{3}|…|•/,
    problem: 'This key is shortened, as pages show it. Copy the whole key, or create a new one.',
  },
  {
    pattern: /[^\x21-\x7e\s]/,
    problem: 'This key has characters that no key has. Copy it again from where you created it.',
  },
];

/** A key that is unmistakably somebody else's is not sent to the wrong company. */
function findOtherOwner(secret: string, row: ProviderRow, rows: readonly ProviderRow[]): string | undefined {
  const candidates = recogniseKey(secret, rows);
  const [other] = candidates;
  if (!other || hintStrength(other) === 0 || candidates.some(({ id }) => id === row.id)) return undefined;
  return `This looks like a key of ${other.label}, not of ${row.label}. Add it under ${other.label}, or copy another one.`;
}
