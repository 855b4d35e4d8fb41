import { act } from 'react';
import { describe, expect, test } from 'vitest';
import { Markdown } from '../../../../renderer/lib/markdown/markdown.tsx';
import { mount } from '../mount.tsx';

describe('a footnote', () => {
  test('is led to by its mark and back', async () => {
    const { page } = await mount(
      <Markdown text={'Tides[^1] turn[^moon].\n\n[^1]: Twice a **day**,\n    about.\n[^moon]: With the moon.'} />,
    );
    expect([...page.querySelectorAll('.footnote p')].map((note) => note.textContent)).toEqual([
      'Twice a day,\nabout.',
      'With the moon.',
    ]);
    await press(page, '[aria-label="Footnote moon"].footnote-mark');
    expect(document.activeElement?.getAttribute('data-footnote')).toBe('moon');
    await press(page, '[data-footnote="moon"] [aria-label="Back to the text"]');
    expect(document.activeElement?.getAttribute('data-footnote-mark')).toBe('moon');
  });

  test('that the text does not have leaves its mark as it was written', async () => {
    const { page, show } = await mount(<Markdown text={'Tides[^1] turn.\n\none\n\ntwo'} isStreaming />);
    expect(page.textContent).toContain('Tides[^1] turn.');
    await show(<Markdown text={'Tides[^1] turn.\n\none\n\ntwo\n\n[^1]: Twice.'} isStreaming />);
    expect(page.querySelector('button.footnote-mark')?.textContent).toBe('1');
  });

  test('is no link and no code', async () => {
    const { page } = await mount(<Markdown text={'[^a](https://example.org/) `[^1]` [^1]\n\n[^1]: note'} />);
    expect([page.querySelectorAll('.footnote-mark').length, page.querySelector('code')?.textContent]).toEqual([
      1,
      '[^1]',
    ]);
  });
});

function press(page: HTMLElement, selector: string) {
  return act(async () => page.querySelector<HTMLElement>(selector)?.click());
}
