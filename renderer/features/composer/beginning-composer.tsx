import { useFrom } from '../../client/stores-context.ts';
import { ComposerBox } from './composer-box.tsx';

/** Where the first message of all is written; sending it makes its conversation. */
export function BeginningComposer() {
  const { text, model, isSending, problem, edit, chooseModel, send } = useFrom(
    ({ beginning }) => beginning,
    (state) => state,
  );
  return (
    <ComposerBox
      text={text}
      model={model}
      progress={isSending ? 'sending' : 'idle'}
      sendProblem={problem}
      onEdit={edit}
      onChooseModel={chooseModel}
      onSend={() => void send(text)}
      onStop={() => undefined}
    />
  );
}
