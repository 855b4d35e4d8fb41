import { act } from 'react';
import { describe, expect, test } from 'vitest';
import { Diagram } from '../../../../renderer/lib/diagram/diagram.tsx';
import { Markdown } from '../../../../renderer/lib/markdown/markdown.tsx';
import { mount } from '../mount.tsx';

const source = 'graph TD\n  A --> B';

describe('a diagram', () => {
  test('stands in a frame that may run scripts and nothing else', async () => {
    const { frame } = await showDiagram();
    expect({ address: frame.getAttribute('src'), sandbox: frame.getAttribute('sandbox') }).toEqual({
      address: '/diagram/frame.html',
      sandbox: 'allow-scripts',
    });
  });

  test('is as tall as its frame reports', async () => {
    const { page, frame } = await showDiagram();
    await say(frame, { type: 'drawn', widthPx: 300, heightPx: 222 });
    expect([frame.style.height, page.textContent.includes('Drawing the diagram')]).toEqual(['222px', false]);
  });

  test('hears its own frame only', async () => {
    const { frame } = await showDiagram();
    const before = frame.style.height;
    await act(async () =>
      window.dispatchEvent(
        new MessageEvent('message', { data: { type: 'drawn', widthPx: 1, heightPx: 999 }, source: window }),
      ),
    );
    await say(frame, { type: 'drawn', heightPx: '999' });
    await say(frame, 'drawn');
    expect(frame.style.height).toBe(before);
  });

  test('that its frame refuses is shown as source with the reason', async () => {
    const { page, frame } = await showDiagram();
    await say(frame, { type: 'refused', message: 'Parse error on line 2:\n...A -->\nExpecting NODE' });
    expect(page.querySelector('iframe')).toBeNull();
    expect(page.querySelector('[role="note"]')?.textContent).toBe(
      'This diagram cannot be drawn. Parse error on line 2',
    );
    expect(page.querySelector('.code-text')?.textContent).toBe(source);
  });

  test('of an answer is its source until the fence closes', async () => {
    const { page, show } = await mount(<Markdown text={`\`\`\`mermaid\n${source}`} isStreaming />);
    const before = page.querySelector('iframe');
    await show(<Markdown text={`\`\`\`mermaid\n${source}\n\`\`\``} isStreaming />);
    expect([before, page.querySelectorAll('iframe').length]).toEqual([null, 1]);
  });
});

async function showDiagram() {
  const { page } = await mount(<Diagram source={source} />);
  const frame = page.querySelector('iframe');
  if (!frame) throw new Error('The diagram has no frame.');
  return { page, frame };
}

function say(frame: HTMLIFrameElement, data: unknown) {
  return act(async () => window.dispatchEvent(new MessageEvent('message', { data, source: frame.contentWindow })));
}
