import type { Message } from '../../../shared/model/message.ts';
import type { TurnChunk } from '../../../shared/model/turn-chunk.ts';
import type { Asked } from './asked.ts';
import type { RegisteredTurn } from './turn-registry.ts';
import type { TurnTrail } from './turn-trail.ts';

export interface RequestCall {
  readonly asked: Asked;
  readonly turn: RegisteredTurn;
  readonly trail: TurnTrail;
  readonly push: (chunk: TurnChunk) => void;
  /** The answer as it stands now. */
  readonly message: () => Message;
}
