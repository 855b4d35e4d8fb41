import { expect, test } from 'vitest';
import { findRanges } from '../../../../renderer/lib/find/find-ranges.ts';

function found(html: string, phrase: string): readonly string[] {
  const message = document.createElement('article');
  message.innerHTML = html;
  return findRanges(message, phrase).map(String);
}

test('a phrase is found across emphasis and the colours of code', () => {
  const html =
    '<div class="markdown"><p>the <strong>Ti</strong>de</p><pre class="code-text"><code><span>const</span> tide</code></pre></div>';
  expect([found(html, 'tide'), found(html, 'const tide')]).toEqual([['Tide', 'tide'], ['const tide']]);
});

test('a phrase does not go from one block into the next', () => {
  expect(found('<div class="markdown"><p>one</p><p>two</p></div>', 'one two')).toEqual([]);
});

test('controls, hidden parts, formulas and everything around the words are passed over', () => {
  const html = `<div class="provenance">tide</div>
    <div class="markdown"><p>a<button>tide</button><span class="math">tide</span></p>
    <figure class="code-block"><figcaption>tide</figcaption></figure></div>`;
  expect(found(html, 'tide')).toEqual([]);
});

test('what the person wrote is searched once, without case and accents', () => {
  expect(found('<p class="said">Café CAFÉ</p>', 'cafe')).toEqual(['Café', 'CAFÉ']);
});

test('nested places to search are searched once', () => {
  expect(found('<div class="markdown"><div class="markdown"><p>tide</p></div></div>', 'tide')).toEqual(['tide']);
});
