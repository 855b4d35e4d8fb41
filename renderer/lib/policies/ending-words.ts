import type { EndingModel } from '../../../shared/model/ending-model.ts';
import { assertNever } from '../../../shared/model/assert-never.ts';
import { formatDay } from '../format/format-date.ts';
import type { Names } from '../names.ts';

/** "ends Nov 30": how long a model still answers. Pure. */
export function standingWords({ standing, endsAt }: Pick<EndingModel, 'standing' | 'endsAt'>): string {
  const day = endsAt === undefined ? '' : ` ${formatDay(endsAt)}`;
  switch (standing) {
    case 'ending':
      return `ends${day || ' soon'}`;
    case 'ended':
      return `ended${day}`;
    case 'unknown':
      return 'not in the list of models';
    default:
      return assertNever(standing);
  }
}

/** What is known to come after it, and what happens until somebody chooses. Pure. */
export function successorWords({ standing, successor }: EndingModel, names: Pick<Names, 'model'>): string {
  switch (successor.type) {
    case 'model':
      return standing === 'ending'
        ? `${names.model(successor.model)} takes over then.`
        : `${names.model(successor.model)} answers in its place.`;
    case 'none':
      return standing === 'unknown'
        ? 'It was removed or never there, so it is passed over. Choose another model where it is named.'
        : 'No replacement is known. Choose another model where it is named.';
    case 'circle':
      return 'Its replacements lead in a circle, so none of them answers. Choose another model where it is named.';
    default:
      return assertNever(successor);
  }
}
