import { expect, test } from 'vitest';
import { askAdmission } from '../../../renderer/client/ask-admission.ts';

test('a page is admitted, refused, or nobody answers', async () => {
  const answers = [
    () => Promise.resolve(new Response('')),
    () => Promise.resolve(new Response('', { status: 401 })),
    () => Promise.reject(new TypeError('Failed to fetch')),
  ];
  expect(await Promise.all(answers.map((answer) => askAdmission(answer)))).toEqual([
    'admitted',
    'refused',
    'unreachable',
  ]);
});
