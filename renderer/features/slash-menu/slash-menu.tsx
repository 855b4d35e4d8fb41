import { useId, useState } from 'react';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { slashEntries, type SlashCommand, type SlashEntry } from './slash-entries.ts';
import { SlashRow } from './slash-row.tsx';
import { slashWord } from './slash-word.ts';
import { useMenuKeys } from './use-menu-keys.ts';
import './slash-menu.css';

interface SlashMenuProps {
  readonly commands: readonly SlashCommand[];
  readonly text: string;
  readonly onEdit: (text: string) => void;
  /** Where the text is written. */
  readonly field: HTMLTextAreaElement | null;
}

/** Commands over the composer, filtered by the word that is typed; asked for by key, all of them over any text. */
export function SlashMenu({ commands, text, onEdit, field }: SlashMenuProps) {
  const { view } = useStores();
  const isAskedFor = useFrom(
    () => view,
    ({ overlay }) => overlay === 'slash-menu',
  );
  const [closedAt, setClosedAt] = useState<string>();
  const typed = slashWord(text);
  // Closed with Esc it stays closed until another word is begun.
  const isClosed = closedAt !== undefined && typed?.startsWith(closedAt) === true;
  if (closedAt !== undefined && !isClosed) setClosedAt(undefined);
  if (!isAskedFor && (typed === undefined || isClosed)) return null;
  const close = () => {
    setClosedAt(typed);
    view.getState().close('slash-menu');
  };
  return (
    <OpenSlashMenu
      key={typed ?? ''}
      commands={commands}
      text={text}
      typed={typed ?? '/'}
      onEdit={onEdit}
      field={field}
      onClose={close}
    />
  );
}

interface OpenSlashMenuProps extends SlashMenuProps {
  readonly typed: string;
  readonly onClose: () => void;
}

function OpenSlashMenu({ commands, text, typed, onEdit, field, onClose }: OpenSlashMenuProps) {
  const listId = useId();
  const { view } = useStores();
  const ruleCommands = useFrom(
    (stores) => stores.ruleCommands,
    (state) => state.commands,
  );
  const groups = slashEntries({ commands, ruleCommands, typed });
  const entries = groups.flatMap((group) => group.entries);
  const [at, setAt] = useState(0);
  const rest = slashWord(text) === undefined ? text : '';

  const choose = (entry: SlashEntry) => {
    view.getState().close('slash-menu');
    if (entry.kind === 'rule') return onEdit(`${entry.word} ${rest}`);
    onEdit(rest);
    entry.command.run();
  };
  const complete = (entry: SlashEntry) => onEdit(entry.kind === 'rule' ? `${entry.word} ${rest}` : entry.word);
  useMenuKeys({ field, listId, entries, at, onMove: setAt, onChoose: choose, onComplete: complete, onClose });

  if (entries.length === 0) return null;
  return (
    <div className="menu slash-menu scroll" data-open id={listId} role="listbox" aria-label="Commands" tabIndex={0}>
      {groups.map((group) => (
        <div key={group.label} className="slash-group" role="group" aria-label={group.label}>
          <div className="slash-group-label" aria-hidden="true">
            {group.label}
          </div>
          {group.entries.map((entry) => (
            <SlashRow
              key={entry.word}
              id={`${listId}-${entries.indexOf(entry)}`}
              entry={entry}
              isAt={entries.indexOf(entry) === at}
              onPoint={() => setAt(entries.indexOf(entry))}
              onChoose={() => choose(entry)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
