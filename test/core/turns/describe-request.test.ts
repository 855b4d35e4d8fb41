import { describe, expect, test } from 'vitest';
import { supposeFile } from '../../../electron/core/simulate/suppose-file.ts';
import type { Asked } from '../../../electron/core/turns/asked.ts';
import { type DescribePorts, describeRequest } from '../../../electron/core/turns/describe-request.ts';
import type { Message } from '../../../shared/model/message.ts';
import { plainAttachment, plainMessage, provenance } from '../../store/samples.ts';

const ports: DescribePorts = {
  now: 86_400_000,
  minuteOfDay: () => 615,
  weekday: () => 3,
  commands: new Set(['/fast']),
  countTokens: (text) => ({ tokens: text.length, errorPercent: text === 'rough' ? 50 : 0 }),
  background: () => ({ preferences: [], contexts: [], handoffs: [] }),
};
const question = (text: string): Message => plainMessage({ text });
const answer = (text: string, change: Partial<Message> = {}): Message =>
  plainMessage({ role: 'assistant', text, provenance: { ...provenance, choice: { by: 'default' } }, ...change });

function asked(change: Partial<Asked> = {}): Asked {
  return { source: 'chat', workspaceId: 'default', history: [question('Hello')], bypassesCache: false, ...change };
}

test('a request says all that routing can ask about it', () => {
  const { request, prompt, sticky } = describeRequest(asked({ conversationId: 'conversation-1' }), ports);
  expect(request).toEqual({
    text: 'Hello',
    attachments: [],
    contextTokens: 5,
    contextErrorPercent: 0,
    leastTokens: 5,
    source: 'chat',
    task: { task: 'chat', by: 'detected', reasons: expect.any(Array) },
    priority: 'normal',
    workspaceId: 'default',
    conversationId: 'conversation-1',
    tags: [],
    at: 86_400_000,
    localMinute: 615,
    localWeekday: 3,
    parameters: {},
    needs: [],
  });
  expect([prompt, sticky]).toEqual([{ messages: [{ role: 'user', text: 'Hello' }], parameters: {} }, undefined]);
});

test('what the caller says goes before what is found out', () => {
  const { request } = describeRequest(
    asked({ model: 'alpha/alpha-large', task: 'code', priority: 'high', tags: ['work'], source: 'gateway' }),
    ports,
  );
  expect(request).toMatchObject({
    model: 'alpha/alpha-large',
    task: { task: 'code', by: 'caller', reasons: [] },
    priority: 'high',
    tags: ['work'],
    source: 'gateway',
  });
});

describe('a command', () => {
  const history = [question('/fast One'), answer('1'), question('/fast Two')];

  test('of the last question routes, and no model ever sees one', () => {
    const { request, prompt } = describeRequest(asked({ history }), ports);
    expect([request.text, request.command]).toEqual(['Two', '/fast']);
    expect(prompt.messages.map(({ text }) => text)).toEqual(['One', '1', 'Two']);
  });

  test('of an earlier question says nothing about this one', () => {
    const { request } = describeRequest(asked({ history: [...history, answer('2'), question('Three')] }), ports);
    expect([request.text, request.command]).toEqual(['Three', undefined]);
  });

  test('that an answer begins with stays in it', () => {
    const { prompt } = describeRequest(
      asked({ history: [question('Hi'), answer('/fast is a command'), question('Why')] }),
      ports,
    );
    expect(prompt.messages[1]?.text).toBe('/fast is a command');
  });
});

test('the whole branch counts as context, with the error of its parts by their size', () => {
  const history = [question('rough'), answer('12345'), question('12345')];
  const { request } = describeRequest(asked({ history }), ports);
  // Half of five tokens of fifteen.
  expect([request.contextTokens, request.contextErrorPercent]).toEqual([15, 17]);
});

test('an image needs a model that sees', () => {
  const files = [
    { name: 'screen.png', kind: 'image' as const, sizeBytes: 9_000 },
    { name: 'report.pdf', kind: 'pdf' as const, sizeBytes: 9_000 },
  ];
  const history = [plainMessage({ attachments: files.map(supposeFile) })];
  const { request } = describeRequest(asked({ history }), ports);
  expect([request.attachments, request.needs]).toEqual([[{ kind: 'image' }, { kind: 'pdf' }], ['vision']]);
});

test('an answer that is gone on with is shown to the model with what to do', () => {
  const broken = answer('Half of', { status: 'interrupted' });
  const { prompt, request } = describeRequest(asked({ continues: broken }), ports);
  expect(prompt.messages).toEqual([
    { role: 'user', text: 'Hello' },
    { role: 'assistant', text: 'Half of' },
    {
      role: 'user',
      text: 'Your last answer broke off. Go on exactly where it stopped. Do not repeat what is already there.',
    },
  ]);
  expect(request.text).toBe('Hello');
});

test('an answer that broke off before its first word is asked for again, and not gone on with', () => {
  const { prompt } = describeRequest(asked({ continues: answer('', { status: 'failed' }) }), ports);
  expect(prompt.messages).toEqual([{ role: 'user', text: 'Hello' }]);
});

test('the last automatic choice of the conversation comes along', () => {
  const history = [question('One'), answer('1', { updatedAt: 9_000 }), question('Two')];
  expect(describeRequest(asked({ history }), ports).sticky).toEqual({ model: provenance.model, endedAt: 9_000 });
});

test('a branch without a question is an empty request', () => {
  const { request, prompt } = describeRequest(asked({ history: [] }), ports);
  expect([request.text, request.contextTokens, request.contextErrorPercent, prompt.messages]).toEqual(['', 0, 0, []]);
});

test('files count with their words or their size, and say what the model must be able to do', () => {
  const text = { sha256: 'b'.repeat(64), sizeBytes: 9, characters: 9, tokens: 30, errorPercent: 10 };
  const attachments = [
    plainAttachment({ text }),
    plainAttachment({ kind: 'image', pixels: { width: 1_000, height: 750 } }),
    plainAttachment({ kind: 'pdf', pageCount: 2 }),
  ];
  const { request } = describeRequest(asked({ history: [plainMessage({ text: 'Hello', attachments })] }), ports);
  expect(request).toMatchObject({
    attachments: [{ kind: 'text' }, { kind: 'image' }, { kind: 'pdf' }],
    contextTokens: 5 + 30 + 1_000 + 2 * 1_500,
    leastTokens: 5 + 30 + 1_000 + 2 * 1_500,
    media: [
      { kind: 'image', width: 1_000, height: 750 },
      { kind: 'pdf', pageCount: 2, hasText: false },
    ],
    needs: ['vision', 'pdf'],
  });
});
