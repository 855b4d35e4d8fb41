import { cacheKey } from '../cache/cache-key.ts';
import type { Prompt } from '../ports/prompt.ts';
import type { Aside, AsideAnswer } from './aside.ts';
import type { DescribedRequest } from './describe-request.ts';
import type { RequestCall } from './request-call.ts';
import type { TurnPorts } from './turn-ports.ts';

/** A message waits no longer than this for a model to say what it is. */
const patienceMs = 10_000;
const keptMs = 30 * 86_400_000;
const maxOutputTokens = 64;
const instructions = 'Answer with one word, yes or no: does this hold for the message of the user?';

/**
 * Asks a model what the person's rules want to know before they can decide, one question after the other: the cheapest
 * of those that may be asked. What an earlier rule makes needless is never asked, and what was answered before is not
 * asked again. A question nobody answers in time stays open: its condition does not hold, and the trace says so.
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
    known = answered(known, question, holds);
  }
}

function answered(described: DescribedRequest, question: string, holds: boolean): DescribedRequest {
  const classifications = { ...described.request.classifications, [question]: holds };
  return { ...described, request: { ...described.request, classifications } };
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

  const answer = await askBeside(ports, call, { prompt, index, mayAsk: mayAskAbout(ports, described, question) });
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

/**
 * The message goes only where it may go anyway: to the providers of the models that a yes and a no lead to, or to a
 * model on this computer. Where one of the two keeps it on this computer, so does the question.
 */
function mayAskAbout(ports: TurnPorts, described: DescribedRequest, question: string): NonNullable<Aside['mayAsk']> {
  const rows = [true, false].flatMap((holds) => {
    const [first] = ports.router.decide(answered(described, question, holds)).decision.candidates;
    return first ? (ports.resolve(first.model)?.row ?? []) : [];
  });
  const staysHere = rows.some(({ kind }) => kind === 'local');
  return ({ providerKind, providerId }) =>
    providerKind === 'local' || (!staysHere && rows.some(({ id }) => id === providerId));
}

function readAnswer(text: string): boolean | undefined {
  const word = /\b(yes|no)\b/i.exec(text)?.[1]?.toLowerCase();
  return word === undefined ? undefined : word === 'yes';
}

interface Inquired extends Pick<Inquiry, 'index'> {
  readonly prompt: Prompt;
  readonly mayAsk: NonNullable<Aside['mayAsk']>;
}

function askBeside(
  ports: TurnPorts,
  { asked, turn }: RequestCall,
  { prompt, index, mayAsk }: Inquired,
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
    mayAsk,
    patienceMs,
    signal,
  });
}
