import { SlidersHorizontal } from 'lucide-react';
import type { CommandId } from '../../../shared/model/command-rows.ts';
import { useHotkey } from '../../client/use-hotkey.ts';
import { Icon } from '../../ui/icon.tsx';
import { Keycap } from '../../ui/keycap.tsx';
import type { SlashEntry } from './slash-entries.ts';

interface SlashRowProps {
  readonly id: string;
  readonly entry: SlashEntry;
  /** Enter chooses it. */
  readonly isAt: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

/** The word, what it does, and the key that does the same. */
export function SlashRow({ id, entry, isAt, onPoint, onChoose }: SlashRowProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={isAt}
      data-highlighted={isAt || undefined}
      className="menu-item slash-row"
      onPointerMove={onPoint}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <Icon of={entry.kind === 'rule' ? SlidersHorizontal : entry.icon} />
      <span className="slash-word">{entry.word}</span>
      <span className="menu-label slash-says">{entry.says}</span>
      {entry.kind === 'command' && <CommandKey id={entry.command.id} />}
    </div>
  );
}

function CommandKey({ id }: { readonly id: CommandId }) {
  const hotkey = useHotkey(id);
  return hotkey && <Keycap hotkey={hotkey} />;
}
