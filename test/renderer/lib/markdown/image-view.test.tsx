import { act } from 'react';
import { describe, expect, test } from 'vitest';
import { Markdown } from '../../../../renderer/lib/markdown/markdown.tsx';
import { RemoteImageContext } from '../../../../renderer/lib/markdown/image-view.tsx';
import { hugeImages } from '../../../support/huge-images.ts';
import { mount } from '../mount.tsx';

describe('an image', () => {
  test.each(['png', 'jpeg', 'gif', 'webp', 'avif'])('of pixels that the answer carries is shown: %s', async (type) => {
    const address = `data:image/${type};base64,AAAA`;
    const { page } = await mount(<Markdown text={`![a dot](${address})`} />);
    const image = page.querySelector('img');
    expect([image?.getAttribute('src'), image?.alt]).toEqual([address, 'a dot']);
  });

  test.each([
    'data:image/svg+xml;base64,PHN2Zy8+',
    'data:image/svg+xml,%3Csvg/%3E',
    'data:text/html;base64,AAAA',
    'data:image/png;charset=x;base64,AAAA',
    'DATA:image/svg+xml;base64,PHN2Zy8+',
  ])('of another kind that the answer carries is not: %s', async (address) => {
    const { page } = await mount(<Markdown text={`![a dot](${address})`} />);
    expect([page.querySelector('img'), page.textContent]).toEqual([
      null,
      'This image is of a kind that is not shown.a dot',
    ]);
  });

  test('that says it has more pixels than can be shown is not looked at', async () => {
    const base64 = btoa(String.fromCharCode(...(hugeImages['image/webp'] ?? [])));
    const { page } = await mount(<Markdown text={`![a dot](data:image/webp;base64,${base64})`} />);
    expect([page.querySelector('img'), page.textContent]).toEqual([
      null,
      'This image says that it has 60,000 × 50,000 pixels, more than can be shown.a dot',
    ]);
  });

  test('that is damaged is said to be', async () => {
    const { page } = await mount(<Markdown text="![a dot](data:image/png;base64,AAAA)" />);
    await act(async () => page.querySelector('img')?.dispatchEvent(new Event('error')));
    expect(page.textContent).toBe('This image is damaged and cannot be shown.a dot');
  });

  test('of another site is left to whoever may ask for it, and never stands inside a link', async () => {
    const asked = ({ address, alternative }: { address: string; alternative: string }) => (
      <b>{`${address} ${alternative}`}</b>
    );
    const { page } = await mount(
      <RemoteImageContext value={asked}>
        <Markdown text="[![moon](https://example.org/m.png)](https://example.org/) ![x](/local.png)" />
      </RemoteImageContext>,
    );
    expect([page.querySelector('a')?.textContent, page.querySelector('b')?.textContent, page.textContent]).toEqual([
      'moon',
      'https://example.org/m.png moon',
      'moon https://example.org/m.png moon x (image not loaded)',
    ]);
  });
});
