import type { WireName } from '../../../../shared/model/wire.ts';

/** The protocols in plain words, the most common first. */
export const wireLabels: readonly { readonly value: WireName; readonly label: string }[] = [
  { value: 'openai-chat', label: 'OpenAI chat (most servers)' },
  { value: 'openai-responses', label: 'OpenAI responses' },
  { value: 'anthropic-messages', label: 'Anthropic messages' },
  { value: 'gemini', label: 'Google Gemini' },
];
