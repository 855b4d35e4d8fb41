import { expect, test } from 'vitest';
import { heldProviderWords } from '../../../renderer/lib/held-provider-words.ts';

const baseUrl = 'https://elsewhere.example/v1';

test.each([
  [{ baseUrl }, 'OpenAI would send its requests and keys to https://elsewhere.example/v1'],
  [
    { baseUrl, extraHeaders: { 'X-Team': 'a' } },
    `OpenAI would send its requests and keys to ${baseUrl}, would send the headers X-Team`,
  ],
  [{ isEnabled: false }, 'OpenAI would be turned off'],
  [
    { isEnabled: true, rotation: 'fill-first' as const },
    'OpenAI would be turned on, would use its keys one after the other',
  ],
  [{}, 'OpenAI would stay as it is'],
])('what an archive would change of a provider by %j is said', (override, words) => {
  expect(heldProviderWords({ providerId: 'openai', override, isTaken: false }, 'OpenAI')).toBe(words);
});
