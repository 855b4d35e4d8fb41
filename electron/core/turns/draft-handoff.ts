import { type HandoffNote, handoffNoteParts, readHandoffNote } from '../../../shared/model/handoff-note.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import type { ModelRef } from '../../../shared/model/ids.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { Cost } from '../../../shared/model/usage.ts';
import type { PromptMessage } from '../ports/prompt.ts';
import { buildPrompt } from '../prompt/build-prompt.ts';
import { extractNote } from '../prompt/extract-note.ts';
import type { Aside, AsideAnswer } from './aside.ts';

/** Whoever drafts may think first. */
const patienceMs = 60_000;
const maxOutputTokens = 2_000;
const instructions = [
  'Write a note that hands this conversation to another model, which sees nothing else of it.',
  `Use these headings, in this order: ${handoffNoteParts.map(({ title }) => `## ${title}`).join(', ')}.`,
  'Goal: what is wanted. Known: facts and constraints. Decided: what was chosen, and why. Open: what is not settled.',
  'Next: what to do first. Be brief and exact, keep names and figures, leave a part empty where there is nothing to say.',
].join(' ');

export interface HandoffDraft {
  readonly note: HandoffNote;
  /** Absent where the note was made of sentences of the conversation. */
  readonly by?: { readonly modelLabel: string; readonly cost?: Cost };
  /** What a try cost that gave no note. */
  readonly lostCost?: Cost;
}

type AskAside = (aside: Aside) => Promise<AsideAnswer | undefined>;

interface DraftWish {
  readonly conversation: Conversation;
  readonly history: readonly Message[];
  readonly signal: AbortSignal;
  /** The offline demo cannot write one. */
  readonly canWrite: (model: ModelRef) => boolean;
}

/** A handoff note by the model that knows the conversation; an extract where it cannot be asked or fails. */
export async function draftHandoff(ask: AskAside, wish: DraftWish): Promise<HandoffDraft> {
  const { conversation, history, signal, canWrite } = wish;
  const { messages } = buildPrompt(history);
  const model = draftingModel(history);
  const lost: Cost[] = [];
  if (model === undefined || !canWrite(model)) return { note: extractNote(messages) };
  const answer = await ask({
    conversationId: conversation.id,
    workspaceId: conversation.workspaceId,
    task: 'summarize',
    model,
    prompt: { messages: [...messages, demand], parameters: { maxOutputTokens } },
    patienceMs,
    signal,
    onLost: (cost) => lost.push(cost),
  });
  const note = answer && readHandoffNote(answer.text);
  if (!note) {
    const lostCost = answer?.cost ?? lost[0];
    return { note: extractNote(messages), ...(lostCost && isCharged(lostCost) && { lostCost }) };
  }
  const { modelLabel, cost } = answer;
  return { note, by: { modelLabel, ...(cost && { cost }) } };
}

function isCharged(cost: Cost): boolean {
  return cost.basis !== 'unpriced' && cost.micros > 0;
}

/** The one that knows the conversation: it answered last. */
export function draftingModel(history: readonly Message[]): ModelRef | undefined {
  return history.findLast(({ provenance }) => provenance !== undefined)?.provenance?.model;
}

const demand: PromptMessage = { role: 'user', text: instructions };
