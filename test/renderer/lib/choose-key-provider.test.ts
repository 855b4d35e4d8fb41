import { expect, test } from 'vitest';
import { chooseKeyProvider, type KeyGuess } from '../../../renderer/lib/choose-key-provider.ts';
import { provider } from '../support/offered-models.ts';

const providers = [
  provider('groq', { keyHint: '^gsk_' }),
  provider('mistral', { keyHint: '^[A-Za-z0-9]{32}$' }),
  provider('deepinfra', { keyHint: '^[A-Za-z0-9]{32}$' }),
  provider('ollama', { needsKey: false }),
];
const all = ['groq', 'mistral', 'deepinfra'];

function choose(guess: Omit<KeyGuess, 'providers'>) {
  const { provider: owner, choices, isRecognised } = chooseKeyProvider({ ...guess, providers });
  return { owner: owner?.id, choices: choices.map(({ id }) => id), isRecognised };
}

test('a telling prefix names the provider', () => {
  expect(choose({ secret: ' gsk_abc ' })).toEqual({ owner: 'groq', choices: all, isRecognised: true });
});

test('a form that fits several providers asks between them', () => {
  expect(choose({ secret: 'a'.repeat(32) })).toEqual({
    owner: undefined,
    choices: ['mistral', 'deepinfra'],
    isRecognised: true,
  });
});

test('an unknown form asks between all that take a key', () => {
  expect(choose({ secret: 'what is this' })).toEqual({ owner: undefined, choices: all, isRecognised: false });
});

test('on the page of a provider an unknown form is taken for its key', () => {
  expect(choose({ secret: 'from-our-gateway', expected: 'groq' }).owner).toBe('groq');
});

test("another provider's key is recognised on any page", () => {
  expect(choose({ secret: 'gsk_abc', expected: 'mistral' }).owner).toBe('groq');
});

test('a choice made by hand stays', () => {
  expect(choose({ secret: 'gsk_abc', picked: 'mistral' }).owner).toBe('mistral');
});
