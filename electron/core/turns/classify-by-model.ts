import { cacheKey } from '../cache/cache-key.ts';
import type { Prompt } from '../ports/prompt.ts';
import type { AsideAnswer } from './aside.ts';
import type { DescribedRequest } from './describe-request.ts';
import type { RequestCall } from './request-call.ts';
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

  const answer = await askBeside(ports, call, { prompt, index });
  if (!answer || readAnswer(answer.text) === undefined) return undefined;
  const { model, text } = answer;
  const now = ports.clock.now();
  ports.cache.keep({
    key,
    model,
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

interface Inquired extends Pick<Inquiry, 'index'> {
  readonly prompt: Prompt;
}

function askBeside(
  ports: TurnPorts,
  { asked, turn }: RequestCall,
  { prompt, index }: Inquired,
): Promise<AsideAnswer | undefined> {
  const { source, workspaceId } = asked;
  const { conversationId, signal } = turn;
  return ports.askAside({
    // Records of its own: the answer's attempts are counted from 0 as well.
    identity: { ...turn, turnId: `${turn.turnId}.question-${String(index)}` },
    source,
    workspaceId,
    conversationId,
    task: 'classify',
    prompt,
    patienceMs,
    signal,
  });
}
