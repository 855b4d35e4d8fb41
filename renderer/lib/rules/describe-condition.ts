import { assertNever } from '../../../shared/model/assert-never.ts';
import type { SimpleCondition } from '../../../shared/model/condition.ts';
import { formatExact } from '../format/format-cost.ts';
import { formatCount, formatTokens } from '../format/format-tokens.ts';

/** What a condition asks for, as the words before its value and the value: "task is", "reasoning". */
export interface ConditionWords {
  readonly words: string;
  readonly value: string;
}

export interface ConditionNames {
  readonly provider: (id: string) => string;
  readonly workspace: (id: string) => string;
}

/** A list has room for its first alone, unless `list` says otherwise. */
export function describeCondition(
  condition: SimpleCondition,
  names: ConditionNames,
  list: (values: readonly string[]) => string = firstAndCount,
): ConditionWords {
  switch (condition.type) {
    case 'has-image':
      return { words: 'message has', value: 'an image' };
    case 'has-attachment':
      return { words: 'attachment is', value: attachmentWords[condition.kind] };
    case 'contains-code':
      return { words: 'message has', value: 'code' };
    case 'keyword':
      return {
        words: condition.match === 'all' ? 'text has all of' : 'text has',
        value: list(condition.words),
      };
    case 'regex':
      return { words: 'text matches', value: `/${condition.pattern}/` };
    case 'command':
      return { words: 'command is', value: condition.command };
    case 'context-tokens':
      return { words: `context ${sides[condition.comparison]}`, value: formatTokens(condition.tokens) };
    case 'message-characters':
      return {
        words: `message ${sides[condition.comparison]}`,
        value: `${formatCount(condition.characters)} characters`,
      };
    case 'task':
      return { words: 'task is', value: list(condition.tasks) };
    case 'source':
      return { words: 'source is', value: list(condition.sources) };
    case 'priority':
      return { words: 'priority is', value: list(condition.priorities) };
    case 'workspace':
      return { words: 'workspace is', value: list(condition.workspaceIds.map(names.workspace)) };
    case 'time-of-day':
      return {
        words: 'time between',
        value: `${clockTime(condition.fromMinute)}, ${clockTime(condition.untilMinute)}`,
      };
    case 'budget-spent':
      return {
        words:
          condition.providerId === undefined ? 'budget over' : `${names.provider(condition.providerId)} budget over`,
        value: `${String(condition.abovePercent)}%`,
      };
    case 'estimated-cost':
      return { words: 'cost over', value: formatExact(condition.aboveMicros) };
    case 'tag':
      return { words: 'tag is', value: condition.tag };
    case 'looks-like-secret':
      return { words: 'text has', value: 'a secret' };
    case 'classified-as':
      return { words: 'a model says', value: condition.question };
    default:
      return assertNever(condition);
  }
}

/** `06:05`. */
export function clockTime(minuteOfDay: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`;
}

export const attachmentWords = { image: 'an image', pdf: 'a PDF', text: 'a text', code: 'a code file' } as const;

const sides = { above: 'over', below: 'under' } as const;

function firstAndCount([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first} +${String(others.length)}`;
}
