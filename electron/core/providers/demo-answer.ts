import { z } from 'zod';
import type { Clock } from '../ports/clock.ts';
import { wait } from '../ports/wait.ts';

const Reply = z.strictObject({ text: z.string(), reasoning: z.exactOptional(z.string()) });

/** The replies of the offline demo; `when` lists words, in lower case, of which one must stand in the message. */
export const DemoScript = z.strictObject({
  replies: z.array(Reply.extend({ when: z.array(z.string()).min(1) })),
  otherwise: Reply,
});
export type DemoScript = z.infer<typeof DemoScript>;

/** A piece of a scripted reply, in the order of writing. */
export interface DemoPiece {
  readonly kind: 'reasoning' | 'text';
  readonly text: string;
}

const firstPieceMs = 350;
const pieceMs = 22;

/** The scripted reply to a message, word by word at a human pace, until done or stopped. Deterministic. */
export async function* demoAnswer(
  clock: Clock,
  asked: { readonly script: DemoScript; readonly message: string; readonly signal: AbortSignal },
): AsyncGenerator<DemoPiece> {
  const { signal } = asked;
  const reply = chooseReply(asked.script, asked.message);
  await wait(clock, firstPieceMs, signal);
  for (const piece of [...pieces('reasoning', reply.reasoning ?? ''), ...pieces('text', reply.text)]) {
    if (signal.aborted) return;
    yield piece;
    await wait(clock, pieceMs, signal);
  }
}

function chooseReply(script: DemoScript, message: string): z.infer<typeof Reply> {
  const words = new Set(message.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  return script.replies.find(({ when }) => when.some((word) => words.has(word))) ?? script.otherwise;
}

function pieces(kind: DemoPiece['kind'], text: string): readonly DemoPiece[] {
  return (text.match(/\s*\S+\s*$|\s*\S+/g) ?? []).map((word) => ({ kind, text: word }));
}
