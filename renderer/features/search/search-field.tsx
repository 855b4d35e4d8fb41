import { Autocomplete } from '@base-ui/react/autocomplete';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { completeSearch, type SearchCompletion } from '../../lib/search/complete-search.ts';
import { Icon } from '../../ui/icon.tsx';
import { focusFirstResult } from './focus-result.ts';

/** Words and filters in one line. What is begun is completed; Down or Enter goes on to the results. */
export function SearchField() {
  const { searchPage, models, workspaces, clock } = useStores();
  const [isOpen, setOpen] = useState(false);
  const text = useFrom(
    () => searchPage,
    (state) => state.text,
  );
  const names = {
    models: useFrom(
      () => models,
      (state) => state.models,
    ),
    workspaces: useFrom(
      () => workspaces,
      (state) => state.workspaces,
    ),
  };
  const completions = completeSearch(text, names, clock.now());
  const isShown = isOpen && completions.length > 0;
  const onKeyDown = (event: KeyboardEvent) => {
    if (isShown || event.nativeEvent.isComposing) return;
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    focusFirstResult();
  };
  return (
    <Autocomplete.Root
      items={completions}
      itemToStringValue={(completion: SearchCompletion) => completion.text}
      value={text}
      onValueChange={(written) => searchPage.getState().write(written)}
      mode="none"
      open={isShown}
      onOpenChange={setOpen}
    >
      <div className="search-field">
        <Icon of={Search} />
        <Autocomplete.Input
          className="search-input"
          aria-label="Search messages, notes and titles"
          placeholder="Words, “a phrase”, in: model: has: after: before:"
          autoFocus
          data-region-focus
          onKeyDown={onKeyDown}
        />
      </div>
      <Autocomplete.Portal>
        <Autocomplete.Positioner className="menu-place" sideOffset={6} align="start">
          <Autocomplete.Popup className="menu search-completions">
            <Autocomplete.List>
              {(completion: SearchCompletion) => (
                <Autocomplete.Item key={completion.word} value={completion} className="menu-item">
                  <span className="search-word">{completion.word}</span>
                  <span className="menu-label search-says">{completion.says}</span>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
