import { Search, Settings } from 'lucide-react';
import type { CommandId } from '../../../shared/model/command-rows.ts';
import type { SearchHit } from '../../../shared/model/search.ts';
import { assertNever } from '../../../shared/model/assert-never.ts';
import { useHotkey } from '../../client/use-hotkey.ts';
import { describeHit } from '../../lib/describe-hit.ts';
import { shownTitle } from '../../lib/shown-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { Jack } from '../../ui/jack.tsx';
import { Keycap } from '../../ui/keycap.tsx';
import { SnippetText } from '../../ui/snippet-text.tsx';
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
          <span className="menu-label">{shownTitle(entry.title)}</span>
        </>
      );
    case 'setting':
      return (
        <>
          <Icon of={Settings} size="dense" />
          <span className="menu-label">{entry.title}</span>
          <span className="palette-hit-place">{entry.page}</span>
        </>
      );
    case 'hit':
      return <HitRow hit={entry.hit} />;
    case 'all-results':
      return (
        <>
          <Icon of={Search} size="dense" />
          <span className="menu-label">{entry.title}</span>
        </>
      );
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

function HitRow({ hit }: { readonly hit: SearchHit }) {
  return (
    <span className="palette-hit">
      <span className="palette-hit-place">
        {shownTitle(hit.title)} · {describeHit(hit)}
      </span>
      <SnippetText snippet={hit.snippet} />
    </span>
  );
}
