import type { LineName } from '../../../shared/model/language-model.ts';

/** What a model's id tells about where it comes from; unknown families are drawn in stone. Pure. */
export function guessFamily(modelId: string): { readonly family: string; readonly line: LineName } {
  const name = (modelId.split('/').at(-1) ?? modelId).toLowerCase();
  const line = lines.find(({ pattern }) => pattern.test(name))?.line ?? 'local';
  return { line, family: /^[a-z]+/.exec(name)?.[0] ?? name };
}

/** In this order: `deepseek-r1-distill-llama` is a DeepSeek model. */
const lines: readonly { readonly pattern: RegExp; readonly line: LineName }[] = [
  { pattern: /claude/, line: 'claude' },
  { pattern: /deepseek/, line: 'deepseek' },
  { pattern: /\bgpt\b|gpt-|^o\d\b|codex/, line: 'gpt' },
  { pattern: /gemini/, line: 'gemini' },
  { pattern: /mi[sx]tral|codestral|ministral|devstral|magistral|pixtral|voxtral/, line: 'mistral' },
  { pattern: /qwen|qwq/, line: 'qwen' },
  { pattern: /llama/, line: 'llama' },
];
