/**
 * What finds a secret in a text: as it is, with any of its letters in the form that addresses use (`%2B`), and in base64,
 * alone or among other bytes. Each pattern takes a time that grows with the text alone.
 */
export function secretForms(secret: string): readonly RegExp[] {
  const bytes = new TextEncoder().encode(secret);
  const inBase64 = [0, 1, 2].map((bytesBefore) => base64Form(bytes, bytesBefore));
  return [letters(secret), ...inBase64].map((pattern) => new RegExp(pattern, 'g'));
}

/** The letters of base64 that depend on the secret alone; those at its ends hold bits of what is beside it. */
function base64Form(bytes: Uint8Array, bytesBefore: number): string {
  const shifted = new Uint8Array(bytesBefore + bytes.length);
  shifted.set(bytes, bytesBefore);
  const encoded = btoa(Array.from(shifted, (byte) => String.fromCharCode(byte)).join('')).replaceAll('=', '');
  const isLastWhole = shifted.length % 3 === 0;
  const own = encoded.slice(Math.ceil((bytesBefore * 8) / 6), isLastWhole ? undefined : -1);
  const beside = '(?:[A-Za-z0-9+/_-]|%2[bBfF])';
  return `${beside}{0,${bytesBefore === 0 ? 0 : 1}}${letters(own, base64Variants)}${isLastWhole ? '' : `${beside}?`}(?:=|%3[dD]){0,2}`;
}

/** The alphabet for addresses has two letters of its own. */
const base64Variants: ReadonlyMap<string, string> = new Map([
  ['+', '-'],
  ['/', '_'],
]);

function letters(text: string, variants: ReadonlyMap<string, string> = new Map()): string {
  return Array.from(text, (letter) => {
    const variant = variants.get(letter);
    const plain = [letter, ...(variant === undefined ? [] : [variant])].map(escaped);
    return `(?:${[...plain, percentForm(letter), ...(letter === ' ' ? ['\\+'] : [])].join('|')})`;
  }).join('');
}

function escaped(letter: string): string {
  return letter.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
}

/** `%2B`, or `%252B` where an address was put into another. */
function percentForm(letter: string): string {
  const bytes = new TextEncoder().encode(letter);
  return Array.from(bytes, (byte) => {
    const hex = byte.toString(16).padStart(2, '0');
    return `%(?:25)?${hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)}`;
  }).join('');
}
