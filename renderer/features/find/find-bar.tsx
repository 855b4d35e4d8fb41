import { ChevronDown, ChevronUp, Search, X } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { maxSearchCharacters } from '../../../shared/model/search.ts';
import { countPlaces, ordinalOf } from '../../client/find-hits.ts';
import type { FindState } from '../../client/find-state.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useHotkey } from '../../client/use-hotkey.ts';
import { formatCount } from '../../lib/format/format-tokens.ts';
import { useFocusBack } from '../../lib/use-focus-back.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useMarks } from './use-marks.ts';
import './find-bar.css';

/** Looks for words in the conversation on screen, while it is open. */
export function FindBar() {
  const isOpen = useFrom(
    ({ find }) => find,
    (state) => state.isOpen,
  );
  return isOpen ? <OpenFindBar /> : null;
}

function OpenFindBar() {
  const { find } = useStores();
  const { text, hits } = useFrom(
    () => find,
    (state) => state,
  );
  const { step, close, write } = find.getState();
  const bar = useFocusBack();
  const field = useFocusedField();
  const next = useHotkey('find-next');
  const previous = useHotkey('find-previous');
  useMarks();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  };
  const isEmpty = hits.length === 0;
  return (
    <search ref={bar} className="find-bar" aria-label="Find in conversation" onKeyDown={onKeyDown}>
      <Icon of={Search} size="dense" />
      <input
        ref={field}
        className="find-text"
        aria-label="Find in conversation"
        placeholder="Find in conversation"
        maxLength={maxSearchCharacters}
        data-uses-escape
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <span className="find-count figures" role="status">
        <CountWords />
      </span>
      <IconButton
        icon={ChevronUp}
        label="Previous place"
        hotkey={previous}
        size="small"
        disabled={isEmpty}
        onClick={() => step(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label="Next place"
        hotkey={next}
        size="small"
        disabled={isEmpty}
        onClick={() => step(1)}
      />
      <IconButton icon={X} label="Close" hotkey="Escape" size="small" onClick={close} />
    </search>
  );
}

/** The field takes the focus, with its words selected, each time the bar is asked for. */
function useFocusedField() {
  const field = useRef<HTMLInputElement>(null);
  const asked = useFrom(
    ({ find }) => find,
    (state) => state.asked,
  );
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  return field;
}

function CountWords() {
  return useFrom(({ find }) => find, describeCount);
}

function describeCount({ text, hits, current, status, problem }: FindState): string {
  if (problem !== undefined) return problem;
  if (text.trim() === '' || status === 'idle') return '';
  const count = countPlaces(hits);
  if (count === 0) return status === 'searching' ? 'Looking' : 'Nothing found';
  const ordinal = current ? ordinalOf(hits, current) : 0;
  return ordinal === 0 ? `${formatCount(count)} found` : `${formatCount(ordinal)} of ${formatCount(count)}`;
}
