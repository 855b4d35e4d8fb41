import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { useMemo } from 'react';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { Icon } from '../../ui/icon.tsx';
import { Jack } from '../../ui/jack.tsx';
import { Keycap } from '../../ui/keycap.tsx';
import type { Command } from './commands.ts';
import { type PaletteEntry, paletteEntries, type PaletteGroup } from './palette-entries.ts';
import './palette.css';

/** Search over commands and conversation titles. */
export function Palette({ commands }: { readonly commands: readonly Command[] }) {
  const { view } = useStores();
  const isOpen = useFrom(
    () => view,
    ({ overlay }) => overlay === 'palette',
  );
  const close = () => view.getState().close('palette');
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-scrim" />
        <Dialog.Popup className="palette" aria-label="Search or jump to">
          <PaletteList commands={commands} onDone={close} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface PaletteListProps {
  readonly commands: readonly Command[];
  readonly onDone: () => void;
}

function PaletteList({ commands, onDone }: PaletteListProps) {
  const { conversations: store } = useStores();
  const conversations = useFrom(
    () => store,
    (state) => state.conversations,
  );
  const groups = useMemo(
    () => paletteEntries(commands, conversations, store.getState().open),
    [commands, conversations, store],
  );
  const run = (entry: PaletteEntry) => {
    onDone();
    entry.run();
  };
  return (
    <Autocomplete.Root
      items={groups}
      itemToStringValue={({ title }: PaletteEntry) => title}
      autoHighlight="always"
      limit={60}
      inline
      open
    >
      <div className="palette-search">
        <Icon of={Search} />
        <Autocomplete.Input
          className="palette-input"
          aria-label="Search commands and conversations"
          placeholder="Search or jump to"
        />
      </div>
      <Autocomplete.Empty>
        <p className="palette-empty">No command and no conversation title matches.</p>
      </Autocomplete.Empty>
      <Autocomplete.List className="palette-list scroll">
        {(group: PaletteGroup) => (
          <Autocomplete.Group key={group.value} items={group.items}>
            <Autocomplete.GroupLabel className="palette-group">{group.value}</Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(entry: PaletteEntry) => (
                <Autocomplete.Item key={entry.value} value={entry} className="menu-item" onClick={() => run(entry)}>
                  {entry.isConversation && <Jack line={entry.line} size="small" />}
                  <span className="menu-label">{entry.title}</span>
                  {entry.hotkey && <Keycap hotkey={entry.hotkey} />}
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}
