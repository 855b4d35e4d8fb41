import { expect, test } from 'vitest';
import { rangesOf } from '../../../../renderer/features/found/mark-words.ts';

test('every place of every word is marked, whatever its case and element', () => {
  const element = document.createElement('p');
  const strong = document.createElement('strong');
  strong.append('quay');
  element.append('The Quay and the ', strong, ', by night. QUAY.');
  expect(rangesOf(element, ['quay', 'night', '']).map(String)).toStrictEqual(['Quay', 'quay', 'QUAY', 'night']);
});
