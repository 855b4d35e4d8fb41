import type { RuleForm } from '../../../lib/rules/rule-form.ts';

/** How the parts of the editor read and change the rule that is open. */
export interface EditorField {
  readonly form: RuleForm;
  /** What is wrong at a path of the form, such as `when.of.0.words`. */
  readonly problemAt: (path: string) => string | undefined;
  /** What the core found wrong with the saved rule, as far as it quotes `named`. */
  readonly problemNaming: (named: string) => string | undefined;
  /** `field` tells changes of one thing from those of another. */
  readonly change: (next: Partial<RuleForm>, field: string) => void;
  /** As `change`, where something is taken away. */
  readonly edit: (change: (form: RuleForm) => RuleForm, field: string) => void;
}
