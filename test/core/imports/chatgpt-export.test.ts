import { expect, test } from 'vitest';
import { readChatgptConversation } from '../../../electron/core/imports/chatgpt-export.ts';
import { chatgptConversation, said, sampleSeconds } from '../../support/exports/chatgpt-sample.ts';

const sampleMs = Math.round(sampleSeconds * 1_000);

function readWhole(record: unknown) {
  const read = readChatgptConversation(record, 5);
  if (read.kind === 'skipped') throw new Error(`${read.what}: ${read.why}`);
  return read;
}

const outline = (record: unknown) =>
  readWhole(record).messages.map(({ key, parentKey, role, text }) => [key, parentKey, role, text]);

test('hidden and structural nodes are contracted, and branches under them stay', () => {
  const record = chatgptConversation('a', {
    root: { parent: null },
    system: { parent: 'root', message: said('system', 'You are helpful') },
    one: { parent: 'system', message: said('user', 'One') },
    hidden: {
      parent: 'one',
      message: said('assistant', 'secret', { metadata: { is_visually_hidden_from_conversation: true } }),
    },
    two: { parent: 'hidden', message: said('assistant', 'Two') },
    three: { parent: 'hidden', message: said('assistant', 'Three', { create_time: sampleSeconds + 2 }) },
  });

  expect(outline(record)).toEqual([
    ['one', undefined, 'user', 'One'],
    ['two', 'one', 'assistant', 'Two'],
    ['three', 'one', 'assistant', 'Three'],
  ]);
});

test('an unknown parent begins a thread, and a circle is broken where it closes', () => {
  const record = chatgptConversation('a', {
    lost: { parent: 'nowhere', message: said('user', 'Lost') },
    x: { parent: 'z', message: said('user', 'X') },
    y: { parent: 'x', message: said('assistant', 'Y') },
    z: { parent: 'y', message: said('user', 'Z') },
    self: { parent: 'self', message: said('user', 'Self') },
  });

  expect(outline(record).map(([key, parent]) => `${key}<${parent}`)).toHaveLength(5);
});

test('thoughts and tools are folded into the answer that follows', () => {
  const record = chatgptConversation('a', {
    q: { parent: null, message: said('user', 'What is 2 + 2?') },
    t: {
      parent: 'q',
      message: said('assistant', '', {
        content: { content_type: 'thoughts', thoughts: [{ summary: 'Adding', content: 'Two and two.' }] },
      }),
    },
    c: {
      parent: 't',
      message: said('assistant', '', {
        recipient: 'python',
        content: { content_type: 'code', language: 'unknown', text: '2+2' },
      }),
    },
    r: {
      parent: 'c',
      message: said('tool', '', {
        author: { role: 'tool', name: 'python' },
        content: { content_type: 'execution_output', text: '4' },
      }),
    },
    a: { parent: 'r', message: said('assistant', 'Four.', { metadata: { model_slug: 'o3-mini' } }) },
  });

  expect(readWhole(record).messages).toEqual([
    { key: 'q', role: 'user', text: 'What is 2 + 2?', createdAt: sampleMs },
    {
      key: 'a',
      parentKey: 'q',
      role: 'assistant',
      text: 'Four.',
      reasoning: '**Adding**\n\nTwo and two.',
      toolCalls: [{ id: 'c', name: 'python', argumentsJson: '2+2', resultText: '4' }],
      modelLabel: 'o3-mini',
      createdAt: sampleMs,
    },
  ]);
});

test('thoughts without an answer are kept as an answer that was cut off', () => {
  const record = chatgptConversation('a', {
    q: { parent: null, message: said('user', 'Why?') },
    t: {
      parent: 'q',
      message: said('assistant', '', { content: { content_type: 'thoughts', thoughts: [{ content: 'Hmm.' }] } }),
    },
  });

  expect(readWhole(record).messages.at(-1)).toEqual({
    key: 't',
    parentKey: 'q',
    role: 'assistant',
    text: '',
    reasoning: 'Hmm.',
    createdAt: sampleMs,
  });
});

test('custom instructions become the context of the conversation, never a message', () => {
  const record = chatgptConversation('a', {
    c: {
      parent: null,
      message: said('user', '', {
        content: { content_type: 'user_editable_context', user_profile: 'A sailor', user_instructions: 'Be brief' },
      }),
    },
    q: { parent: 'c', message: said('user', 'Hello') },
  });

  const { conversation, messages } = readWhole(record);

  expect([conversation.context, messages.map(({ key }) => key)]).toEqual(['A sailor\n\nBe brief', ['q']]);
});

test('marks of sources become numbers and citations, and marks without a source go', () => {
  const cite = '\uE200cite\uE202turn0search3\uE201';
  const ghost = '\uE200cite\uE202turn9search9\uE201';
  const record = chatgptConversation('a', {
    q: { parent: null, message: said('user', 'Sources?') },
    a: {
      parent: 'q',
      message: said('assistant', `The moon does it ${cite}, they say ${ghost}.`, {
        metadata: {
          content_references: [
            { type: 'grouped_webpages', matched_text: cite, items: [{ title: 'Tides', url: 'https://tides.test/' }] },
          ],
        },
      }),
    },
    old: {
      parent: 'a',
      message: said('assistant', 'As before【6†source】.', {
        metadata: {
          citations: [
            {
              start_ix: 9,
              end_ix: 19,
              metadata: { type: 'webpage', title: 'Old', url: 'https://old.test/', text: 'quoted' },
            },
          ],
        },
      }),
    },
  });

  expect(
    readWhole(record)
      .messages.slice(1)
      .map(({ text, citations }) => ({ text, citations })),
  ).toEqual([
    { text: 'The moon does it [1], they say .', citations: [{ title: 'Tides', url: 'https://tides.test/' }] },
    { text: 'As before[1].', citations: [{ title: 'Old', url: 'https://old.test/', quote: 'quoted' }] },
  ]);
});

test('a file that is named twice is one file, and its name leads nowhere', () => {
  const record = chatgptConversation('a', {
    q: {
      parent: null,
      message: said('user', '', {
        content: {
          content_type: 'multimodal_text',
          parts: [
            'Look',
            { content_type: 'image_asset_pointer', asset_pointer: 'sediment://file_1#x', size_bytes: 12 },
          ],
        },
        metadata: { attachments: [{ id: 'file_1', name: '../../etc/photo.png', mime_type: 'image/png', size: 12 }] },
      }),
    },
  });

  expect(readWhole(record).messages).toEqual([
    {
      key: 'q',
      role: 'user',
      text: 'Look',
      files: [{ key: 'file_1', name: 'photo.png', mediaType: 'image/png', sizeBytes: 12 }],
      createdAt: sampleMs,
    },
  ]);
});

test('what drifts costs one field: no metadata, null times, odd types, no title, no current node', () => {
  const record = {
    conversation_id: 'drift',
    title: null,
    create_time: null,
    update_time: 'soon',
    current_node: 'gone',
    mapping: {
      q: {
        parent: null,
        children: 'none',
        message: { author: { role: 'user' }, content: { content_type: 'text', parts: ['Hello \0 there, you \uD800'] } },
      },
      a: { parent: 'q', message: { author: 'robot', content: null } },
      b: {
        parent: 'q',
        message: {
          author: { role: 'assistant' },
          content: { content_type: 'new_thing', text: 'Shown as text' },
          metadata: null,
        },
      },
      n: null,
    },
  };

  expect(readWhole(record)).toEqual({
    kind: 'conversation',
    conversation: {
      product: 'chatgpt',
      key: 'drift',
      title: 'Hello \uFFFD there, you \uFFFD',
      createdAt: 5,
      updatedAt: 5,
      isPinned: false,
      isArchived: false,
      activeKey: 'b',
    },
    messages: [
      { key: 'q', role: 'user', text: 'Hello \uFFFD there, you \uFFFD', createdAt: 5 },
      { key: 'b', parentKey: 'q', role: 'assistant', text: 'Shown as text', createdAt: 5 },
    ],
  });
});

test('a record without messages is skipped by its title', () => {
  expect([
    readChatgptConversation({ title: 'Empty', mapping: {} }, 5),
    readChatgptConversation({ title: 'x' }, 5),
  ]).toEqual([
    { kind: 'skipped', what: 'Empty', why: 'It holds no messages.' },
    { kind: 'skipped', what: 'An entry of a ChatGPT export', why: 'It holds no messages.' },
  ]);
});
