import type { ApprovalAnswer } from '../../../shared/model/approval.ts';
import { assertNever } from '../../../shared/model/assert-never.ts';
import { splitModelRef } from '../../../shared/model/ids.ts';
import type { TraceStep } from '../../../shared/model/trace.ts';
import { failureWords } from '../failure-words.ts';
import { formatCost, formatMicros } from '../format/format-cost.ts';
import { formatDuration } from '../format/format-duration.ts';
import { formatTokens } from '../format/format-tokens.ts';
import type { Names } from '../names.ts';
import { describeCause } from './describe-approval.ts';
import { modelOnProvider } from './model-on-provider.ts';

export type StepWords = {
  readonly title: string;
  /** At the right: how long it took. */
  readonly aside?: string;
  readonly detail: string;
  /** What the provider itself said of a failure. */
  readonly providerWords?: string;
};

type Attempt = Extract<TraceStep, { type: 'attempt' }>;

/** One step of a trace in words. */
export function describeStep(step: TraceStep, names: Names): StepWords {
  switch (step.type) {
    case 'attempt':
      return describeAttempt(step, names);
    case 'wait':
      return {
        title: `Waited for ${names.model(step.model)}`,
        aside: formatDuration(step.durationMs),
        detail: waitWords(step.cause),
      };
    case 'limited':
      return {
        title: `${step.modelLabel} was limited to ${formatTokens(step.maxOutputTokens)}`,
        detail: `The ${step.budget} has no more left.`,
      };
    case 'passed-over':
      return {
        title: step.modelLabel,
        detail: `Passed over: ${ended(step.why)}`,
      };
    case 'approval':
      return {
        title: 'Waited for your approval',
        aside: formatDuration(step.durationMs),
        detail: `${step.causes.map((cause) => describeCause(cause, names)).join('. ')}. ${answerWords(step.answer, names)}`,
      };
    case 'cache-hit':
      return {
        title: 'Answered from the cache',
        detail: step.savedMicros === undefined ? 'No model was asked.' : `Saved ${formatMicros(step.savedMicros)}.`,
      };
    case 'notes-added':
      return {
        title: addedTitle(step),
        detail: step.handoff ? handoffWords[step.handoff] : 'They went along as instructions.',
      };
    case 'history-fitted':
      return {
        title: `Made the history fit ${step.modelLabel}`,
        detail: `${countOf(step.coveredCount, 'earlier message')} as ${fittedWords[step.by]}, the last ${step.keptCount} whole.`,
      };
    case 'images-left-out':
      return {
        title: `${step.modelLabel} cannot see images`,
        detail: `${countOf(step.imageCount, 'image')} of the history ${step.imageCount === 1 ? 'was' : 'were'} named in words.`,
      };
    default:
      return assertNever(step);
  }
}

type NotesAdded = Extract<TraceStep, { type: 'notes-added' }>;

const fittedWords = { model: 'a summary', excerpt: 'an excerpt' } as const;

const handoffWords: Readonly<Record<NonNullable<NotesAdded['handoff']>, string>> = {
  note: 'Of what was said before the handoff, only the note was given.',
  'note-and-last': 'Of what was said before the handoff, the note and the last messages were given.',
  everything: 'The whole conversation was given, and the note of the handoff.',
};

function addedTitle({ preferenceCount, contextCount, handoff }: NotesAdded): string {
  const counts = [
    ...(preferenceCount > 0 ? [countOf(preferenceCount, 'preference note')] : []),
    ...(contextCount > 0 ? [countOf(contextCount, 'context note')] : []),
    ...(handoff ? ['the handoff note'] : []),
  ];
  const words =
    counts.length > 1 ? `${counts.slice(0, -1).join(', ')} and ${String(counts.at(-1))}` : String(counts[0]);
  return `Added ${words}`;
}

function countOf(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function waitWords(cause: Extract<TraceStep, { type: 'wait' }>['cause']): string {
  if (cause === 'budget') return 'Other answers had to settle first: the budget is nearly spent.';
  if (cause === 'rate-limit') return 'The provider takes no more requests for the moment.';
  return `Before another try: ${failureWords[cause].headline.toLowerCase()}.`;
}

function describeAttempt(step: Attempt, names: Names): StepWords {
  const { model, modelLabel, keyLabel, firstTokenMs, durationMs, failure } = step;
  const key = keyLabel === undefined ? '' : `, key ${keyLabel}`;
  return {
    title: `${modelOnProvider(modelLabel, names.provider(splitModelRef(model).providerId))}${key}`,
    aside: firstTokenMs === undefined ? formatDuration(durationMs) : `${formatDuration(firstTokenMs)} to first token`,
    detail: `${outcomeWords(step)}${chargedWords(step)}`,
    ...(failure?.providerMessage && { providerWords: failure.providerMessage }),
  };
}

/** A call that failed before it cost anything was not "free": its model may well have a price. */
function chargedWords({ cost, outcome }: Attempt): string {
  if (!cost || cost.basis === 'unpriced' || (outcome === 'failed' && cost.basis === 'free')) return '';
  return ` ${capitalised(formatCost(cost))}.`;
}

function outcomeWords({ outcome, failure }: Attempt): string {
  switch (outcome) {
    case 'complete':
      return 'Answered.';
    case 'stopped':
      return 'Stopped by you.';
    case 'interrupted':
      return failure ? `Broke off. ${whatHappened(failure)}` : 'Broke off.';
    case 'failed':
      return failure ? describeFailure(failure) : 'Failed.';
    default:
      return assertNever(outcome);
  }
}

/** The failure's own sentence without its advice. */
function whatHappened({ message }: NonNullable<Attempt['failure']>): string {
  const [cause = message] = message.split(/[:.](?: |$)/);
  return `${cause}.`;
}

/** Without the failure's own sentence: what to do about it is said once, where the answer should be. */
function describeFailure({ kind, httpStatus }: NonNullable<Attempt['failure']>): string {
  const status = httpStatus === undefined ? '' : ` (${httpStatus})`;
  return `${failureWords[kind].headline}${status}.`;
}

function answerWords(answer: ApprovalAnswer | undefined, names: Names): string {
  switch (answer?.type) {
    case 'allow':
      return 'You let it go.';
    case 'instead':
      return `You chose ${names.model(answer.model)} instead.`;
    case 'deny':
      return 'You kept it as a draft.';
    case undefined:
      return 'Nobody answered.';
    default:
      return assertNever(answer);
  }
}

function ended(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
