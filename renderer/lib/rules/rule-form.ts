import type { Condition, SimpleCondition } from '../../../shared/model/condition.ts';
import { type Rule, RuleDraft } from '../../../shared/model/rule.ts';

/** As `Value`, but a number may still be what was typed for it. */
export type Typed<Value> = Value extends number
  ? number | string
  : Value extends readonly (infer Member)[]
    ? readonly Typed<Member>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: Typed<Value[Key]> }
      : Value;

export type ConditionForm = Typed<SimpleCondition>;

export interface GroupForm {
  readonly type: 'all' | 'any' | 'none';
  readonly of: readonly (ConditionForm | InnerGroupForm)[];
}

export interface InnerGroupForm {
  readonly type: 'all' | 'any' | 'none';
  readonly of: readonly ConditionForm[];
}

/** A rule as it is typed: valid or not. Its conditions always stand in a group. */
export type RuleForm = Omit<Typed<RuleDraft>, 'when'> & { readonly when: GroupForm };

export function formOf({ when, ...draft }: RuleDraft): RuleForm {
  return { ...draft, when: groupOf(when) };
}

export function draftOf({ id, origin, createdAt, ...draft }: Rule): RuleDraft {
  return draft;
}

function groupOf(when: Condition): GroupForm {
  return 'of' in when ? when : { type: 'all', of: [when] };
}

/** Path in the form, such as `when.of.0.words`, to what is wrong there and what to do. */
export type FormProblems = ReadonlyMap<string, string>;

export type CheckedForm =
  { readonly type: 'valid'; readonly draft: RuleDraft } | { readonly type: 'invalid'; readonly problems: FormProblems };

export function checkForm(form: RuleForm): CheckedForm {
  const parsed = RuleDraft.safeParse(form);
  if (parsed.success) return { type: 'valid', draft: parsed.data };
  return {
    type: 'invalid',
    problems: new Map(parsed.error.issues.map(({ path, message }) => [path.join('.'), wordsFor(path, message)])),
  };
}

function wordsFor(path: readonly PropertyKey[], message: string): string {
  const name = path.findLast((part) => typeof part === 'string');
  return (typeof name === 'string' && fieldWords[name]) || message;
}

const wholeNumber = 'Write a whole number, such as 800.';
const fieldWords: Readonly<Record<string, string>> = {
  name: 'Give the rule a name of at most 120 characters.',
  priority: 'Write a priority from 0 to 1,000.',
  words: 'Write at least one word; several are parted by commas.',
  pattern: 'Write a regular expression.',
  command: 'Write a slash and a word in small letters, such as /fast.',
  tokens: wholeNumber,
  characters: wholeNumber,
  tasks: 'Choose at least one task.',
  sources: 'Choose at least one source.',
  priorities: 'Choose at least one.',
  workspaceIds: 'Choose at least one workspace.',
  fromMinute: 'Write a time, such as 22:00.',
  untilMinute: 'Write a time, such as 06:00.',
  abovePercent: 'Write a whole number of percent, such as 90.',
  aboveMicros: 'Write dollars, such as 0.05.',
  askAboveMicros: 'Write dollars, such as 0.05.',
  tag: 'Write a tag.',
  question: 'Write what a model is asked about the message.',
  model: 'Choose a model.',
  over: 'At most 200 models are chosen among.',
  percent: 'Write a share from 1 to 99 percent.',
  shares: 'The shares make 100 % together, of two to ten models.',
  fallbacks: 'At most 10 models may follow.',
  maxOutputTokens: wholeNumber,
  temperature: 'Write a number from 0 to 2, such as 0.7.',
  ttlMs: 'Choose how long an answer is kept.',
};
