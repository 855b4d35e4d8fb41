import { expect, test } from 'vitest';
import { StoresContext } from '../../../../renderer/client/stores-context.ts';
import { ProviderCard } from '../../../../renderer/features/health/provider-card.tsx';
import { createScriptedCore } from '../../../support/scripted-core.ts';
import { mount } from '../../lib/mount.tsx';
import { provider } from '../../support/offered-models.ts';
import { createTestWindow } from '../../support/window-parts.ts';

test('every stop of Tab on a card does something: its name opens the provider', async () => {
  const { stores } = createTestWindow(createScriptedCore({}).core, '#/health');
  const { page } = await mount(
    <StoresContext value={stores}>
      <ProviderCard
        watched={{ provider: provider('groq'), standing: 'healthy', health: undefined, history: undefined, keys: [] }}
      />
    </StoresContext>,
  );
  const stops = [...page.querySelectorAll<HTMLElement>('a[href], button, [tabindex="0"]')];
  expect(stops.map((stop) => stop.getAttribute('href') ?? stop.getAttribute('aria-label'))).toEqual([
    '#/settings/providers/groq',
    'Turn Label of groq off for today',
  ]);
});
