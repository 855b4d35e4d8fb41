import { assertNever } from '../../shared/model/assert-never.ts';
import type { FailureKind } from '../../shared/model/failure.ts';
import type { CredentialTestResult } from '../../shared/model/key.ts';
import { formatDuration } from './format/format-duration.ts';

export interface TestWords {
  readonly tone: 'ok' | 'note' | 'warn' | 'danger';
  /** The fact. */
  readonly title: string;
  /** Figures, or the likely cause and the next step. */
  readonly words: string;
}

/** What the test of a key found out. Pure. */
export function describeTest(result: CredentialTestResult): TestWords {
  switch (result.outcome) {
    case 'works':
      return { tone: 'ok', title: 'It works.', words: figures(result.modelCount, result.durationMs) };
    case 'failed': {
      const [title, words] = firstSentence(result.failure.message);
      return { tone: isPassing(result.failure.kind) ? 'warn' : 'danger', title, words };
    }
    case 'unverifiable':
      return { tone: 'note', title: 'Not proven.', words: result.reason };
    default:
      return assertNever(result);
  }
}

/** The key itself may be fine: the provider could not be asked, or was busy. */
function isPassing(kind: FailureKind): boolean {
  return passing.has(kind);
}

const passing: ReadonlySet<FailureKind> = new Set([
  'network',
  'timeout',
  'overloaded',
  'server_error',
  'rate_limited',
  'bad_response',
]);

function figures(modelCount: number | undefined, durationMs: number): string {
  const time = `answered in ${formatDuration(durationMs)}`;
  if (modelCount === undefined) return `It ${time}.`;
  return `${modelCount} ${modelCount === 1 ? 'model' : 'models'}, ${time}.`;
}

function firstSentence(text: string): readonly [string, string] {
  const [, first = text, mark = '', rest = ''] = /^(.+?)([.?:])\s+(.+)$/s.exec(text) ?? [];
  const title = mark === ':' ? `${first}.` : `${first}${mark}`;
  return [title, rest.charAt(0).toUpperCase() + rest.slice(1)];
}
