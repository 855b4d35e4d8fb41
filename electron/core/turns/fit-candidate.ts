import { adaptHistory } from '../prompt/adapt-history.ts';
import { applyFit, type FitPlan, planFit, type WindowRoom } from '../prompt/fit-context.ts';
import { inputTokensFor } from '../prompt/tokenizer-factors.ts';
import type { Prompt } from '../ports/prompt.ts';
import { type CandidateCall, parametersOf } from './candidate-call.ts';
import { knownCuts, summariseHistory } from './summarise-history.ts';
import type { TurnPorts } from './turn-ports.ts';

/** Left to the answer where nobody says how long it may be; a small window leaves a part of itself. */
const answerTokens = 4_096;
const answerPart = 0.25;
/** Windows are counted by tokenizers that are not ours. */
const safePart = 0.97;

/** Whether the model cannot take the history as it is. Quick: it is asked before every attempt. */
export function needsFitting(ports: TurnPorts, call: CandidateCall): boolean {
  const { prompt, inputTokens } = call.chain;
  const { row, model } = call.target;
  if (row.kind === 'demo') return false;
  const hasMore = prompt.messages.some(
    ({ images, attachments, documents, toolCalls }) => images ?? attachments ?? documents ?? toolCalls,
  );
  if (hasMore) return true;
  const room = roomOf(ports, call);
  return room !== undefined && inputTokensFor({ tokens: inputTokens, errorPercent: 0 }, model).tokens > room.tokens;
}

/** The call with a history that its model can take: what it cannot see is named, what does not fit is summed up. */
export async function fitCandidate(ports: TurnPorts, call: CandidateCall): Promise<CandidateCall> {
  const { model, ref } = call.target;
  const { prompt, imageCount } = adaptHistory(call.chain.prompt, model.abilities);
  if (imageCount > 0) call.trace({ type: 'images-left-out', model: ref, modelLabel: model.label, imageCount });
  const room = roomOf(ports, call);
  const plan = room && planFit(prompt, room, knownCuts(ports, call, prompt));
  if (!room || !plan) return withPrompt(ports, call, prompt);
  return withPrompt(ports, call, await fit(ports, call, { prompt, plan, room }));
}

interface Fitting {
  readonly prompt: Prompt;
  readonly plan: FitPlan;
  readonly room: WindowRoom;
}

async function fit(ports: TurnPorts, call: CandidateCall, { prompt, plan, room }: Fitting): Promise<Prompt> {
  const { ref, model } = call.target;
  const { text, by } = await summariseHistory(ports, call, { messages: prompt.messages, plan });
  call.trace({
    type: 'history-fitted',
    model: ref,
    modelLabel: model.label,
    coveredCount: plan.coveredCount,
    keptCount: prompt.messages.length - plan.coveredCount,
    by,
  });
  return applyFit(prompt, plan, { text, count: room.count });
}

function roomOf(ports: TurnPorts, call: CandidateCall): WindowRoom | undefined {
  const { contextTokens, maxOutputTokens } = call.target.model;
  if (contextTokens === undefined) return undefined;
  const usual = Math.min(maxOutputTokens ?? answerTokens, answerTokens, contextTokens * answerPart);
  const answer = parametersOf(call).maxOutputTokens ?? usual;
  const count = (text: string) =>
    inputTokensFor({ tokens: ports.countTokens(text), errorPercent: 0 }, call.target.model).tokens;
  return { tokens: Math.max(0, Math.floor(contextTokens * safePart - answer)), count };
}

function withPrompt(ports: TurnPorts, call: CandidateCall, prompt: Prompt): CandidateCall {
  const texts = [prompt.system ?? '', ...prompt.messages.map(({ text }) => text)];
  return {
    ...call,
    chain: {
      ...call.chain,
      prompt,
      inputTokens: texts.reduce((sum, text) => sum + ports.countTokens(text), mediaTokensOf(prompt)),
      inputCharacters: texts.reduce((sum, { length }) => sum + length, 0),
    },
  };
}

function mediaTokensOf({ messages }: Prompt): number {
  return messages.reduce((sum, { mediaTokens = 0 }) => sum + mediaTokens, 0);
}
