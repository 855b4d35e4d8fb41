import type { ModelTier } from '../../../shared/model/language-model.ts';
import type { Plan } from '../../../shared/model/rule.ts';

/** Which tiers of models answer under a plan. */
export const tiersOfPlan: Readonly<Record<Plan, readonly ModelTier[]>> = {
  economy: ['economy'],
  balanced: ['standard', 'economy'],
  quality: ['flagship', 'reasoning'],
};
