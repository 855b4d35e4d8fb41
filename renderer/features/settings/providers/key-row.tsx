import { type KeyboardEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { isOfferedKey, type KeyView } from '../../../../shared/model/key.ts';
import { useFrom, useStores } from '../../../client/stores-context.ts';
import { InlineEdit } from '../../../ui/inline-edit.tsx';
import { StatusWord } from '../../../ui/status-word.tsx';
import type { KeyWords } from './describe-key.ts';
import { KeyMenu } from './key-menu.tsx';
import { KeyRowAction } from './key-row-action.tsx';
import { KeyUse } from './key-use.tsx';

interface KeyRowProps {
  readonly keyView: KeyView;
  readonly words: KeyWords;
  readonly canMoveUp: boolean;
  readonly canMoveDown: boolean;
  readonly onMove: (step: 1 | -1) => void;
  readonly onReplace: () => void;
  readonly onLimit: () => void;
}

/** One key: name, last four characters, last test, daily limit, state. Alt with an arrow key moves it. */
export function KeyRow(props: KeyRowProps) {
  const { keyView, words, canMoveUp, canMoveDown, onMove, onReplace, onLimit } = props;
  const { keys } = useStores();
  const { id, label, lastFour, source } = keyView;
  const [isRenaming, setRenaming] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const isTesting = useFrom(
    () => keys,
    (state) => state.testing.has(id),
  );
  const endRename = (isByKey: boolean) => {
    flushSync(() => setRenaming(false));
    if (isByKey) row.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  const isFromEnvironment = source === 'environment' && !isOfferedKey(keyView);
  return (
    <li ref={row} className="key-row" data-key={id} onKeyDown={onKeyDown}>
      <span className="key-name">
        {isRenaming ? (
          <InlineEdit
            label={`Name of ${label}`}
            value={label}
            maxLength={120}
            onCommit={(name) => renameTo(name.trim())}
            onEnd={endRename}
          />
        ) : (
          <span className="key-label ellipsis" title={label}>
            {label}
          </span>
        )}
        <span className="mono key-secret">
          <span aria-hidden>····</span>
          <span className="visually-hidden">ends with </span>
          {lastFour}
        </span>
      </span>
      <span className="key-note" data-status={words.status}>
        {isFromEnvironment ? `${words.note} · from the environment, read only` : words.note}
        <KeyUse keyView={keyView} />
      </span>
      <span role="status">
        {isTesting ? (
          <StatusWord status="running">Testing</StatusWord>
        ) : (
          <StatusWord status={words.status}>{words.word}</StatusWord>
        )}
      </span>
      <KeyRowAction keyView={keyView} words={words} isTesting={isTesting} onReplace={onReplace} />
      <KeyMenu
        keyView={keyView}
        canMoveUp={canMoveUp}
        canMoveDown={canMoveDown}
        onMove={onMove}
        onReplace={onReplace}
        onLimit={onLimit}
        onRename={() => setRenaming(true)}
      />
    </li>
  );

  function renameTo(name: string): void {
    if (name !== '' && name !== label) void keys.getState().rename(id, name);
  }
}
