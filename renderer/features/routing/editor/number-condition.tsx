import type { ConditionForm } from '../../../lib/rules/rule-form.ts';
import type { ConditionValueProps } from './condition-value-props.ts';
import { EditorInput } from './editor-input.tsx';
import { asMicros, asMinute, asNumber, dollarText, timeText } from './typed-number.ts';

type NumberForm = Extract<
  ConditionForm,
  { readonly type: 'context-tokens' | 'message-characters' | 'time-of-day' | 'budget-spent' | 'estimated-cost' }
>;

interface NumberInput {
  readonly label: string;
  readonly unit?: string;
  readonly value: string;
  readonly read: (typed: string) => number | string;
  readonly put: (read: number | string) => ConditionForm;
}

/** A condition whose value is a number, with its unit. */
export function NumberCondition({ condition, isInvalid, onChange }: ConditionValueProps<NumberForm>) {
  const input = ({ put, ...rest }: NumberInput) => (
    <EditorInput {...rest} isInvalid={isInvalid} onChange={(read) => onChange(put(read))} />
  );
  switch (condition.type) {
    case 'context-tokens':
      return input({
        label: 'Tokens',
        unit: 'tok',
        value: String(condition.tokens),
        read: asNumber,
        put: (tokens) => ({ ...condition, tokens }),
      });
    case 'message-characters':
      return input({
        label: 'Characters',
        unit: 'characters',
        value: String(condition.characters),
        read: asNumber,
        put: (characters) => ({ ...condition, characters }),
      });
    case 'budget-spent':
      return input({
        label: 'Share of the budget',
        unit: '%',
        value: String(condition.abovePercent),
        read: asNumber,
        put: (abovePercent) => ({ ...condition, abovePercent }),
      });
    case 'estimated-cost':
      return input({
        label: 'Dollars',
        unit: 'dollars',
        value: dollarText(condition.aboveMicros),
        read: asMicros,
        put: (aboveMicros) => ({ ...condition, aboveMicros }),
      });
    default: {
      const { fromMinute, untilMinute } = condition;
      const part = { read: asMinute };
      return (
        <span className="condition-times">
          {input({
            ...part,
            label: 'From',
            value: timeText(fromMinute),
            put: (from) => ({ ...condition, fromMinute: from }),
          })}
          {input({
            ...part,
            label: 'Until',
            value: timeText(untilMinute),
            put: (until) => ({ ...condition, untilMinute: until }),
          })}
        </span>
      );
    }
  }
}
