import { assertNever } from '../../../shared/model/assert-never.ts';
import type { Handoff, HandoffGiven, HandoffReason } from '../../../shared/model/handoff.ts';

/** The handoff in one line, for its note. */
export function handoffWords({ from, to, reason, given, way }: Handoff): string {
  const models = from ? `From ${from.modelLabel} to ${to.modelLabel}` : `To ${to.modelLabel}`;
  return `${models}: ${reasonWords(reason)}. Given along: ${givenWords(given)}. ${way === 'announced' ? 'Announced' : 'Seamless'}.`;
}

function reasonWords(reason: HandoffReason): string {
  switch (reason.by) {
    case 'person':
      return 'chosen by you';
    case 'rule':
      return `rule ${reason.ruleName}`;
    case 'task':
      return `task ${reason.task}`;
    case 'strategy':
      return `strategy ${reason.strategy}`;
    case 'replacement':
      return 'it took the place of a retired model';
    case 'continuation':
      return 'it goes on where an answer broke off';
    case 'throttle':
      return `the ${reason.budget} is nearly spent`;
    case 'fallback':
      return `in place of ${reason.modelLabel}${reason.failure ? `, which failed (${reason.failure})` : ''}`;
    case 'context-window':
      return `in place of ${reason.modelLabel}, whose window is too small`;
    case 'sticky':
    case 'default':
      return 'the default';
    default:
      return assertNever(reason);
  }
}

function givenWords({ what, messageCount, tokens }: HandoffGiven): string {
  const size = `${String(messageCount)} messages, about ${tokens.toLocaleString('en-US')} tokens`;
  switch (what) {
    case 'everything':
      return `the full history (${size})`;
    case 'note':
      return `the handoff note and what came after it (${size})`;
    case 'note-and-last':
      return `the handoff note, the last messages and what came after them (${size})`;
    case 'summary':
      return `a summary and the last messages (${size})`;
    default:
      return assertNever(what);
  }
}
