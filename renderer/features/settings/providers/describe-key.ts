import { assertNever } from '../../../../shared/model/assert-never.ts';
import { isOfferedKey, type KeyView } from '../../../../shared/model/key.ts';
import type { DurationMs, EpochMs } from '../../../../shared/model/quantities.ts';
import { describeTest } from '../../../lib/describe-test.ts';
import { formatClock, formatDay } from '../../../lib/format/format-date.ts';
import { findAbsence } from './find-absence.ts';

export interface KeyWords {
  readonly status: 'in-use' | 'idle' | 'warn' | 'danger';
  /** "In use", "Standby", "Limited until 10:42", "Provider down". */
  readonly word: string;
  /** What its last test found, or why it is not used. */
  readonly note: string;
  /** Only another secret brings it back for sure. */
  readonly needsReplacement?: true;
}

export interface KeySources {
  /** The keys of its provider, in their order. */
  readonly siblings: readonly KeyView[];
  /** Nothing is sent to the provider, with whichever key. */
  readonly isProviderDown: boolean;
  readonly now: EpochMs;
}

/** How a key stands among the keys of its provider. Pure. */
export function describeKey(key: KeyView, { siblings, isProviderDown, now }: KeySources): KeyWords {
  if (isOfferedKey(key)) return { status: 'idle', word: 'Not in use', note: foundNote };
  if (!key.hasSecret) {
    if (key.source === 'vault') return { status: 'warn', word: 'Secret locked', note: 'Unlock the vault to use it' };
    return { status: 'warn', word: 'Secret gone', note: goneNote(key), needsReplacement: true };
  }
  const absent = describeAbsence(key, now);
  if (absent) return absent;
  const note = describeLastTest(key, now);
  const first = siblings.find((known) => known.hasSecret && !findAbsence(known, now));
  if (first?.id === key.id && isProviderDown) return { status: 'warn', word: 'Provider down', note };
  if (first?.id === key.id) return { status: 'in-use', word: 'In use', note };
  return { status: 'idle', word: key.lastTest ? 'Standby' : 'Untested', note };
}

const foundNote = 'Found in the environment, read only, never saved';

function goneNote({ source }: KeyView): string {
  return source === 'session' ? 'It was kept for one session' : 'The system keychain does not have it';
}

function describeAbsence(key: KeyView, now: EpochMs): KeyWords | undefined {
  const absence = findAbsence(key, now);
  if (!absence) return undefined;
  switch (absence.cause) {
    case 'refused':
      return { status: 'danger', word: 'Refused', note: refusedNote(key, now), needsReplacement: true };
    case 'limited':
      return { status: 'warn', word: `Limited until ${formatUntil(absence.until, now)}`, note: 'Asked too often' };
    case 'out': {
      const word = absence.until === undefined ? 'Out' : `Out until ${formatUntil(absence.until, now)}`;
      return { status: 'warn', word, note: 'Its credit or quota at the provider is used up' };
    }
    case 'used-up':
      return { status: 'warn', word: 'Out until midnight', note: 'Its daily limit is used up' };
    default:
      return assertNever(absence);
  }
}

/** An answer that was refused sets the key aside until it is tested; a test that failed only warns. */
function refusedNote(key: KeyView, now: EpochMs): string {
  const { standing, lastTest } = key;
  if (standing?.state !== 'refused') return describeLastTest(key, now);
  const why =
    lastTest?.outcome === 'failed' ? describeLastTest(key, now) : `Refused ${describeWhen(standing.since, now)}`;
  return `${why}. Not used until a test finds it good`;
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

/** Within a day a time of day says enough. */
function formatUntil(until: EpochMs, now: EpochMs): string {
  return until - now < dayMs ? formatClock(until) : formatDay(until);
}

const dayMs: DurationMs = 86_400_000;
