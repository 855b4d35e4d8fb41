import { Fragment } from 'react';
import type { CommandId } from '../../../shared/model/command-rows.ts';
import type { Snippet } from '../../../shared/model/search.ts';
import { assertNever } from '../../../shared/model/assert-never.ts';
import type { MessageHit } from '../../client/message-search-store.ts';
import { useHotkey } from '../../client/use-hotkey.ts';
import { Jack } from '../../ui/jack.tsx';
import { Keycap } from '../../ui/keycap.tsx';
import type { PaletteEntry } from './palette-entries.ts';

/** What one entry of the palette shows. */
export function PaletteRow({ entry }: { readonly entry: PaletteEntry }) {
  switch (entry.kind) {
    case 'command':
      return <CommandRow title={entry.title} id={entry.id} />;
    case 'conversation':
      return (
        <>
          <Jack line={entry.line} size="small" />
          <span className="menu-label">{entry.title}</span>
        </>
      );
    case 'message':
      return <HitRow hit={entry.hit} />;
    default:
      return assertNever(entry);
  }
}

function CommandRow({ title, id }: { readonly title: string; readonly id: CommandId }) {
  const hotkey = useHotkey(id);
  return (
    <>
      <span className="menu-label">{title}</span>
      {hotkey && <Keycap hotkey={hotkey} />}
    </>
  );
}

function HitRow({ hit }: { readonly hit: MessageHit }) {
  const author = hit.role === 'user' ? 'You' : (hit.modelLabel ?? 'Answer');
  return (
    <span className="palette-hit">
      <span className="palette-hit-place">
        {hit.title} · {author}
      </span>
      <span className="palette-hit-text">
        <SnippetText snippet={hit.snippet} />
      </span>
    </span>
  );
}

function SnippetText({ snippet: { text, marks } }: { readonly snippet: Snippet }) {
  const last = marks.at(-1);
  return (
    <>
      {marks.map(({ start, length }, index) => {
        const before = marks[index - 1];
        return (
          <Fragment key={start}>
            {text.slice(before ? before.start + before.length : 0, start)}
            <mark>{text.slice(start, start + length)}</mark>
          </Fragment>
        );
      })}
      {text.slice(last ? last.start + last.length : 0)}
    </>
  );
}
