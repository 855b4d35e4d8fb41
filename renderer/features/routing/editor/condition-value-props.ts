import type { ConditionForm } from '../../../lib/rules/rule-form.ts';

export interface ConditionValueProps<Form = ConditionForm> {
  readonly condition: Form;
  readonly isInvalid: boolean;
  readonly onChange: (next: ConditionForm) => void;
}
