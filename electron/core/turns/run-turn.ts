import type { MessageId } from '../../../shared/model/ids.ts';
import type { Message } from '../../../shared/model/message.ts';
import { createAnswerRecorder } from './answer-recorder.ts';
import { answerRequest } from './answer-request.ts';
import type { Asked } from './asked.ts';
import { createDeltaMerger } from './merge-deltas.ts';
import type { TurnEnding } from './provenance.ts';
import { internalFailure } from './turn-failures.ts';
import type { TurnPorts } from './turn-ports.ts';
import type { RegisteredTurn } from './turn-registry.ts';
import type { TurnTrail } from './turn-trail.ts';

export interface TurnRequest {
  readonly asked: Asked;
  readonly answer: Message;
  /** What the conversation ended with before; it does so again where the person does not let this message go. */
  readonly previousLeafId?: MessageId;
}

interface TrailedRequest extends TurnRequest {
  /** What happens on the way is noted here. */
  readonly trail: TurnTrail;
}

/** One turn from its request to its record: decide, ask, stream, record. Never rejects; every way out is an `end`. */
export async function runTurn(ports: TurnPorts, request: TrailedRequest, turn: RegisteredTurn): Promise<void> {
  const { trail } = request;
  const recorder = createAnswerRecorder(ports.recording, request.answer);
  const merger = createDeltaMerger(ports.clock, (chunk) => {
    recorder.save();
    turn.append(chunk);
  });

  let ending: TurnEnding;
  try {
    ending = await answerRequest(ports, {
      asked: request.asked,
      turn,
      trail,
      push: (chunk) => {
        recorder.take(chunk);
        merger.push(chunk);
      },
      message: recorder.message,
    });
  } catch (error) {
    ending = { type: 'end', status: 'failed', failure: internalFailure(ports, error) };
  }

  recorder.take(ending);
  recorder.finish((message) =>
    ports.stores.atomically(() => {
      ports.stores.messages.update(message);
      ports.saveAlongside(message, request.previousLeafId);
    }),
  );
  merger.flush();
  turn.append(ending);
  ports.onEnded(recorder.message(), trail);
}
