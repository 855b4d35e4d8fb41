import { expect, test } from 'vitest';
import { readClaudeConversation } from '../../../electron/core/imports/claude-export.ts';

const at = '2025-03-04T05:06:07.123456Z';
const atMs = Date.parse(at);
const root = '00000000-0000-4000-8000-000000000000';

function readWhole(record: unknown) {
  const read = readClaudeConversation(record, 5);
  if (read.kind === 'skipped') throw new Error(`${read.what}: ${read.why}`);
  return read;
}

const conversation = (chat_messages: readonly unknown[], change = {}) => ({
  uuid: 'c-1',
  name: '',
  created_at: at,
  updated_at: at,
  chat_messages,
  ...change,
});

const message = (uuid: string, sender: string, change: Readonly<Record<string, unknown>> = {}) => ({
  uuid,
  sender,
  text: uuid,
  created_at: at,
  ...change,
});

test('branches follow the parents, whatever the order of the file', () => {
  const record = conversation([
    message('a2', 'assistant', { parent_message_uuid: 'q', created_at: '2025-03-04T05:06:09Z' }),
    message('q', 'human', { parent_message_uuid: root }),
    message('a1', 'assistant', { parent_message_uuid: 'q', created_at: '2025-03-04T05:06:08Z' }),
  ]);

  const { messages, conversation: read } = readWhole(record);

  expect(messages.map(({ key, parentKey }) => [key, parentKey])).toEqual([
    ['q', undefined],
    ['a1', 'q'],
    ['a2', 'q'],
  ]);
  expect([read.title, read.activeKey]).toEqual(['q', 'a2']);
});

test('without parents it is one thread, ordered by time where it does not alternate', () => {
  const record = conversation([
    message('a1', 'assistant'),
    message('q1', 'human'),
    message('q2', 'human', { created_at: '2025-03-04T06:00:00Z' }),
  ]);

  expect(readWhole(record).messages.map(({ key, parentKey }) => [key, parentKey])).toEqual([
    ['q1', undefined],
    ['a1', 'q1'],
    ['q2', 'a1'],
  ]);
});

test('blocks win over the flat text: thoughts, tools with their results, sources, and no filler', () => {
  const record = conversation([
    message('q', 'human'),
    message('a', 'assistant', {
      text: 'ignored',
      content: [
        { type: 'thinking', thinking: 'Let me look.' },
        { type: 'tool_use', id: 't1', name: 'web_search', input: { query: 'tides' } },
        {
          type: 'tool_result',
          tool_use_id: 't1',
          name: 'web_search',
          content: [{ type: 'knowledge', title: 'Tides', url: 'https://t.test/' }],
        },
        { type: 'token_budget' },
        {
          type: 'text',
          text: 'The moon.',
          citations: [{ details: { type: 'web_search_citation', url: 'https://m.test/' } }],
        },
      ],
    }),
    null,
    message('flat', 'human', { text: '```\nThis block is not supported on your current device yet.\n```\nAnd?' }),
  ]);

  expect(readWhole(record).messages.slice(1)).toEqual([
    {
      key: 'a',
      parentKey: 'q',
      role: 'assistant',
      text: 'The moon.',
      reasoning: 'Let me look.',
      toolCalls: [{ id: 't1', name: 'web_search', argumentsJson: '{"query":"tides"}', resultText: 'Tides' }],
      citations: [{ url: 'https://t.test/', title: 'Tides' }, { url: 'https://m.test/' }],
      createdAt: atMs,
    },
    { key: 'flat', parentKey: 'a', role: 'user', text: 'And?', createdAt: atMs },
  ]);
});

test('the text of attachments comes along, of files only the name; a message may have nothing else', () => {
  const record = conversation([
    message('q', 'human', {
      text: '',
      attachments: [{ file_name: '', file_type: 'txt', file_size: 5, extracted_content: 'Paste' }],
      files: [{ file_name: 'a/b/photo.png', file_uuid: 'f-1' }],
    }),
  ]);

  expect(readWhole(record).messages).toEqual([
    {
      key: 'q',
      role: 'user',
      text: '',
      files: [
        { key: 'q:0', name: 'Pasted text', mediaType: 'txt', sizeBytes: 5, text: 'Paste' },
        { key: 'f-1', name: 'photo.png' },
      ],
      createdAt: atMs,
    },
  ]);
});

test('a document is attached in its last good version, to the message that wrote it last', () => {
  const artifact = (input: unknown) => ({ content: [{ type: 'tool_use', name: 'artifacts', input }] });
  const record = conversation([
    message('q', 'human'),
    message('a', 'assistant', artifact({ id: 'doc', command: 'create', title: 'Plan', content: 'One two' })),
    message('q2', 'human'),
    message('b', 'assistant', artifact({ id: 'doc', command: 'update', old_str: 'two', new_str: '$& three' })),
    message('q3', 'human'),
    message('c', 'assistant', artifact({ id: 'doc', command: 'update', old_str: 'missing', new_str: 'x' })),
  ]);

  expect(readWhole(record).messages.flatMap(({ key, files }) => (files ? [[key, files]] : []))).toEqual([
    ['b', [{ key: 'artifact:doc', name: 'Plan', text: 'One $& three' }]],
  ]);
});

test('an empty conversation is skipped', () => {
  expect(readClaudeConversation(conversation([], { name: 'Empty' }), 5)).toEqual({
    kind: 'skipped',
    what: 'Empty',
    why: 'It holds no messages.',
  });
});
