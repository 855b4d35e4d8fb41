import { Autocomplete } from '@base-ui/react/autocomplete';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { jumpToSetting } from '../../client/jump-to-setting.ts';
import { useStores } from '../../client/stores-context.ts';
import { useHotkey } from '../../client/use-hotkey.ts';
import { searchSettings, type SettingEntry } from '../../lib/settings/setting-entries.ts';
import { Icon } from '../../ui/icon.tsx';
import { Keycap } from '../../ui/keycap.tsx';
import './settings-search.css';

/** Finds a setting by its name, its page or other words for it, and leads there. */
export function SettingsSearch() {
  const { routes } = useStores();
  const [text, setText] = useState('');
  const hotkey = useHotkey('search-settings');
  const found = searchSettings(text);
  const isSearching = text.trim() !== '';
  const open = (entry: SettingEntry) => {
    setText('');
    jumpToSetting(routes, entry);
  };
  return (
    <Autocomplete.Root
      items={found}
      itemToStringValue={({ title }: SettingEntry) => title}
      value={text}
      onValueChange={setText}
      mode="none"
      autoHighlight="always"
      inline
      open={isSearching}
    >
      <div className="settings-search">
        <Icon of={Search} size="dense" />
        <Autocomplete.Input
          className="field-input"
          aria-label="Search settings"
          placeholder="Search settings"
          data-settings-search
          // An inline list says that it is open even where nothing was typed.
          aria-expanded={isSearching}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || text === '') return;
            event.stopPropagation();
            setText('');
          }}
        />
        {hotkey && text === '' && <Keycap hotkey={hotkey} />}
        {isSearching && (
          <div className="menu settings-found">
            <Autocomplete.Empty>
              {found.length === 0 && <p className="settings-found-none">No setting of that name.</p>}
            </Autocomplete.Empty>
            <Autocomplete.List aria-label="Settings found">
              {(entry: SettingEntry) => (
                <Autocomplete.Item
                  key={`${entry.section}/${entry.title}`}
                  value={entry}
                  className="menu-item"
                  onClick={() => open(entry)}
                >
                  <span className="menu-label">{entry.title}</span>
                  {entry.setting !== undefined && <span className="settings-found-page">{entry.sectionLabel}</span>}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </div>
        )}
      </div>
    </Autocomplete.Root>
  );
}
