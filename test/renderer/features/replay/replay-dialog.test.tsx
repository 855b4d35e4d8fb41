import { act } from 'react';
import { expect, test } from 'vitest';
import { StoresContext } from '../../../../renderer/client/stores-context.ts';
import { ReplayDialog } from '../../../../renderer/features/replay/replay-dialog.tsx';
import { writeDocument } from '../../../../renderer/lib/rules/rules-document.ts';
import { createScriptedCore } from '../../../support/scripted-core.ts';
import { mount } from '../../lib/mount.tsx';
import { press } from '../../support/type-into.ts';
import { createTestWindow, settle } from '../../support/window-parts.ts';
import { sampleRule } from '../../support/sample-rules.ts';

const rule = sampleRule();
const tally = { replayedCount: 1, changedCount: 0, unpricedCount: 0, beforeMicros: 9, afterMicros: 9 };

async function replayed() {
  const { core } = createScriptedCore({
    rules: {
      list: () => Promise.resolve({ rules: [{ rule: { ...rule }, problems: [] }], total: 1 }),
      apply: () => new Promise(() => {}),
    },
    routing: {
      replay: async function* () {
        yield await Promise.resolve({ totalCount: 1, tally, changes: [] });
      },
    },
  });
  const { stores } = createTestWindow(core, '#/routing');
  await mount(
    <StoresContext value={stores}>
      <ReplayDialog />
    </StoresContext>,
  );
  const after = async (change: () => void) => {
    await act(async () => {
      change();
      await settle();
    });
    return [...document.querySelectorAll('.banner b')].map(({ textContent }) => textContent);
  };
  await after(() => void stores.rules.getState().read());
  await after(() => stores.replay.getState().show(true));
  await press(document.body, 'Replay');
  await act(settle);
  return { ...stores, after };
}

const hasChanged = ['The rules have changed since this replay.'];

test('figures of other rules than those of now say so until they are replayed again', async () => {
  const { rules, after } = await replayed();
  const readAgain = await after(() => void rules.getState().read());
  const changed = await after(() => rules.getState().setEnabled('a', false));
  await press(document.body, 'Replay again');

  expect([readAgain, changed, await after(() => {})]).toEqual([[], hasChanged, []]);
});

test('figures from before what is typed and not saved say so', async () => {
  const { rulesText, after } = await replayed();
  const typed = writeDocument([{ rule: { ...rule, priority: 91 }, problems: [] }]);

  expect([
    await after(() => rulesText.getState().edit('[{ "half"')),
    await after(() => rulesText.getState().edit(typed)),
    await after(() => rulesText.getState().discard()),
  ]).toEqual([[], hasChanged, []]);
});
