import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { jumpToSetting } from '../../client/jump-to-setting.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { holdsWords } from '../../lib/holds-words.ts';
import { searchSettings } from '../../lib/settings/setting-entries.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Command } from './commands.ts';
import { type PaletteEntry, paletteEntries, type PaletteGroup } from './palette-entries.ts';
import { PaletteRow } from './palette-row.tsx';
import './palette.css';

/** Search over commands, conversation titles and what was said. */
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
  const { messageSearch, recentCommands } = useStores();
  const [text, setText] = useState('');
  const groups = useGroups(commands, text);
  const run = (entry: PaletteEntry) => {
    onDone();
    if (entry.kind === 'command') recentCommands.getState().note(entry.id);
    entry.run();
  };
  const write = (written: string) => {
    setText(written);
    messageSearch.getState().search(written);
  };
  useEffect(() => () => messageSearch.getState().search(''), [messageSearch]);
  return (
    <Autocomplete.Root
      items={groups}
      itemToStringValue={({ title }: PaletteEntry) => title}
      value={text}
      onValueChange={write}
      mode="none"
      autoHighlight="always"
      inline
      open
    >
      <div className="palette-search">
        <Icon of={Search} />
        <Autocomplete.Input
          className="palette-input"
          aria-label="Search commands, conversations and messages"
          placeholder="Search or jump to"
        />
      </div>
      <Autocomplete.Status className="palette-status">
        <SearchWords hasEntries={groups.length > 0} />
      </Autocomplete.Status>
      <Autocomplete.List className="palette-list scroll">
        {(group: PaletteGroup) => (
          <Autocomplete.Group key={group.value} items={group.items}>
            <Autocomplete.GroupLabel className="palette-group">{group.value}</Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(entry: PaletteEntry) => (
                <Autocomplete.Item key={entry.value} value={entry} className="menu-item" onClick={() => run(entry)}>
                  <PaletteRow entry={entry} />
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}

function useGroups(commands: readonly Command[], text: string): readonly PaletteGroup[] {
  const { conversations: store, messageSearch, searchPage, recentCommands, routes } = useStores();
  const conversations = useFrom(
    () => store,
    (state) => state.conversations,
  );
  const hits = useFrom(
    () => messageSearch,
    (state) => state.hits,
  );
  const recent = useFrom(
    () => recentCommands,
    (state) => state.ids,
  );
  return useMemo(
    () =>
      paletteEntries({
        commands,
        recent,
        conversations,
        hits,
        matches: (title) => holdsWords(title, text),
        settings: searchSettings(text),
        openSetting: (entry) => jumpToSetting(routes, entry),
        openConversation: ({ id }) => store.getState().open(id),
        openHit: (hit) => void messageSearch.getState().open(hit),
        openAllResults: () => {
          searchPage.getState().write(text);
          routes.getState().go({ name: 'search' });
        },
      }),
    [commands, recent, conversations, hits, text, store, messageSearch, searchPage, routes],
  );
}

/** What the list itself does not say: that nothing was found, or not everything could be looked through yet. */
function SearchWords({ hasEntries }: { readonly hasEntries: boolean }) {
  const status = useFrom(
    ({ messageSearch }) => messageSearch,
    (state) => state.status,
  );
  const problem = useFrom(
    ({ messageSearch }) => messageSearch,
    (state) => state.problem,
  );
  if (problem !== undefined) return problem;
  if (status === 'incomplete') return 'Older messages are still being indexed. They can be found in a few minutes.';
  if (hasEntries) return null;
  if (status === 'searching') return 'Searching notes and messages';
  if (status === 'idle')
    return 'No command and no conversation title matches. Three letters search notes and messages too.';
  return 'No command, no title, no note and no message matches.';
}
