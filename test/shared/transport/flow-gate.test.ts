import { expect, test } from 'vitest';
import { createFlowGate } from '../../../shared/transport/flow-gate.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));

async function passed(gate: ReturnType<typeof createFlowGate>, wanted: number): Promise<number> {
  let count = 0;
  void (async () => {
    for (let index = 0; index < wanted; index += 1) {
      await gate.pass();
      count += 1;
    }
  })();
  await settled();
  return count;
}

test('a full window passes and the next chunk waits', async () => {
  expect(await passed(createFlowGate(4), 10)).toBe(4);
});

test('an acknowledgement lets as many more through', async () => {
  const gate = createFlowGate(4);
  const counting = passed(gate, 10);
  expect(await counting).toBe(4);
  gate.acknowledge(2);
  await settled();
  expect(await passed(gate, 1)).toBe(0);
});

test('acknowledging more than was sent never widens the window', async () => {
  const gate = createFlowGate(4);
  gate.acknowledge(1_000);
  expect(await passed(gate, 10)).toBe(4);
});

test('an opened gate holds nothing back', async () => {
  const gate = createFlowGate(4);
  gate.open();
  expect(await passed(gate, 100)).toBe(100);
});
