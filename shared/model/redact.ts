import { secretForms } from './secret-forms.ts';

const MASK = '[redacted]';

/** Shorter secrets would blank out ordinary words. */
const shortestSecret = 6;

/** `text` without the given secrets and without anything shaped like an API key or a credential header. */
export function redact(text: string, secrets: readonly string[] = []): string {
  const withoutKnown = maskSecrets(text, secrets);
  return keyShapes.reduce((masked, shape) => masked.replace(shape.pattern, shape.replacement), withoutKnown);
}

/** `text` without the given secrets, also as base64 and as addresses write them; for ids, which can look like keys. */
export function maskSecrets(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret.length >= shortestSecret)
    .flatMap(secretForms)
    .reduce((masked, form) => masked.replace(form, MASK), text);
}

/** `*` and `…` belong to keys that a provider echoes half masked. */
const keyShapes: readonly { readonly pattern: RegExp; readonly replacement: string }[] = [
  { pattern: /\b(bearer|basic)\s+[\w+/=.*~-]{6,}/gi, replacement: `$1 ${MASK}` },
  {
    pattern:
      /\b((?:x-goog-|x-)?api[-_]?key|authorization|access[-_]?token)(["']?\s*[:=]\s*["']?)(?!bearer|basic|\[redacted)[\w+/=.*~-]{6,}/gi,
    replacement: `$1$2${MASK}`,
  },
  { pattern: /([?&](?:key|api_key|token|access_token)=)[^&\s"']+/gi, replacement: `$1${MASK}` },
  { pattern: /\b(?:sk|pk|rk)(?:-|%2[dD])[\w*…%-]{6,}/g, replacement: MASK },
  // How "sk-", "gsk_", "AIza", "hf_" and "pplx-" begin in base64.
  { pattern: /\b(?:c2st|Z3NrX|QUl6Y|aGZf|cHBseC)[\w+/-]{16,}={0,2}/g, replacement: MASK },
  { pattern: /\b(?:gsk_|hf_|pplx-|tgp_v1_|xai-|ghp_|github_pat_)[\w*…-]{6,}/g, replacement: MASK },
  { pattern: /\b(?:AIza|AQ\.)[\w*….-]{10,}/g, replacement: MASK },
  {
    pattern: /(?<![\w-])(?=[A-Za-z]*\d)(?=\d*[A-Za-z])(?:[A-Za-z0-9]{32}|[A-Za-z0-9]{40}|[A-Za-z0-9]{64})(?![\w-])/g,
    replacement: MASK,
  },
];
