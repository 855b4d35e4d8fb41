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
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const hasMarked = isShown && event.currentTarget.hasAttribute('aria-activedescendant');
    if (event.key === 'Escape' && isShown) setOpen(false);
    else if ((event.key === 'Enter' && !hasMarked) || (event.key === 'ArrowDown' && !isShown)) focusFirstResult();
    else return;
    event.preventDefault();
  };
  const write = (written: string) => {
    setOpen(true);
    searchPage.getState().write(written);
  };
  return (
    <Autocomplete.Root
      items={isShown ? completions : []}
      itemToStringValue={(completion: SearchCompletion) => completion.text}
      value={text}
      onValueChange={write}
      mode="none"
      inline
      open
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
          onBlur={() => setOpen(false)}
        />
        <CompletionList isShown={isShown} onChoose={(completion) => write(completion.text)} />
      </div>
    </Autocomplete.Root>
  );
}

interface CompletionListProps {
  readonly isShown: boolean;
  readonly onChoose: (completion: SearchCompletion) => void;
}

/** There as long as the field, which names it. A press on one leaves the focus in the field. */
function CompletionList({ isShown, onChoose }: CompletionListProps) {
  return (
    <Autocomplete.List
      className={isShown ? 'menu search-completions' : undefined}
      hidden={!isShown}
      data-open={isShown || undefined}
      onPointerDown={(event) => event.preventDefault()}
    >
      {(completion: SearchCompletion) => (
        <Autocomplete.Item
          key={completion.word}
          value={completion}
          className="menu-item"
          onClick={() => onChoose(completion)}
        >
          <span className="search-word">{completion.word}</span>
          <span className="menu-label search-says">{completion.says}</span>
        </Autocomplete.Item>
      )}
    </Autocomplete.List>
  );
}
