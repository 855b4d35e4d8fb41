import { expect, test } from 'vitest';
import { EndingNote } from '../../../../renderer/features/transcript/ending-note.tsx';
import type { Message } from '../../../../shared/model/message.ts';
import { mount } from '../../lib/mount.tsx';
import { answered } from './sample-messages.ts';

async function noteOf(changes: Partial<Message>): Promise<string> {
  return (await mount(<EndingNote message={answered(changes)} />)).page.textContent;
}

test('an answer that was stopped before a model was chosen says that nothing went out', async () => {
  const { provenance: _provenance, ...unsent } = answered({ status: 'stopped', text: '' });
  const { page } = await mount(<EndingNote message={unsent} />);
  expect(page.textContent).toBe('Stopped before it was sent.');
});

test('an answer that was stopped on its way says so beside its model, not here', async () => {
  expect(await noteOf({ status: 'stopped', text: 'Half' })).toBe('');
});

test('a running or failed answer has no ending yet', async () => {
  expect([await noteOf({ status: 'streaming', text: '' }), await noteOf({ status: 'failed', text: '' })]).toEqual([
    '',
    '',
  ]);
});

test('an answer that a budget cut off names the budget', async () => {
  const { provenance } = answered({});
  if (!provenance) throw new Error('The sample has no provenance.');
  const cutOff = { ...provenance, finishReason: 'length' as const, cutOffBy: 'daily budget' };
  expect(await noteOf({ provenance: cutOff })).toBe('Cut off here: the daily budget could not pay for more.');
});
