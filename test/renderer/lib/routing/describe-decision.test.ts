import { expect, test } from 'vitest';
import { describeTask } from '../../../../renderer/lib/routing/describe-decision.ts';

test('the task of a message is said with its reasons, and with who leaves it to nobody', () => {
  expect([
    describeTask({ task: { task: 'code', by: 'detected', reasons: ['contains a code block'] } }),
    describeTask({ task: { task: 'code', by: 'caller', reasons: [] }, unassignedBy: 'workspace' }),
  ]).toEqual(['Task: code (contains a code block).', 'Task: code, as given. No assignment, from the workspace.']);
});
