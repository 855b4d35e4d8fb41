import { assertNever } from '../../../shared/model/assert-never.ts';
import type { Handoff, HandoffChoice, HandoffReason } from '../../../shared/model/handoff.ts';
import { failureWords } from '../../lib/failure-words.ts';
import { formatTokens } from '../../lib/format/format-tokens.ts';
import { strategyName } from '../../lib/rules/describe-target.ts';

/** What was given along, and about how much it is: "the note, 214 tok". */
export function givenWords({ given: { what, messageCount, tokens } }: Handoff): string {
  return `${partWords(what, messageCount)}, about ${formatTokens(tokens)}`;
}

function partWords(what: Handoff['given']['what'], messageCount: number): string {
  switch (what) {
    case 'note':
      return 'the note';
    case 'note-and-last':
      return `the note and the last ${countOf(messageCount)}`;
    case 'everything':
      return 'everything';
    case 'summary':
      return `a summary and the last ${countOf(messageCount)}`;
    default:
      return assertNever(what);
  }
}

function countOf(messageCount: number): string {
  return messageCount === 1 ? 'message' : `${String(messageCount)} messages`;
}

/** Why another model goes on: "because Groq failed: rate limited". */
export function reasonWords(reason: HandoffReason): string {
  switch (reason.by) {
    case 'person':
      return 'chosen by you';
    case 'rule':
      return `via rule ${reason.ruleName}`;
    case 'task':
      return `for the task ${reason.task}`;
    case 'strategy':
      return `by the strategy ${strategyName(reason.strategy)}`;
    case 'replacement':
      return 'in place of a retired model';
    case 'continuation':
      return 'to go on where an answer broke off';
    case 'throttle':
      return `because the ${reason.budget} is nearly spent`;
    case 'fallback':
      return `in place of ${reason.modelLabel}${reason.failure ? `: ${failureWords[reason.failure].headline.toLowerCase()}` : ''}`;
    case 'context-window':
      return `because the window of ${reason.modelLabel} is too small`;
    case 'sticky':
    case 'default':
      return 'by default';
    default:
      return assertNever(reason);
  }
}

export function choiceTitle(what: HandoffChoice, messageCount: number): string {
  switch (what) {
    case 'note':
      return 'Note';
    case 'note-and-last':
      return `Note and last ${countOf(messageCount)}`;
    case 'everything':
      return 'Note and whole conversation';
    default:
      return assertNever(what);
  }
}
