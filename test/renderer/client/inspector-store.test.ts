import { expect, test, vi } from 'vitest';
import { usualInspector } from '../../../shared/model/inspector.ts';
import { defaultSettings, type SettingsChange } from '../../../shared/model/settings.ts';
import { createScriptedCore } from '../../support/scripted-core.ts';
import { createTestWindow } from '../support/window-parts.ts';

async function start() {
  const update = vi.fn(({ inspectors = {} }: SettingsChange) =>
    Promise.resolve({ ...defaultSettings, openWorkspaceId: 'work', inspectors }),
  );
  const { core } = createScriptedCore({ settings: { update } });
  const { stores } = createTestWindow(core);
  stores.settings.getState().accept({ ...defaultSettings, openWorkspaceId: 'work' });
  return { ...stores, kept: () => stores.settings.getState().settings.inspectors };
}

test('each workspace remembers how its inspector stands', async () => {
  const { inspector, kept } = await start();
  inspector.getState().toggle(false);
  inspector.getState().change({ widthPx: 400 });
  inspector.getState().fold('usage', true);
  expect(kept()).toEqual({ work: { isOpen: false, widthPx: 400, folded: ['usage'] } });
});

test('over the content it opens for the moment and nothing is remembered', async () => {
  const { inspector, view, kept } = await start();
  inspector.getState().toggle(true);
  const opened = view.getState().overlay;
  inspector.getState().toggle(true);
  expect([opened, view.getState().overlay, kept()]).toEqual(['inspector', undefined, {}]);
});

test('revealing a section opens the inspector with the section unfolded', async () => {
  const { inspector, kept } = await start();
  inspector.getState().change({ isOpen: false, folded: ['route', 'usage'] });
  inspector.getState().reveal('route', false);
  expect(kept()).toEqual({ work: { ...usualInspector, folded: ['usage'] } });
});
