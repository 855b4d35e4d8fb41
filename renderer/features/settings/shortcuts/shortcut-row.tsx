import { RotateCcw } from 'lucide-react';
import { flushSync } from 'react-dom';
import type { ListedCommand } from '../../../../shared/model/command-rows.ts';
import { originalHotkey } from '../../../../shared/model/hotkey-of.ts';
import { isInBrowser, useHotkey } from '../../../client/use-hotkey.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Keycap } from '../../../ui/keycap.tsx';
import { ShortcutQuestion } from './shortcut-question.tsx';
import { ShortcutRecorder } from './shortcut-recorder.tsx';
import type { ShortcutEditor } from './use-shortcut-editor.ts';

interface ShortcutRowProps {
  readonly command: ListedCommand;
  readonly editor: ShortcutEditor;
  /** One row of the list is in the order of Tab. */
  readonly isTabStop: boolean;
}

/** One command and its key, which a press on it changes. */
export function ShortcutRow({ command, editor, isTabStop }: ShortcutRowProps) {
  const { id, title } = command;
  const hotkey = useHotkey(id);
  const attempt = editor.attempt?.id === id ? editor.attempt : undefined;
  const isChanged = hotkey !== originalHotkey(id, isInBrowser());
  const tabIndex = isTabStop ? 0 : -1;
  const thenBack = (run: () => void) => () => {
    flushSync(run);
    focusKey(id);
  };
  return (
    <li className="setting-row shortcut-row" data-shortcut-row={id}>
      <span className="setting-words">{title}</span>
      {attempt?.state === 'questioned' && (
        <ShortcutQuestion
          hotkey={attempt.hotkey}
          verdict={attempt.verdict}
          onInsist={thenBack(editor.insist)}
          onAgain={() => editor.begin(id)}
          onCancel={thenBack(editor.cancel)}
        />
      )}
      {attempt?.state === 'waiting' && (
        <ShortcutRecorder
          title={title}
          onRecord={(pressed) => thenBack(() => editor.choose(id, pressed))()}
          onTakeAway={thenBack(() => editor.takeAway(id))}
          onCancel={thenBack(editor.cancel)}
          onLeave={editor.cancel}
        />
      )}
      {!attempt && (
        <span className="shortcut-actions">
          {isChanged && (
            <IconButton
              icon={RotateCcw}
              label={`Reset the key of ${title}`}
              size="small"
              tabIndex={tabIndex}
              onClick={thenBack(() => editor.reset(id))}
            />
          )}
          <button
            type="button"
            className="shortcut-key"
            tabIndex={tabIndex}
            data-shortcut
            onClick={() => editor.begin(id)}
          >
            <span className="visually-hidden">Change the key of {title}: </span>
            {hotkey === undefined ? <span className="shortcut-none">No key</span> : <Keycap hotkey={hotkey} />}
          </button>
        </span>
      )}
    </li>
  );
}

/** The focus goes back to the key that was to be changed. */
function focusKey(id: string): void {
  document.querySelector<HTMLElement>(`[data-shortcut-row="${CSS.escape(id)}"] [data-shortcut]`)?.focus();
}
