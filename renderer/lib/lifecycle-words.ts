import type { Lifecycle } from '../../shared/model/language-model.ts';
import { formatDay } from './format/format-date.ts';

/** That a model is going away, or gone, and when; undefined for one that stays. Pure. */
export function lifecycleWords({ status, endsAt }: Lifecycle): string | undefined {
  const end = endsAt === undefined ? '' : ` ${formatDay(endsAt)}`;
  if (status === 'deprecated') return `ends${end || ' soon'}`;
  return status === 'retired' ? `ended${end}` : undefined;
}
