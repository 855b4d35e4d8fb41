import { expect, test } from 'vitest';
import { recogniseKey } from '../../../shared/model/recognise-key.ts';
import { shippedCatalogue } from '../../support/shipped-catalogue.ts';

const { rows } = shippedCatalogue();
const filler = (length: number) => 'Ab3'.repeat(length).slice(0, length);
const recognise = (secret: string) => recogniseKey(secret, rows).map(({ id }) => id);

test.each([
  ['sk-proj-', 'openai'],
  ['sk-ant-api03-', 'anthropic'],
  ['sk-or-v1-', 'openrouter'],
  ['AIza', 'gemini'],
  ['AQ.', 'gemini'],
  ['gsk_', 'groq'],
  ['pplx-', 'perplexity'],
  ['tgp_v1_', 'together'],
  ['hf_', 'huggingface'],
])('a key that begins with %s is one of %s, whole or cut off', (prefix, id) => {
  expect([recognise(prefix + filler(48)), recognise(prefix + filler(6))]).toEqual([[id], [id]]);
});

test('plain letters and digits may belong to several providers', () => {
  expect([recognise(filler(32)), recognise(filler(40)), recognise('0f'.repeat(32))]).toEqual([
    ['mistral', 'deepinfra'],
    ['cohere'],
    ['together'],
  ]);
});

test('spaces around a key do not matter', () => {
  expect(recognise(`  gsk_${filler(52)}\n`)).toEqual(['groq']);
});

test('other texts are nobody’s key', () => {
  expect([recognise(''), recognise('hello there'), recognise(filler(33))]).toEqual([[], [], []]);
});
