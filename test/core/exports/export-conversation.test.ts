import { expect, test } from 'vitest';
import { exportName } from '../../../electron/core/exports/export-name.ts';
import { inReadingOrder } from '../../../electron/core/exports/exported-branch.ts';
import { toHtml } from '../../../electron/core/exports/to-html.ts';
import { toJson } from '../../../electron/core/exports/to-json.ts';
import { toMarkdown } from '../../../electron/core/exports/to-markdown.ts';
import { fullMessage, plainConversation, plainMessage } from '../../store/samples.ts';

const conversation = plainConversation({ title: 'Tides & <moons>', createdAt: Date.UTC(2026, 10, 18, 10, 42) });
const question = plainMessage({ text: 'What makes tides?' });
const first = fullMessage({ id: 'first', parentId: 'message-1', text: 'The moon.', status: 'complete', citations: [] });
const second = plainMessage({
  id: 'second',
  parentId: 'message-1',
  role: 'assistant',
  text: 'The **moon** and the sun.',
});
const further = plainMessage({ id: 'further', parentId: 'first', text: 'And the sun?' });

const text = (pieces: Iterable<string>) => [...pieces].join('');

test('every branch is written to its end before the next one, which says what it goes on from', () => {
  const places = inReadingOrder([question, first, second, further]);

  expect(places.map(({ message, version, after }) => [message.id, version?.number, after?.id])).toEqual([
    ['message-1', undefined, undefined],
    ['first', 1, undefined],
    ['further', undefined, undefined],
    ['second', 2, 'message-1'],
  ]);
});

test('Markdown names who said what and keeps the words as they are', () => {
  const written = text(toMarkdown(conversation, inReadingOrder([question, first, second])));

  expect(written).toBe(
    [
      '# Tides & <moons>',
      'Begun 2026-11-18 10:42 UTC',
      '\n## You · 1970-01-01 00:00 UTC',
      'What makes tides?',
      '\n## Alpha Large · 1970-01-01 00:00 UTC · version 1 of 2',
      '> *Reasoning*\n>\n> A greeting.',
      'The moon.',
      '\n---',
      '*Another branch, after: What makes tides?*',
      '## Answer · 1970-01-01 00:00 UTC · version 2 of 2',
      'The **moon** and the sun.\n',
    ]
      .join('\n\n')
      .replaceAll('\n\n\n', '\n\n'),
  );
});

test('a page holds no script, no foreign image and no link but to the web and mail', () => {
  const hostile = plainMessage({
    text: [
      '<script>alert(1)</script>',
      '<img src=x onerror="alert(2)">',
      '[click](javascript:alert(3)) [tab](java\tscript:alert(4)) [mail](mailto:a@b.test) [web](https://b.test/?a=1&b="2")',
      '![chart](https://b.test/x.png "a\\"b")',
      '<svg onload=alert(5)>',
      '```html\n<script>alert(6)</script>\n```',
      '<a href="data:text/html,x">x</a>',
    ].join('\n\n'),
  });

  const page = text(toHtml(plainConversation({ title: '</title><script>0</script>' }), [{ message: hostile }]));

  expect(page).not.toMatch(/<(script|img|svg|iframe|object|embed|form|link)\b/i);
  expect([...page.matchAll(/\shref="([^"]*)"/g)].map(([, address]) => address?.slice(0, 14))).toEqual([
    'mailto:a@b.tes',
    'https://b.test',
    'https://b.test',
  ]);
  expect([...page.matchAll(/<[^>]*\son\w+=/g)]).toEqual([]);
  expect(page).toContain("default-src 'none'");
});

test('a very long text is shown as it is', () => {
  const page = text(toHtml(conversation, [{ message: plainMessage({ text: '<b>'.repeat(10_000) }) }]));

  expect(page).toContain(`<pre class="plain">${'&lt;b&gt;'.repeat(10_000)}</pre>`);
});

test('JSON holds the whole tree', () => {
  const written: unknown = JSON.parse(text(toJson(conversation, inReadingOrder([question, first, second]))));

  expect(written).toEqual({
    format: 'switchboard-conversation',
    formatVersion: 1,
    conversation,
    messages: [question, first, second],
  });
});

test('JSON of a conversation without messages is whole too', () => {
  expect(JSON.parse(text(toJson(conversation, [])))).toMatchObject({ messages: [] });
});

test('a title becomes the name of a file that every system takes', () => {
  expect(
    ['Tides / moons: "why?"', '...', 'con', 'a'.repeat(200), '\u0000\u001f', '日本語 👩‍👩‍👧'].map((title) =>
      exportName(title, 'md'),
    ),
  ).toEqual([
    'Tides moons why.md',
    'Conversation.md',
    'con_.md',
    `${'a'.repeat(80)}.md`,
    'Conversation.md',
    '日本語 👩‍👩‍👧.md',
  ]);
});
