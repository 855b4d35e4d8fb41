import { expect, test } from 'vitest';
import { StoresContext } from '../../../../renderer/client/stores-context.ts';
import { EntryRows } from '../../../../renderer/features/spend/entry-rows.tsx';
import type { SpendEntry } from '../../../../shared/model/spend.ts';
import { createScriptedCore } from '../../../support/scripted-core.ts';
import { mount } from '../../lib/mount.tsx';
import { createTestWindow } from '../../support/window-parts.ts';

test('a call that failed before it cost anything is not called free', async () => {
  const free = { basis: 'free', micros: 0 } as const;
  expect(
    await shownCosts([
      { outcome: 'failed', cost: free },
      { outcome: 'failed', cost: { basis: 'price', micros: 420 } },
      { outcome: 'complete', cost: free },
      { outcome: 'complete', cost: { basis: 'unpriced' } },
    ]),
  ).toEqual(['nothing', '$0.0004', 'free', 'unpriced']);
});

async function shownCosts(calls: readonly Pick<SpendEntry, 'outcome' | 'cost'>[]): Promise<string[]> {
  const { stores } = createTestWindow(createScriptedCore({}).core, '#/spend');
  const entries = calls.map((call, index) => ({ ...entry, ...call, id: String(index) }));
  await mount(
    <StoresContext value={stores}>
      <table>
        <tbody>
          <EntryRows model={entry.model} opened={{ entries, status: { state: 'ready' } }} />
        </tbody>
      </table>
    </StoresContext>,
  );
  return [...document.querySelectorAll('tr')].map((row) => row.cells[5]?.textContent ?? '');
}

const entry: SpendEntry = {
  id: '0',
  at: Date.UTC(2026, 10, 1),
  model: 'alpha/large',
  source: 'chat',
  inputTokens: 0,
  outputTokens: 0,
  cost: { basis: 'unpriced' },
  outcome: 'complete',
};
