import { type KeyboardEvent, type ReactNode, useCallback, useState } from 'react';
import type { ModelRef } from '../../../shared/model/ids.ts';
import { useStable } from '../../lib/use-stable.ts';
import { AttachedFiles } from './attached-files.tsx';
import { BudgetLine } from './budget-line.tsx';
import { ComposerBar } from './composer-bar.tsx';
import { ComposerHints } from './composer-hints.tsx';
import { draftProblem } from './draft-problem.ts';
import type { ComposedFiles } from './use-composed-files.ts';
import { usePaste } from './use-paste.ts';
import './composer.css';

/** A message that is being written, and what can be done with it. */
export interface WrittenMessage {
  readonly text: string;
  /** The model that was chosen; absent where the choice is automatic. */
  readonly model: ModelRef | undefined;
  readonly progress: 'idle' | 'sending' | 'answering';
  /** It was sent before its files were there. */
  readonly isWaiting: boolean;
  readonly sendProblem: string | undefined;
  readonly onEdit: (text: string) => void;
  readonly onChooseModel: (model?: ModelRef) => void;
  /** During an answer the message is queued. */
  readonly onSend: () => void;
  readonly onStop: () => void;
}

/** The field of the composer, for what is offered over it. */
export interface ComposerField {
  readonly text: string;
  readonly onEdit: (text: string) => void;
  readonly field: HTMLTextAreaElement | null;
}

interface ComposerBoxProps extends WrittenMessage {
  readonly attached: ComposedFiles;
  readonly renderMenu: (field: ComposerField) => ReactNode;
}

/** A message being written, the model it goes to, and the button that sends it or stops the answer. */
export function ComposerBox({ text, model, progress, sendProblem, attached, renderMenu, ...calls }: ComposerBoxProps) {
  const { isWaiting, onEdit, onChooseModel, onSend, onStop } = calls;
  const [field, setField] = useState<HTMLTextAreaElement | null>(null);
  // What is typed goes on behind a draft.
  const placeField = useCallback((element: HTMLTextAreaElement | null) => {
    element?.setSelectionRange(element.value.length, element.value.length);
    setField(element);
  }, []);
  const problem = draftProblem(text) ?? sendProblem;
  const isRunning = progress === 'answering';
  const isWritten = text.trim() !== '' || attached.hasAny;
  const canSend = isWritten && draftProblem(text) === undefined && !isWaiting && progress !== 'sending';
  // The offer to insert a paste as text outlives the words it was made for.
  const onPaste = usePaste(attached, useStable(onEdit));
  const send = () => {
    if (canSend) onSend();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    send();
  };

  return (
    <div className="composer-place" data-region="composer">
      {renderMenu({ text, onEdit, field })}
      <BudgetLine />
      <div className="composer" data-invalid={problem ? true : undefined}>
        <AttachedFiles {...attached} />
        <textarea
          ref={placeField}
          className="composer-text"
          aria-label="Message"
          aria-describedby="composer-hints"
          aria-invalid={problem ? true : undefined}
          placeholder="Message, or / for commands"
          rows={1}
          autoFocus
          data-region-focus
          value={text}
          onChange={(event) => onEdit(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
        <ComposerBar
          model={model}
          isRunning={isRunning}
          isWritten={isWritten}
          canSend={canSend}
          onFiles={useStable(attached.add)}
          onChooseModel={useStable(onChooseModel)}
          onSend={useStable(send)}
          onStop={useStable(onStop)}
        />
      </div>
      <ComposerHints problem={problem} isRunning={isRunning} isWaiting={isWaiting} hasText={isWritten} />
    </div>
  );
}

// While an input method composes, Enter belongs to it.
function isComposing(event: globalThis.KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Safari ends `isComposing` one key early and says 229 instead.
  return event.isComposing || event.keyCode === 229;
}
