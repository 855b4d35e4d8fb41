import { expect, onTestFinished, test, vi } from 'vitest';
import { markPlaces, unfold } from '../../../../renderer/features/find/mark-places.ts';

const open = '<div class="disclosure-body"><div class="markdown"><p>a tide, a tide</p></div></div>';

/** An answer as it is laid out: what the model thought, closed or open, then its words. */
function rowsWith(thought: string): Element {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  onTestFinished(() => void vi.unstubAllGlobals());
  const rows = document.createElement('div');
  rows.innerHTML = `<article data-message="a"><details data-reasoning><summary>Thought</summary>${thought}</details>
    <div class="markdown"><p>the tide</p></div></article>`;
  return rows;
}

const lookedFor = (index: number) => ({
  phrase: 'tide',
  current: { messageId: 'a', index },
  hits: [{ messageId: 'a', count: 3, reasoningCount: 2 }],
});

test('places in closed reasoning count as the search counted them, and those behind them are found', () => {
  const { counts, current } = markPlaces(rowsWith(''), lookedFor(2));
  expect([counts, current?.startContainer.textContent]).toStrictEqual([lookedFor(2).hits, 'the tide']);
});

test('closed reasoning is opened at a place in it, and left closed for one behind it', () => {
  const openedAt = (index: number) => {
    const rows = rowsWith('');
    return [
      markPlaces(rows, lookedFor(index)).current,
      unfold(rows, lookedFor(index)),
      rows.querySelector('details')?.open,
    ];
  };
  expect([openedAt(1), openedAt(3)]).toStrictEqual([
    [undefined, true, true],
    [undefined, false, false],
  ]);
});

test('open reasoning is counted as it is laid out', () => {
  const { counts, current } = markPlaces(rowsWith(open), lookedFor(1));
  expect([counts, current?.startContainer.textContent]).toStrictEqual([lookedFor(1).hits, 'a tide, a tide']);
});
