import type { ConditionForm } from '../../../lib/rules/rule-form.ts';
import type { ConditionValueProps } from './condition-value-props.ts';
import { EditorInput } from './editor-input.tsx';

type TextForm = Extract<ConditionForm, { readonly type: 'keyword' | 'regex' | 'command' | 'tag' | 'classified-as' }>;

/** A condition whose value is written. */
export function TextCondition({ condition, isInvalid, onChange }: ConditionValueProps<TextForm>) {
  const input = (label: string, value: string, put: (typed: string) => ConditionForm) => (
    <EditorInput
      label={label}
      isCode={condition.type === 'regex' || condition.type === 'command'}
      isInvalid={isInvalid}
      isLong={condition.type !== 'command' && condition.type !== 'tag'}
      value={value}
      read={(typed) => typed}
      onChange={(typed) => onChange(put(typed))}
    />
  );
  switch (condition.type) {
    case 'keyword':
      return input('Words, parted by commas', condition.words.join(', '), (typed) => ({
        ...condition,
        words: wordsIn(typed),
      }));
    case 'regex':
      return input('Regular expression', condition.pattern, (pattern) => ({ ...condition, pattern }));
    case 'command':
      return input('Slash command', condition.command, (command) => ({ ...condition, command }));
    case 'tag':
      return input('Tag', condition.tag, (tag) => ({ ...condition, tag }));
    default:
      return input('What a model is asked', condition.question, (question) => ({ ...condition, question }));
  }
}

function wordsIn(typed: string): readonly string[] {
  return typed
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
