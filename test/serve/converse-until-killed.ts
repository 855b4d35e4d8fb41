import type { CoreApi } from '../../shared/contract/core-api.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { HostProcess } from '../support/built-browser-host.ts';
import { openHostWindow } from '../support/host-window.ts';

const never = new AbortController().signal;

/** What a window had seen of an answer when the host was killed. */
export interface SeenAnswer {
  readonly id: string;
  readonly conversationId: string;
  readonly questionId: string;
  readonly question: string;
  /** Everything that had reached the window. */
  readonly shownText: string;
  readonly isEnded: boolean;
}

export interface Load {
  readonly conversationCount: number;
  /** The host is killed when so many pieces of text have been seen, over all conversations. */
  readonly pieceCount: number;
  /** Begins every question, so that no two rounds ask the same. */
  readonly topic: string;
}

interface WatchedAnswer extends Omit<SeenAnswer, 'shownText' | 'isEnded'> {
  readonly pieces: string[];
  isEnded: boolean;
}

/** Keeps every conversation busy until so many pieces of text have been seen, then kills the host. */
export async function converseUntilKilled(host: HostProcess, load: Load): Promise<readonly SeenAnswer[]> {
  const core = await openHostWindow(host);
  // A title is asked for beside the conversation, where no answer says what for.
  await core.settings.update({ isTitledByModel: false });
  const watched: WatchedAnswer[] = [];
  let left = load.pieceCount;
  let isKilled = false;
  const isOver = () => isKilled;
  const onPiece = () => {
    left -= 1;
    if (left > 0 || isKilled) return;
    isKilled = true;
    host.child.kill('SIGKILL');
  };
  await Promise.all(
    Array.from({ length: load.conversationCount }, (_, index) =>
      converse(core, { topic: `${load.topic}, conversation ${String(index)}`, watched, onPiece, isOver }).catch(
        expectLoss,
      ),
    ),
  );
  await host.ended;
  return watched.map(({ pieces, ...answer }) => ({ ...answer, shownText: pieces.join('') }));
}

interface Conversing {
  readonly topic: string;
  readonly watched: WatchedAnswer[];
  readonly onPiece: () => void;
  readonly isOver: () => boolean;
}

async function converse(core: CoreApi, { topic, watched, onPiece, isOver }: Conversing): Promise<void> {
  const { id: conversationId } = await core.conversations.create({});
  for (let number = 1; !isOver(); number += 1) {
    const text = `${topic}, question ${String(number)}`;
    const { turnId, question, answer } = await core.turns.start({ conversationId, text });
    const seen: WatchedAnswer = {
      id: answer.id,
      conversationId,
      questionId: question.id,
      question: text,
      pieces: [],
      isEnded: false,
    };
    watched.push(seen);
    for await (const { chunk } of core.turns.watch({ turnId, fromIndex: 0 }, { signal: never })) {
      if (chunk.type === 'end') seen.isEnded = true;
      if (chunk.type !== 'text-delta') continue;
      seen.pieces.push(chunk.text);
      onPiece();
    }
  }
}

function expectLoss(error: unknown): void {
  if (!(error instanceof ContractError) || error.body.code !== 'disconnected') throw error;
}
