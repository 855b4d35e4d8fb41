import type { Decision } from '../../../shared/model/decision.ts';
import { cacheKey } from '../cache/cache-key.ts';
import type { Prompt } from '../ports/prompt.ts';
import type { DescribedRequest } from './describe-request.ts';
import type { RequestCall } from './request-call.ts';
import { runChain } from './run-chain.ts';
import type { TurnPorts } from './turn-ports.ts';

/** A message waits no longer than this for a model to say what it is. */
const patienceMs = 10_000;
const keptMs = 30 * 86_400_000;
const maxOutputTokens = 64;
const instructions = 'Answer with one word, yes or no: does this hold for the message of the user?';

/**
 * Asks the cheapest model what the person's rules want to know before they can decide, one question after the other:
 * what an earlier rule makes needless is never asked, and what was answered before is not asked again. A question
 * nobody answers in time stays open: its condition does not hold, and the trace says so.
 */
export async function classifyByModel(
  ports: TurnPorts,
  call: RequestCall,
  described: DescribedRequest,
): Promise<DescribedRequest> {
  let known = described;
  for (let index = 0; ; index += 1) {
    const question = ports.router.pendingQuestion(known);
    if (question === undefined) return known;
    const holds = await answerOf(ports, call, { described: known, question, index });
    if (holds === undefined) return known;
    const classifications = { ...known.request.classifications, [question]: holds };
    known = { ...known, request: { ...known.request, classifications } };
  }
}

interface Inquiry {
  readonly described: DescribedRequest;
  readonly question: string;
  readonly index: number;
}

async function answerOf(ports: TurnPorts, call: RequestCall, inquiry: Inquiry): Promise<boolean | undefined> {
  const { described, question, index } = inquiry;
  const prompt: Prompt = {
    system: `${instructions}\n${question}`,
    messages: [{ role: 'user', text: described.request.text }],
    parameters: { maxOutputTokens },
  };
  const key = cacheKey({ prompt, target: 'classification' });
  const kept = ports.cache.find(key)?.answer.text;
  if (kept !== undefined) return readAnswer(kept);

  const [candidate] = ports.router.cheapest(described);
  if (!candidate) return undefined;
  const text = await askOnce(ports, call, { prompt, candidate, described, index });
  if (readAnswer(text) === undefined) return undefined;
  const now = ports.clock.now();
  ports.cache.keep({
    key,
    model: candidate.model,
    choice: { by: 'strategy', strategy: 'cheapest' },
    text,
    createdAt: now,
    expiresAt: now + keptMs,
  });
  return readAnswer(text);
}

function readAnswer(text: string): boolean | undefined {
  const word = /\b(yes|no)\b/i.exec(text)?.[1]?.toLowerCase();
  return word === undefined ? undefined : word === 'yes';
}

interface AskedOnce extends Pick<Inquiry, 'described' | 'index'> {
  readonly prompt: Prompt;
  readonly candidate: Decision['candidates'][number];
}

async function askOnce(ports: TurnPorts, { asked, turn }: RequestCall, once: AskedOnce): Promise<string> {
  const { prompt, candidate, described, index } = once;
  const impatience = new AbortController();
  const stopTimer = ports.clock.after(patienceMs, () => impatience.abort());
  let text = '';
  const ownPorts: TurnPorts = {
    ...ports,
    onAttemptRunning: (_, attempt) => ports.onAttemptRunning(turn.turnId, attempt),
  };
  try {
    const { attempt } = await runChain(ownPorts, {
      // Records of its own: the answer's attempts are counted from 0 as well.
      identity: { ...turn, turnId: `${turn.turnId}.question-${String(index)}` },
      source: asked.source,
      workspaceId: asked.workspaceId,
      decision: { ...classificationOf(described), candidates: [candidate] },
      policy: ports.router.policyFor(described.request).effective,
      prompt,
      inputTokens: ports.countTokens(described.request.text),
      inputCharacters: described.request.text.length,
      signal: AbortSignal.any([turn.signal, impatience.signal]),
      emit: (event) => {
        if (event.type === 'text-delta') text += event.text;
      },
    });
    return attempt.outcome === 'complete' ? text : '';
  } finally {
    stopTimer();
  }
}

function classificationOf({ request }: DescribedRequest): Omit<Decision, 'candidates'> {
  return {
    reason: { by: 'strategy', strategy: 'cheapest' },
    task: { ...request.task, task: 'classify' },
    excluded: [],
    skippedRules: [],
    needsApproval: false,
    cache: { isEnabled: false, ttlMs: 0 },
  };
}
