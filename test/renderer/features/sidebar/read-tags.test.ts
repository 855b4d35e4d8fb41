import { expect, test } from 'vitest';
import { readTags, tagsProblem } from '../../../../renderer/features/sidebar/read-tags.ts';

test('tags are separated by commas, tidied, and the same word counts once', () => {
  expect(readTags(' Work,  deep   sea ,,work, tides')).toEqual(['Work', 'deep sea', 'tides']);
});

test('too many tags and tags that are too long are refused with the limit', () => {
  const many = Array.from({ length: 21 }, (_, at) => `tag ${at}`);
  expect([tagsProblem(many), tagsProblem(['x'.repeat(41)]), tagsProblem(['fine'])]).toEqual([
    'These are 21 tags; a conversation has 20 at most.',
    `The tag "${'x'.repeat(40)}…" is longer than 40 characters.`,
    undefined,
  ]);
});
