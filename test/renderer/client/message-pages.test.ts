import { expect, test } from 'vitest';
import { sendingId, withNewestPage, withSaved } from '../../../renderer/client/message-pages.ts';
import { message } from '../support/window-parts.ts';

const [first, second, third] = [message('m1'), message('m2'), message('m3')];
const sending = message(sendingId);

test('earlier pages that connect to the newest one are kept', () => {
  expect(withNewestPage([first, second], [second, third])).toEqual([first, second, third]);
  expect(withNewestPage([first], [second, third])).toEqual([second, third]);
});

test('a message on its way stays at the end while the newest page is read again', () => {
  expect(withNewestPage([first, sending], [first, second])).toEqual([first, second, sending]);
});

test('a saved message takes the place of the one that was on its way, also where it was read before', () => {
  expect(withSaved([first, sending], [second, third])).toEqual([first, second, third]);
  expect(withSaved([first, second, sending], [second, third])).toEqual([first, second, third]);
});
