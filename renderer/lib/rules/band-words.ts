import type { RuleBand } from '../../../shared/model/rule-band.ts';

export const bandWords: Readonly<Record<RuleBand, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};
