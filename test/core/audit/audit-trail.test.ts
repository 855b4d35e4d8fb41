import { expect, test } from 'vitest';
import { createAuditTrail } from '../../../electron/core/audit/audit-trail.ts';
import type { AuditEntry } from '../../../shared/model/audit-entry.ts';
import { ContractError } from '../../../shared/contract/errors.ts';
import { createManualClock } from '../../support/manual-clock.ts';

function setUp() {
  const clock = createManualClock(1_000);
  const batches: AuditEntry[][] = [];
  const logged: string[] = [];
  const note = (event: string) => void logged.push(event);
  let failure: Error | undefined;
  let idCount = 0;
  const trail = createAuditTrail({
    clock,
    random: { id: () => `entry-${(idCount += 1)}` },
    log: { info: note, warn: note, error: note },
    store: {
      add: (entries) => {
        if (failure) throw failure;
        batches.push([...entries]);
      },
      list: () => [],
      prune: () => 0,
    },
  });
  const failWith = (error: Error | undefined) => {
    failure = error;
  };
  const subjects = () => batches.map((batch) => batch.map(({ subject }) => subject));
  return { clock, trail, batches, logged, failWith, subjects };
}

const diskFull = new ContractError({ code: 'storage', message: 'The disk is full.' });

test('entries of a moment are written in one batch within 200 ms', () => {
  const { clock, trail, batches } = setUp();
  trail.add('rule-saved', 'rule-1', 'The rule Quick edits was changed.');
  clock.advance(150);
  trail.add('rule-removed', 'rule-2', 'The rule Support was removed.');
  expect(batches).toEqual([]);
  clock.advance(50);

  expect(batches).toEqual([
    [
      {
        id: 'entry-1',
        at: 1_000,
        event: 'rule-saved',
        subject: 'rule-1',
        summary: 'The rule Quick edits was changed.',
      },
      { id: 'entry-2', at: 1_150, event: 'rule-removed', subject: 'rule-2', summary: 'The rule Support was removed.' },
    ],
  ]);
  expect(clock.pendingCount()).toBe(0);
});

test('closing writes at once what waits', () => {
  const { clock, trail, subjects } = setUp();
  trail.add('key-added', 'key-1', 'A key was added.');
  trail.flush();
  trail.flush();

  expect([subjects(), clock.pendingCount()]).toEqual([[['key-1']], 0]);
});

test('a full batch does not wait', () => {
  const { trail, batches } = setUp();
  for (let index = 0; index < 450; index += 1) trail.add('decision-made', String(index), 'Chosen.');

  expect(batches.map((batch) => batch.length)).toEqual([200, 200]);
});

test('a full disk fails nobody, and entries are written when there is room again', () => {
  const { clock, trail, logged, failWith, subjects } = setUp();
  failWith(diskFull);
  trail.add('key-added', 'key-1', 'A key was added.');
  clock.advance(200);
  trail.add('key-removed', 'key-1', 'A key was removed.');
  clock.advance(5_000);
  failWith(undefined);
  clock.advance(5_000);

  expect(subjects()).toEqual([['key-1', 'key-1']]);
  expect(logged).toEqual(['audit-waits', 'audit-waits']);
});

test('while the disk is full the latest 5,000 entries wait', () => {
  const { clock, trail, failWith, subjects } = setUp();
  failWith(diskFull);
  for (let index = 0; index < 6_000; index += 1) trail.add('decision-made', String(index), 'Chosen.');
  failWith(undefined);
  clock.advance(5_000);

  const [written = []] = subjects();
  expect([written.length, written[0], written.at(-1)]).toEqual([5_000, '1000', '5999']);
});

test("a batch that can never be written is logged and stands in nobody's way", () => {
  const { clock, trail, logged, failWith, subjects } = setUp();
  failWith(new Error('UNIQUE constraint failed'));
  trail.add('key-added', 'key-1', 'A key was added.');
  clock.advance(200);
  failWith(undefined);
  trail.add('key-added', 'key-2', 'A key was added.');
  clock.advance(200);

  expect([subjects(), logged]).toEqual([[['key-2']], ['audit-refused']]);
});

test('a clock that jumps back delays nothing', () => {
  const { clock, trail, subjects } = setUp();
  trail.add('key-added', 'key-1', 'A key was added.');
  clock.jumpTo(0);
  clock.advance(200);

  expect(subjects()).toEqual([['key-1']]);
});

test('what is typed within a minute is one entry with the last words', () => {
  const { clock, trail, batches } = setUp();
  const type = (name: string, field = 'changed') =>
    trail.addTyped('rule-saved', 'rule-1', { summary: `The rule "${name}" was changed.`, field });
  type('C');
  clock.advance(1_000);
  type('Co');
  trail.addTyped('rule-saved', 'rule-2', { summary: 'Another one.', field: 'changed' });
  clock.advance(58_000);
  type('Cod');
  clock.advance(1_000);
  type('Code');
  type('Code', 'other');
  trail.flush();
  expect(batches.flat().map(({ id, at, summary }) => [id, at, summary])).toEqual([
    ['entry-1', 1_000, 'The rule "C" was changed.'],
    ['entry-1', 1_000, 'The rule "Co" was changed.'],
    ['entry-2', 2_000, 'Another one.'],
    ['entry-1', 1_000, 'The rule "Cod" was changed.'],
    ['entry-3', 61_000, 'The rule "Code" was changed.'],
    ['entry-4', 61_000, 'The rule "Code" was changed.'],
  ]);
});

test('what else becomes of a subject ends what is typed of it', () => {
  const { trail, batches } = setUp();
  trail.addTyped('rule-saved', 'rule-1', { summary: 'Changed.', field: 'changed' });
  trail.add('rule-removed', 'rule-1', 'Removed.');
  trail.addTyped('rule-saved', 'rule-1', { summary: 'Changed again.', field: 'changed' });
  trail.flush();
  expect(batches.flat().map(({ id }) => id)).toEqual(['entry-1', 'entry-2', 'entry-3']);
});
