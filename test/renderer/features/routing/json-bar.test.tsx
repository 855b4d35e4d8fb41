import { act } from 'react';
import { expect, test } from 'vitest';
import { mostHeldCharacters } from '../../../../renderer/client/rules/held-rules-text.ts';
import { StoresContext } from '../../../../renderer/client/stores-context.ts';
import { JsonBar } from '../../../../renderer/features/routing/json/json-bar.tsx';
import { createScriptedCore } from '../../../support/scripted-core.ts';
import { mount } from '../../lib/mount.tsx';
import { createTestWindow } from '../../support/window-parts.ts';

async function show(text: string) {
  const { core } = createScriptedCore({ rules: { list: () => Promise.resolve({ rules: [], total: 0 }) } });
  const { stores } = createTestWindow(core, '#/routing');
  await stores.rules.getState().read();
  const { page } = await mount(
    <StoresContext value={stores}>
      <JsonBar />
    </StoresContext>,
  );
  await act(async () => stores.rulesText.getState().edit(text));
  return page.querySelector('[role="status"]')?.textContent;
}

const blanks = ' '.repeat(mostHeldCharacters);

test.for([
  ['is held over a reload', '[', 'Not valid yet: 1 problem, F8 goes to the next. What you wrote is kept.'],
  [
    'is too long for that',
    `[${blanks}`,
    'Not valid yet: 1 problem, F8 goes to the next. More than 1,000,000 characters: a reload loses it unless it is saved first.',
  ],
  [
    'is too long for that, though valid',
    `[]${blanks}`,
    'Nothing changed. More than 1,000,000 characters: a reload loses it unless it is saved first.',
  ],
] as const)('the bar says whether a text that %s', async ([, text, words]) => {
  expect(await show(text)).toBe(words);
});
