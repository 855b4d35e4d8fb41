import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import { foldChunks } from '../../shared/model/fold-chunks.ts';
import { uploadPieceBytes } from '../../shared/model/transfer.ts';
import type { IndexedChunk } from '../../shared/model/turn-chunk.ts';
import { type StartedCore, startCore, testModel } from '../support/start-core.ts';

export interface Connected {
  readonly api: CoreApi;
  readonly close: () => Promise<void>;
}

const never = new AbortController().signal;

/** The same expectations of the same interface, whatever lies between the caller and the core. */
export function describeCoreContract(transport: string, connect: (started: StartedCore) => Promise<Connected>): void {
  describe(`the core ${transport}`, () => {
    let started: StartedCore;
    let connected: Connected;
    let api: CoreApi;

    beforeEach(async () => {
      started = await startCore();
      connected = await connect(started);
      api = connected.api;
    });
    afterEach(async () => {
      await connected.close();
      await started.stop();
    });

    const ask = async (text: string) => {
      const conversation = await api.conversations.create({});
      return api.turns.start({ conversationId: conversation.id, text, model: testModel });
    };

    test('describes the program it belongs to', async () => {
      expect(await api.app.describe({})).toMatchObject({
        version: '0.0.0-test',
        host: 'browser',
        secrets: { tier: 'session', vault: 'absent' },
        notices: [],
      });
    });

    test('refuses a bad input with the path of what is wrong', async () => {
      const refused = api.conversations.rename({ id: 'x', title: '' });
      await expect(refused).rejects.toMatchObject({ body: { code: 'invalid-input', path: 'title' } });
    });

    test('says what does not exist', async () => {
      const missing = api.conversations.read({ id: 'nowhere' });
      await expect(missing).rejects.toMatchObject({ body: { code: 'not-found' } });
    });

    test('fails a stream the way it fails a request', async () => {
      const watching = readAll(api.turns.watch({ turnId: 'nowhere', fromIndex: 0 }, { signal: never }));
      await expect(watching).rejects.toMatchObject({ body: { code: 'not-found' } });
    });

    test('tells every listener the whole new value until it stops listening', async () => {
      const titles: string[] = [];
      const stop = api.on('conversation-changed', ({ conversation }) => titles.push(conversation.title));
      const { id } = await api.conversations.create({});
      await api.conversations.rename({ id, title: 'Renamed' });
      stop();
      await api.conversations.rename({ id, title: 'Unheard' });
      expect(titles).toEqual(['New conversation', 'Renamed']);
    });

    test('streams an answer whose chunks fold into the stored message', async () => {
      const { turnId, answer } = await ask('Say something');
      const chunks = await readAll(api.turns.watch({ turnId, fromIndex: 0 }, { signal: never }));
      const folded = foldChunks(
        answer,
        chunks.map(({ chunk }) => chunk),
      );
      const { messages } = await api.conversations.messages({ id: answer.conversationId, limit: 10 });
      expect(chunks.map(({ index }) => index)).toEqual(chunks.map((_, index) => index));
      expect(messages.map(({ role, status }) => [role, status])).toEqual([
        ['user', 'complete'],
        ['assistant', 'complete'],
      ]);
      expect(messages[1]).toEqual({ ...folded, updatedAt: messages[1]?.updatedAt });
      expect(folded.text).not.toBe('');
      expect(folded.provenance).toMatchObject({ model: testModel, choice: { by: 'person' }, finishReason: 'stop' });
    });

    test('leads from an answer given again back to the first, and tells every listener', async () => {
      const { turnId, question, answer: first } = await ask('Say something');
      await readAll(api.turns.watch({ turnId, fromIndex: 0 }, { signal: never }));
      const id = question.conversationId;
      const again = await api.turns.regenerate({ conversationId: id, answerId: first.id, model: testModel });
      await readAll(api.turns.watch({ turnId: again.turnId, fromIndex: 0 }, { signal: never }));
      const heard: unknown[] = [];
      api.on('conversation-changed', ({ conversation }) => heard.push(conversation.activeLeafId));
      await api.conversations.showBranch({ id, messageId: first.id });
      const { messages, siblings } = await api.conversations.messages({ id, limit: 10 });
      expect([messages.map((message) => message.id), siblings, heard]).toEqual([
        [question.id, first.id],
        [{ messageId: first.id, position: 1, count: 2, nextId: again.answer.id }],
        [first.id],
      ]);
    });

    test('takes a file in pieces, keeps it, and gives it back the same', async () => {
      const content = Buffer.alloc(uploadPieceBytes + 1_000, 'The quay at night. ');
      const { uploadId } = await api.uploads.begin({ name: 'quay.txt', sizeBytes: content.length });
      for (let offset = 0; offset < content.length; offset += uploadPieceBytes) {
        const base64 = content.subarray(offset, offset + uploadPieceBytes).toString('base64');
        await api.uploads.append({ uploadId, offset, base64 });
      }
      const { id } = await api.attachments.keep({ uploadId });
      const pieces: Buffer[] = [];
      for await (const { base64 } of api.attachments.read({ id, part: 'file' }, { signal: never })) {
        pieces.push(Buffer.from(base64, 'base64'));
      }
      expect(Buffer.concat(pieces).equals(content)).toBe(true);
    });

    test('can be watched again from any index, and leaving is not cancelling', async () => {
      started.provider.script([
        { type: 'text', text: 'one ' },
        { type: 'wait', forMs: 30 },
        { type: 'text', text: 'two ' },
        { type: 'wait', forMs: 30 },
        { type: 'text', text: 'three' },
      ]);
      const { turnId } = await ask('Count');
      const seen: IndexedChunk[] = [];
      for await (const chunk of api.turns.watch({ turnId, fromIndex: 0 }, { signal: never })) {
        seen.push(chunk);
        if (chunk.chunk.type === 'text-delta') break;
      }
      const rest = await readAll(api.turns.watch({ turnId, fromIndex: seen.length }, { signal: never }));
      expect(textOf([...seen, ...rest])).toBe('one two three');
      expect(rest.at(-1)?.chunk).toMatchObject({ type: 'end', status: 'complete' });
    });

    test('stops an answer at once and keeps what arrived', async () => {
      started.provider.script([{ type: 'text', text: 'kept' }, { type: 'stall' }]);
      const { turnId, answer } = await ask('Stop me');
      for await (const { chunk } of api.turns.watch({ turnId, fromIndex: 0 }, { signal: never })) {
        if (chunk.type === 'text-delta') await api.turns.cancel({ turnId });
      }
      expect(await started.provider.requests.at(-1)?.outcome).toBe('client-left');
      const { messages } = await api.conversations.messages({ id: answer.conversationId, limit: 10 });
      expect(messages[1]).toMatchObject({ text: 'kept', status: 'stopped' });
      expect(await api.turns.running({})).toEqual({ turns: [] });
    });
  });
}

async function readAll(chunks: AsyncIterable<IndexedChunk>): Promise<IndexedChunk[]> {
  const seen: IndexedChunk[] = [];
  for await (const chunk of chunks) seen.push(chunk);
  return seen;
}

function textOf(chunks: readonly IndexedChunk[]): string {
  return chunks.map(({ chunk }) => (chunk.type === 'text-delta' ? chunk.text : '')).join('');
}
