import { hash } from 'node:crypto';
import type { Note } from '../../../shared/model/note.ts';
import type { Prompt, PromptMessage } from '../ports/prompt.ts';
import { excerptOf } from '../prompt/excerpt.ts';
import type { FitPlan } from '../prompt/fit-context.ts';
import type { Aside } from './aside.ts';
import { askableBeside } from './askable-beside.ts';
import type { CandidateCall } from './candidate-call.ts';
import { newNote } from './new-note.ts';
import type { Target } from './target.ts';
import type { TurnPorts } from './turn-ports.ts';

/** A message waits no longer than this for a summary of what was said before it. */
const patienceMs = 8_000;
/** What a summary is made of at most. */
const readCharacters = 48_000;
/** Characters of a token, on the safe side for most scripts. */
const tokenCharacters = 3;
/** Of a window, and with so few characters of a token: instructions and other scripts take their part. */
const readPart = 0.75;
const leastTokenCharacters = 2;
const mostSummaries = 20;
const instructions =
  'Sum up this conversation for a model that goes on with it: what is wanted, what is known, what was decided, what is open. Plain sentences, no introduction.';

export interface Summary {
  readonly text: string;
  readonly by: 'model' | 'excerpt';
}

export interface SummaryWish {
  readonly messages: readonly PromptMessage[];
  readonly plan: FitPlan;
}

/**
 * What the first messages say, once for the same messages: by a model that may be asked beside the one that answers.
 * An excerpt of them where none can be used or none answers in time.
 */
export async function summariseHistory(
  ports: TurnPorts,
  call: CandidateCall,
  { messages, plan }: SummaryWish,
): Promise<Summary> {
  const covered = messages.slice(0, plan.coveredCount);
  const excerpt = (): Summary => ({ text: excerptOf(covered, plan.summaryTokens * tokenCharacters), by: 'excerpt' });
  if (call.chain.isAside || plan.summaryTokens === 0) return excerpt();
  const key = keyOf(covered);
  const known = summariesOf(ports, call).find(({ covers }) => covers?.key === key);
  if (known) return { text: known.text, by: 'model' };
  const text = await askForSummary(ports, call, { covered, plan, key });
  if (text === undefined) return excerpt();
  keep(ports, call, { text, covers: { key, messageCount: covered.length } });
  return { text, by: 'model' };
}

/** Where the history was cut before, so that one summary serves many turns. */
export function knownCuts(ports: TurnPorts, call: CandidateCall, { messages }: Prompt): readonly number[] {
  return summariesOf(ports, call).flatMap(({ covers }) =>
    covers && covers.messageCount < messages.length && keyOf(messages.slice(0, covers.messageCount)) === covers.key
      ? [covers.messageCount]
      : [],
  );
}

function summariesOf({ stores, clock }: TurnPorts, { chain }: CandidateCall): readonly Note[] {
  const { conversationId } = chain.identity;
  return stores.notes.list({ conversationId, types: ['summary'], limit: mostSummaries, now: clock.now() });
}

function keyOf(messages: readonly PromptMessage[]): string {
  return hash('sha256', JSON.stringify(messages.map(({ role, text }) => [role, text])));
}

interface AskedSummary {
  readonly covered: readonly PromptMessage[];
  readonly plan: FitPlan;
  readonly key: string;
}

async function askForSummary(
  ports: TurnPorts,
  { chain, target }: CandidateCall,
  { covered, plan, key }: AskedSummary,
): Promise<string | undefined> {
  const { row, ref } = target;
  const askable = askableBeside({ model: ref, providerId: row.id, kind: row.kind });
  const { turnId, conversationId } = chain.identity;
  const answer = await ports.askAside({
    // Records of its own: the answer's attempts are counted from 0 as well.
    identity: { turnId: `${turnId}.summary-${key.slice(0, 8)}`, conversationId },
    source: chain.source,
    workspaceId: chain.workspaceId,
    conversationId,
    task: 'summarize',
    ...askable,
    prompt: {
      system: instructions,
      messages: [{ role: 'user', text: excerptOf(covered, mostCharacters(target, askable, plan)) }],
      parameters: { maxOutputTokens: plan.summaryTokens },
    },
    patienceMs,
    signal: chain.signal,
  });
  const text = answer?.text.trim();
  return text === '' ? undefined : text;
}

/** The model itself reads no more than its window takes. */
function mostCharacters({ model }: Target, askable: Pick<Aside, 'model'>, { summaryTokens }: FitPlan): number {
  if (askable.model === undefined || model.contextTokens === undefined) return readCharacters;
  return Math.min(readCharacters, Math.max(0, model.contextTokens * readPart - summaryTokens) * leastTokenCharacters);
}

function keep(ports: TurnPorts, { chain }: CandidateCall, kept: Pick<Note, 'text' | 'covers'>): void {
  const { conversationId } = chain.identity;
  const { workspaceId } = chain;
  const note = newNote(ports, { workspaceId, conversationId, type: 'summary', isPinned: false, ...kept });
  try {
    ports.stores.notes.save(note);
  } catch (error) {
    // The answer does not wait for a disk that is full: the summary is asked for again.
    ports.log.warn('summary-not-kept', { conversationId, error });
    return;
  }
  ports.announce('note-changed', { note });
}
