import { assertNever } from '../../../../shared/model/assert-never.ts';
import { ChoiceCondition } from './choice-condition.tsx';
import type { ConditionValueProps } from './condition-value-props.ts';
import { NumberCondition } from './number-condition.tsx';
import { TextCondition } from './text-condition.tsx';

/** The control follows what is looked at: a number with its unit, words, a list, a time. */
export function ConditionValue({ condition, ...rest }: ConditionValueProps) {
  switch (condition.type) {
    case 'has-image':
    case 'contains-code':
    case 'looks-like-secret':
      return <span className="condition-is">the message</span>;
    case 'keyword':
    case 'regex':
    case 'command':
    case 'tag':
    case 'classified-as':
      return <TextCondition condition={condition} {...rest} />;
    case 'context-tokens':
    case 'message-characters':
    case 'time-of-day':
    case 'budget-spent':
    case 'estimated-cost':
      return <NumberCondition condition={condition} {...rest} />;
    case 'has-attachment':
    case 'task':
    case 'source':
    case 'priority':
    case 'workspace':
      return <ChoiceCondition condition={condition} {...rest} />;
    default:
      return assertNever(condition);
  }
}
