import { formatClock, formatDay, formatMoment } from '../../lib/format/format-date.ts';
import { formatCount } from '../../lib/format/format-tokens.ts';
import { shownTitle } from '../../lib/shown-text.ts';
import type { TreeItem } from './tree-items.ts';

export interface RowWords {
  readonly author: string;
  readonly words: string;
  /** Day and time, in short and in full; absent for the middle of a run. */
  readonly time: string | undefined;
  readonly moment: string | undefined;
}

/** What a row says: who, the first words, and when. */
export function describeRow(item: TreeItem): RowWords {
  if (item.type === 'run') {
    const words = `${formatCount(item.children.length)} messages without a fork`;
    return { author: '', words, time: undefined, moment: undefined };
  }
  const { role, modelLabel = 'Answer', words, status, at } = item.node;
  return {
    author: role === 'user' ? 'You' : modelLabel,
    words: shownTitle(words) || emptyWords[status],
    time: `${formatDay(at)}, ${formatClock(at)}`,
    moment: formatMoment(at),
  };
}

/** In the place of words that are not there. */
const emptyWords = {
  streaming: 'being written',
  complete: 'without words',
  stopped: 'stopped before the first word',
  interrupted: 'broke off before the first word',
  failed: 'no answer',
} as const;
