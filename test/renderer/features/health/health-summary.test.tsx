import { act } from 'react';
import { expect, test } from 'vitest';
import { StoresContext } from '../../../../renderer/client/stores-context.ts';
import { HealthSummary } from '../../../../renderer/features/health/health-summary.tsx';
import { ProviderCard } from '../../../../renderer/features/health/provider-card.tsx';
import { useWatchedProviders } from '../../../../renderer/features/health/use-watched-providers.ts';
import type { ProviderHealth } from '../../../../shared/model/health.ts';
import { createScriptedCore } from '../../../support/scripted-core.ts';
import { mount } from '../../lib/mount.tsx';
import { provider } from '../../support/offered-models.ts';
import { providerHealth } from '../../support/sample-health.ts';
import { savedKey } from '../../support/sample-keys.ts';
import { createTestWindow } from '../../support/window-parts.ts';

function Cards() {
  return useWatchedProviders().map((watched) => <ProviderCard key={watched.provider.id} watched={watched} />);
}

async function start(health: ProviderHealth) {
  const { core } = createScriptedCore({});
  const { stores } = createTestWindow(core, '#/health');
  stores.providers.getState().accept([provider('groq')]);
  stores.keys.getState().accept([savedKey('k1')]);
  stores.health.setState({
    report: {
      providers: [],
      isOffline: false,
      histories: [],
      incidents: [],
      keyEvents: [],
      firstTries: { callCount: 0, answeredCount: 0 },
    },
  });
  const { page } = await mount(
    <StoresContext value={stores}>
      <HealthSummary />
      <Cards />
    </StoresContext>,
  );
  await act(async () => stores.health.getState().accept({ providers: [health], isOffline: false }));
  return {
    summary: page.querySelector('[role="status"]')?.textContent,
    card: page.querySelector('article')?.getAttribute('aria-label'),
    stores,
    said: () => page.querySelector('[aria-live]')?.textContent,
  };
}

test('a check that reached nobody is said at once, though the provider still stands as before', async () => {
  expect(await start(providerHealth('healthy', { lastCheckFailed: true }))).toMatchObject({
    summary: 'Last check of Label of groq failed',
    card: 'Label of groq, Last check failed',
  });
});

test('what is well is quiet', async () => {
  expect(await start(providerHealth('healthy'))).toMatchObject({
    summary: 'Nothing needs attention',
    card: 'Label of groq, Healthy',
  });
});

test('a check is told of while it runs and when it is over', async () => {
  const { stores, said } = await start(providerHealth('healthy', { lastProbeAt: 1 }));
  await act(async () => stores.health.setState({ checking: new Set(['groq']) }));
  const during = said();
  await act(async () => stores.health.setState({ checking: new Set() }));
  expect([during, said()]).toEqual(['Checking', 'The check is over']);
});
