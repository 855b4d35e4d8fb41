import { expect, test } from 'vitest';
import { formatRoute, parseRoute, type Route } from '../../../renderer/client/route.ts';

test('an address that was written is read as the same place', () => {
  const routes: readonly Route[] = [
    { name: 'chat' },
    { name: 'chat', conversationId: 'a/b c' },
    { name: 'settings', section: 'providers' },
    { name: 'settings', section: 'providers', item: 'openai' },
  ];
  expect(routes.map((route) => parseRoute(formatRoute(route)))).toEqual(routes);
});

test('an address nobody knows leads to the chat', () => {
  expect([parseRoute(''), parseRoute('#/nowhere/at-all'), parseRoute('#/chat/%E0%A4%A')]).toEqual([
    { name: 'chat' },
    { name: 'chat' },
    { name: 'chat', conversationId: '%E0%A4%A' },
  ]);
});
