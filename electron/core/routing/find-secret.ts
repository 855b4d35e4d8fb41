export type SecretKind = 'a private key' | 'an API key' | 'an access token' | 'a card number';

/** What a text holds that should not leave the machine unseen; the text itself is never part of the answer. Pure. */
export function findSecret(text: string): SecretKind | undefined {
  const shape = secretShapes.find(({ pattern }) => pattern.test(text));
  if (shape) return shape.kind;
  return hasCardNumber(text) ? 'a card number' : undefined;
}

const secretShapes: readonly { readonly kind: SecretKind; readonly pattern: RegExp }[] = [
  { kind: 'a private key', pattern: /-----BEGIN (?:[A-Z]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----/ },
  { kind: 'an API key', pattern: /\b(?:sk|pk|rk)-(?=[\w-]*\d)[\w-]{16,}/ },
  { kind: 'an API key', pattern: /\b(?:sk|pk|rk)_(?:live|test)_\w{10,}/ },
  { kind: 'an API key', pattern: /\b(?:gsk_|hf_|pplx-|tgp_v1_|xai-|glpat-|npm_|dop_v1_|shpat_)[\w-]{16,}/ },
  { kind: 'an API key', pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/ },
  { kind: 'an API key', pattern: /\bAIza[\w-]{30,}|\bAQ\.[\w-]{30,}/ },
  { kind: 'an access token', pattern: /\b(?:gh[opsur]_\w{30,}|github_pat_\w{30,}|xox[abeoprs]-[\w-]{10,})/ },
  { kind: 'an access token', pattern: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/ },
  { kind: 'an access token', pattern: /\bbearer\s+(?=[\w+/=.~-]*\d)[\w+/=.~-]{16,}/i },
  {
    kind: 'an access token',
    pattern:
      /\b(?:api[-_ ]?key|secret|access[-_ ]?token|auth[-_ ]?token|password|passwd)["']?\s{0,3}[:=]\s{0,3}["']?(?=[\w+/=.~!@#$%^&*-]{0,200}\d)[\w+/=.~!@#$%^&*-]{8,}/i,
  },
];

/** Thirteen to nineteen digits in groups, as on a card, whose last one checks the others. */
function hasCardNumber(text: string): boolean {
  const candidates = text.match(/(?<![\d.-])\d(?:[ -]?\d){12,18}(?![\d-])/g) ?? [];
  return candidates.some((candidate) => {
    const digits = candidate.replaceAll(/\D/g, '');
    return /^[2-6]/.test(digits) && isChecked(digits);
  });
}

/** The Luhn check. */
function isChecked(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const value = index % 2 === 0 ? Number(digit) : Number(digit) * 2;
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}
