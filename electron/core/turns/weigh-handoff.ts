import { type HandoffNote, writeHandoffNote } from '../../../shared/model/handoff-note.ts';
import { HandoffChoice } from '../../../shared/model/handoff.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { Cost } from '../../../shared/model/usage.ts';
import { backgroundWords } from '../prompt/background-words.ts';
import { buildPrompt } from '../prompt/build-prompt.ts';
import { inputTokensFor } from '../prompt/tokenizer-factors.ts';
import type { Target } from './target.ts';
import { priceUsage } from '../usage/price-usage.ts';

/** Messages that go along with the note. */
const lastCount = 4;

export interface HandoffOption {
  readonly what: HandoffChoice;
  readonly messageCount: number;
  readonly tokens: number;
  readonly cost: Cost;
}

interface HandoffWeight {
  /** The branch, oldest first. */
  readonly history: readonly Message[];
  readonly note: HandoffNote;
  readonly target: Target;
  readonly countTokens: (text: string) => number;
  readonly now: number;
}

/** What each way of handing off gives to the next model, and what it would cost to send. Pure. */
export function weighHandoff({ history, note, target, countTokens, now }: HandoffWeight): readonly HandoffOption[] {
  const noteText = writeHandoffNote(note);
  const noteTokens =
    noteText === '' ? 0 : countTokens(backgroundWords({ preferences: [], contexts: [], handoff: { noteText } }) ?? '');
  return HandoffChoice.options.map((what) => {
    const messageCount = messageCountOf(what, history.length);
    const { messages } = buildPrompt(history.slice(history.length - messageCount));
    const counted = messages.reduce((sum, { text }) => sum + countTokens(text), noteTokens);
    const { tokens } = inputTokensFor({ tokens: counted, errorPercent: 0 }, target.model);
    const usage = { inputTokens: tokens, outputTokens: 0, isEstimated: true };
    return { what, messageCount, tokens, cost: priceUsage(usage, target.model.price, now) };
  });
}

/** About what a draft of the note costs: the whole conversation read, and a note of common length written. Pure. */
export function weighDraft({ history, target, countTokens, now }: Omit<HandoffWeight, 'note'>): Cost {
  const counted = buildPrompt(history).messages.reduce((sum, { text }) => sum + countTokens(text), 0);
  const { tokens } = inputTokensFor({ tokens: counted + demandTokens, errorPercent: 0 }, target.model);
  return priceUsage({ inputTokens: tokens, outputTokens: draftTokens, isEstimated: true }, target.model.price, now);
}

/** How long the demand for a note is, and a note as models write it. */
const demandTokens = 150;
const draftTokens = 500;

function messageCountOf(what: HandoffChoice, all: number): number {
  if (what === 'everything') return all;
  return what === 'note' ? 0 : Math.min(lastCount, all);
}
