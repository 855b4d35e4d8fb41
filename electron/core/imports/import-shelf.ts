import { ContractError, notFound } from '../../../shared/contract/errors.ts';
import type { Import, ImportState } from '../../../shared/model/import.ts';
import type { Announce } from '../ports/announce.ts';
import type { Clock } from '../ports/clock.ts';
import type { Stores } from '../ports/stores.ts';
import type { RunningImport } from './running-import.ts';

const listed = 10;
const betweenAnnouncementsMs = 200;

/** The imports there have been, and the one that is under way. */
export interface ImportShelf {
  readonly list: () => readonly Import[];
  readonly find: (id: string) => Import;
  readonly refuseSecond: () => void;
  readonly open: (one: Import) => RunningImport;
  /** Keeps and announces how far it is. */
  readonly move: (run: RunningImport, progress: ImportState) => void;
  readonly stopReading: (id: string, because: string) => Import;
  readonly release: (isQuiet: boolean) => void;
  /** Announces; `seldom` at most a few times a second. */
  readonly tell: (seldom?: 'seldom') => void;
}

interface ShelfPorts {
  readonly stores: Pick<Stores, 'imports'>;
  readonly clock: Clock;
  readonly announce: Announce;
}

export function createImportShelf({ stores, clock, announce }: ShelfPorts): ImportShelf {
  let running: RunningImport | undefined;
  let announcedAt = Number.NEGATIVE_INFINITY;

  const list = () => stores.imports.list(listed).map((one) => (one.id === running?.current.id ? running.current : one));
  const tell = (seldom?: 'seldom') => {
    if (seldom && clock.monotonic() - announcedAt < betweenAnnouncementsMs) return;
    announcedAt = clock.monotonic();
    announce('imports-changed', { imports: [...list()] });
  };
  const find = (id: string): Import => {
    const found = list().find((one) => one.id === id);
    if (!found) throw notFound('import', id);
    return found;
  };

  return {
    list,
    find,
    tell,
    refuseSecond: () => {
      if (!running) return;
      const message = `${running.current.fileNames.join(', ')} is still being imported. Wait for it or cancel it first.`;
      throw new ContractError({ code: 'conflict', message });
    },
    open: (current) => (running = { current, reading: new AbortController(), because: undefined }),
    move: (run, progress) => {
      run.current = { ...run.current, progress };
      stores.imports.save(run.current);
      tell();
    },
    stopReading: (id, because) => {
      const one = find(id);
      if (running?.current.id !== id || one.progress.state !== 'reading') return one;
      running.because = because;
      running.reading.abort();
      return one;
    },
    release: (isQuiet) => {
      running = undefined;
      if (!isQuiet) tell();
    },
  };
}
