import type { KeyView } from '../../../../shared/model/key.ts';
import type { DurationMs, EpochMs } from '../../../../shared/model/quantities.ts';
import { describeTest } from '../../../lib/describe-test.ts';
import { formatClock, formatDay } from '../../../lib/format/format-date.ts';

export interface KeyStanding {
  readonly status: 'in-use' | 'idle' | 'warn' | 'danger';
  readonly word: 'In use' | 'Standby' | 'Refused' | 'Secret gone' | 'Secret locked' | 'Untested';
  /** What its last test found. */
  readonly note: string;
}

/** How a key stands among the keys of its provider, which are in their order. Pure. */
export function describeKey(key: KeyView, siblings: readonly KeyView[], now: EpochMs): KeyStanding {
  if (!key.hasSecret) {
    if (key.source === 'vault') return { status: 'warn', word: 'Secret locked', note: 'Unlock the vault to use it' };
    return { status: 'warn', word: 'Secret gone', note: goneNote(key) };
  }
  const note = describeLastTest(key, now);
  if (isRefused(key)) return { status: 'danger', word: 'Refused', note };
  const first = siblings.find((known) => known.hasSecret && !isRefused(known));
  if (first?.id === key.id) return { status: 'in-use', word: 'In use', note };
  return key.lastTest ? { status: 'idle', word: 'Standby', note } : { status: 'idle', word: 'Untested', note };
}

function goneNote({ source }: KeyView): string {
  return source === 'session' ? 'It was kept for one session' : 'The system keychain does not have it';
}

/** The provider said no to the key itself, not to this moment. */
export function isRefused({ lastTest }: KeyView): boolean {
  return lastTest?.outcome === 'failed' && ['invalid_key', 'permission'].includes(lastTest.failure.kind);
}

function describeLastTest({ lastTest }: KeyView, now: EpochMs): string {
  if (!lastTest) return 'Not tested yet';
  const when = describeWhen(lastTest.testedAt, now);
  if (lastTest.outcome === 'works') return `Worked ${when}`;
  if (lastTest.outcome === 'unverifiable') return `Cannot be tested for free, ${when}`;
  return `${describeTest(lastTest).title.replace(/\.$/, '')}, ${when}`;
}

function describeWhen(at: EpochMs, now: EpochMs): string {
  if (now - at < justNowMs) return 'just now';
  return formatDay(at) === formatDay(now) ? `at ${formatClock(at)}` : formatDay(at);
}

const justNowMs: DurationMs = 60_000;
