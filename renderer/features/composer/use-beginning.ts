import { useFrom } from '../../client/stores-context.ts';
import type { WrittenMessage } from './composer-box.tsx';

/** The first message of all, which sending or a pause makes into a conversation. */
export function useBeginning(): WrittenMessage {
  const { text, model, isSending, problem, edit, chooseModel, send } = useFrom(
    ({ beginning }) => beginning,
    (state) => state,
  );
  return {
    text,
    model,
    progress: isSending ? 'sending' : 'idle',
    isWaiting: false,
    sendProblem: problem,
    onEdit: edit,
    onChooseModel: chooseModel,
    onSend: () => void send(text),
    onStop: () => undefined,
  };
}
