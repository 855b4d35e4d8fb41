import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { PanelDivider } from '../../../renderer/ui/panel-divider.tsx';
import { mount } from '../lib/mount.tsx';

async function start() {
  const onSettle = vi.fn();
  const { page } = await mount(
    <PanelDivider
      label="Width"
      widthPx={320}
      least={280}
      usual={320}
      most={560}
      onMove={() => {}}
      onSettle={onSettle}
    />,
  );
  const divider = page.querySelector('[role="separator"]');
  const send = (event: Event) => act(async () => void divider?.dispatchEvent(event));
  return { divider, onSettle, send };
}

test('arrow keys, Home and End move it within its bounds', async () => {
  const { onSettle, send } = await start();
  for (const key of ['ArrowLeft', 'ArrowRight', 'Home', 'End', 'a']) {
    await send(new KeyboardEvent('keydown', { key, bubbles: true }));
  }
  expect(onSettle.mock.calls).toEqual([[336], [304], [280], [560]]);
});

test('a double click brings the usual width back', async () => {
  const { onSettle, send } = await start();
  await send(new MouseEvent('dblclick', { bubbles: true }));
  expect(onSettle.mock.calls).toEqual([[320]]);
});

test('its place is said to assistive technology', async () => {
  const { divider } = await start();
  const values = ['aria-valuenow', 'aria-valuemin', 'aria-valuemax'].map((name) => divider?.getAttribute(name));
  expect(values).toEqual(['320', '280', '560']);
});
