import type { Prompt, PromptMessage } from '../ports/prompt.ts';

export interface WindowRoom {
  /** Tokens that system prompt and messages may have together. */
  readonly tokens: number;
  /** In tokens of the model that is asked. */
  readonly count: (text: string) => number;
}

export interface FitPlan {
  /** How many of the first messages a summary stands for. */
  readonly coveredCount: number;
  /** Tokens the summary may have. */
  readonly summaryTokens: number;
}

/** A summary takes at most this part of the window, and no more than this many tokens. */
const summaryPart = 0.2;
const mostSummaryTokens = 1_500;
/** A new cut leaves this much of the window empty, so that it holds for the next turns as well. */
const sparePart = 0.4;
/** What a wire puts around a message. */
const messageTokens = 8;

/**
 * Where to cut a history that is too long for a window: what is before the cut is summed up, the rest given whole. The
 * last message is never cut off. `known` are cuts there are summaries for already: one that still fits is kept.
 * Undefined where everything fits. Pure.
 */
export function planFit(prompt: Prompt, room: WindowRoom, known: readonly number[] = []): FitPlan | undefined {
  const sizes = prompt.messages.map(({ text, mediaTokens = 0 }) => room.count(text) + mediaTokens + messageTokens);
  const leftTokens = room.tokens - room.count(prompt.system ?? '');
  const sum = (from: number) => sizes.slice(from).reduce((total, size) => total + size, 0);
  if (sizes.length < 2 || sum(0) <= leftTokens) return undefined;
  const wanted = Math.min(mostSummaryTokens, Math.floor(room.tokens * summaryPart));
  const kept = known.filter((cut) => cut < sizes.length && sum(cut) + wanted <= leftTokens);
  const coveredCount = kept.length > 0 ? Math.min(...kept) : newCut(prompt.messages, sizes, leftTokens - wanted);
  return { coveredCount, summaryTokens: Math.max(0, Math.min(wanted, leftTokens - sum(coveredCount))) };
}

function newCut(messages: readonly PromptMessage[], sizes: readonly number[], roomTokens: number): number {
  const goalTokens = roomTokens * (1 - sparePart);
  let cut = sizes.length - 1;
  let total = sizes[cut] ?? 0;
  while (cut > 1 && total + (sizes[cut - 1] ?? 0) <= goalTokens) {
    cut -= 1;
    total += sizes[cut] ?? 0;
  }
  // Wires want the user to begin.
  while (cut < sizes.length - 1 && messages[cut]?.role === 'assistant') cut += 1;
  return cut;
}

/** The prompt with a summary in the place of its first messages. The summary is cut to its room. Pure. */
export function applyFit(prompt: Prompt, plan: FitPlan, summary: { text: string; count: WindowRoom['count'] }): Prompt {
  const messages = prompt.messages.slice(plan.coveredCount);
  const text = withinTokens(summary.text.trim(), plan.summaryTokens - introTokens, summary.count);
  if (text === '') return { ...prompt, messages };
  const words = `${intro}\n\n${text}`;
  return { ...prompt, messages, system: prompt.system === undefined ? words : `${prompt.system}\n\n${words}` };
}

const intro = 'What was said before, summed up because the whole would not fit:';
/** About: intro and the blank lines around it. */
const introTokens = 30;

/** As much of the front of a text as has at most so many tokens. */
function withinTokens(text: string, tokens: number, count: WindowRoom['count']): string {
  if (tokens <= 0) return '';
  let end = text.length;
  while (end > 0 && count(text.slice(0, end)) > tokens) end = Math.floor(end * 0.9);
  return end === text.length ? text : text.slice(0, end).replace(/[\uD800-\uDBFF]$/, '');
}
