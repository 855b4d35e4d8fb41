import { CircleX, WifiOff } from 'lucide-react';
import { memo } from 'react';
import type { CommandId } from '../../../shared/model/command-rows.ts';
import { useFrom } from '../../client/stores-context.ts';
import { useHotkey } from '../../client/use-hotkey.ts';
import { useIsOpenHeld } from '../../client/use-is-held.ts';
import { Icon } from '../../ui/icon.tsx';
import { Keycap } from '../../ui/keycap.tsx';

interface ComposerHintsProps {
  readonly problem: string | undefined;
  readonly isRunning: boolean;
  readonly isWaiting: boolean;
  readonly hasText: boolean;
}

/** The keys of the composer, or why its text is not sent. */
export const ComposerHints = memo(function ComposerHints({
  problem,
  isRunning,
  isWaiting,
  hasText,
}: ComposerHintsProps) {
  const isHeld = useIsOpenHeld();
  const isOffline = useFrom(
    ({ health }) => health,
    (state) => state.isOffline,
  );
  if (problem) {
    return (
      <p id="composer-hints" className="composer-hints composer-problem" role="alert">
        <Icon of={CircleX} size="dense" />
        {problem}
      </p>
    );
  }
  if (isHeld) {
    return (
      <p id="composer-hints" className="composer-hints" role="status">
        Waiting for your approval. Nothing is sent until then.{hasText && ' Enter queues your text behind it.'}
      </p>
    );
  }
  if (isWaiting) {
    return (
      <p id="composer-hints" className="composer-hints" role="status">
        Sends as soon as the files are attached.
      </p>
    );
  }
  if (isOffline) {
    return (
      <p id="composer-hints" className="composer-hints" role="status">
        <Icon of={WifiOff} size="dense" />
        There is no network. Local models still answer; what is sent to others fails and can be sent again.
      </p>
    );
  }
  return (
    <p id="composer-hints" className="composer-hints">
      <Hint hotkey="Enter" words={isRunning ? 'queues until this answer ends' : 'send'} />
      <Hint hotkey="Shift+Enter" words="new line" />
      <CommandHint id="choose-model" words="model" />
      <RouteHint />
    </p>
  );
});

function RouteHint() {
  const hasAnswer = useFrom(
    ({ chat }) => chat,
    ({ messages }) => messages.some(({ role }) => role === 'assistant'),
  );
  return hasAnswer && <CommandHint id="why-route" words="why this route" />;
}

function CommandHint({ id, words }: { readonly id: CommandId; readonly words: string }) {
  const hotkey = useHotkey(id);
  return hotkey && <Hint hotkey={hotkey} words={words} />;
}

function Hint({ hotkey, words }: { readonly hotkey: string; readonly words: string }) {
  return (
    <span className="composer-hint">
      <Keycap hotkey={hotkey} isBare /> {words}
    </span>
  );
}
