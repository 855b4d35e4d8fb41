import { expect, test } from 'vitest';
import { createPolicyCore } from '../support/policy-core.ts';
import { createTestWindow } from '../support/window-parts.ts';

test('the limit is that of the profile, whatever a nearer layer says, and is set there', async () => {
  const { core, stored } = createPolicyCore({ approvalThresholdMicros: 2_000_000 });
  stored.set('w1', { approvalThresholdMicros: 100_000 });
  const { approvalLimit } = createTestWindow(core).stores;
  await approvalLimit.getState().read();
  const read = approvalLimit.getState().micros;
  await approvalLimit.getState().set(5_000_000);
  await approvalLimit.getState().readAgain();
  expect([read, approvalLimit.getState().micros, stored.get('profile')]).toEqual([
    2_000_000,
    5_000_000,
    { approvalThresholdMicros: 5_000_000 },
  ]);
});
