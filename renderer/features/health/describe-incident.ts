import type { Incident } from '../../../shared/model/health.ts';
import type { EpochMs } from '../../../shared/model/quantities.ts';
import { failureWords } from '../../lib/failure-words.ts';
import { formatAge } from '../../lib/format/format-age.ts';
import { formatClock, formatDay } from '../../lib/format/format-date.ts';
import type { Names } from '../../lib/names.ts';

export interface IncidentWords {
  readonly title: string;
  readonly when: string;
  /** Why, how long and what happened to messages. */
  readonly text: string;
}

/** An incident in the words of its entry. Pure. */
export function describeIncident(
  incident: Incident,
  names: Pick<Names, 'provider' | 'model'>,
  now: EpochMs,
): IncidentWords {
  const { providerId, state, startedAt, endedAt } = incident;
  const name = names.provider(providerId);
  const trouble = state === 'down' ? 'is down' : 'is slow or failing';
  const isOver = endedAt !== undefined;
  const lasted = isOver ? `${state === 'down' ? 'Down' : 'Degraded'} for ${formatAge(endedAt - startedAt)}.` : '';
  return {
    title: isOver ? `${name} recovered` : `${name} ${trouble}`,
    when: isOver ? momentWords(endedAt, now) : `${momentWords(startedAt, now)}, ongoing`,
    text: [lasted, causes(incident), outcomes(incident, names)].filter((part) => part !== '').join(' '),
  };
}

/** "10:31", "Yesterday 16:20" or "Nov 17, 14:41". */
export function momentWords(at: EpochMs, now: EpochMs): string {
  if (formatDay(at) === formatDay(now)) return formatClock(at);
  const yesterday = new Date(now);
  yesterday.setDate(yesterday.getDate() - 1);
  if (formatDay(at) === formatDay(yesterday.getTime())) return `Yesterday ${formatClock(at)}`;
  return `${formatDay(at)}, ${formatClock(at)}`;
}

function causes({ kinds }: Incident): string {
  return kinds.length === 0 ? '' : `${kinds.map((kind) => failureWords[kind].headline).join(', ')}.`;
}

/** What happened to the messages of that time. */
function outcomes({ movedTo = [], failedCount, retriedCount }: Incident, names: Pick<Names, 'model'>): string {
  const sentences = [
    ...movedTo.map(({ model, count }) => `${counted(count, 'message')} moved to ${names.model(model)}.`),
    ...(retriedCount > 0 ? [`${counted(retriedCount, 'call')} tried again.`] : []),
    failedCount > 0 ? `${counted(failedCount, 'message')} failed.` : 'No message failed.',
  ];
  return sentences.join(' ');
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
