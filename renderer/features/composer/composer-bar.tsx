import { ListPlus, Square } from 'lucide-react';
import { memo } from 'react';
import type { ModelRef } from '../../../shared/model/ids.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { AttachButton } from './attach-button.tsx';
import { CommandsButton } from './commands-button.tsx';
import { ForecastNote } from './forecast-note.tsx';
import { ModelChip } from './model-chip.tsx';

interface ComposerBarProps {
  readonly model: ModelRef | undefined;
  readonly isRunning: boolean;
  readonly isWritten: boolean;
  readonly canSend: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onChooseModel: (model?: ModelRef) => void;
  readonly onSend: () => void;
  readonly onStop: () => void;
}

/** What goes with the message, where it goes to, and the button that sends it or stops the answer. A key leaves it as it is. */
export const ComposerBar = memo(function ComposerBar(props: ComposerBarProps) {
  const { model, isRunning, isWritten, canSend, onFiles, onChooseModel, onSend, onStop } = props;
  return (
    <div className="composer-bar">
      <AttachButton onFiles={onFiles} />
      <CommandsButton />
      <ModelChip model={model} onChoose={onChooseModel} />
      <ForecastNote hasText={isWritten} />
      {isRunning && canSend && <IconButton icon={ListPlus} label="Queue message" hotkey="Enter" onClick={onSend} />}
      {isRunning ? (
        <Button icon={Square} isIconFilled hotkey="Escape" onClick={onStop}>
          Stop
        </Button>
      ) : (
        <Button tone="primary" hotkey="Enter" disabled={!canSend} onClick={onSend}>
          Send
        </Button>
      )}
    </div>
  );
});
