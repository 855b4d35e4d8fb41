import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { AuditEntry } from '../../shared/model/audit-entry.ts';
import { csvLine } from '../../shared/model/csv-line.ts';
import { type AuditGroup, eventsOf } from '../lib/audit-groups.ts';
import { type ReadStatus, reading, ready } from '../lib/read-status.ts';
import { describeError } from './describe-error.ts';
import type { ToastStore } from './toast-store.ts';

export interface AuditState {
  readonly group: AuditGroup;
  /** Newest first, as far as they are read. */
  readonly entries: readonly AuditEntry[];
  readonly hasMore: boolean;
  readonly status: ReadStatus;
  /** How many entries the file has that is being written. */
  readonly exportedCount: number | undefined;
  readonly read: () => Promise<void>;
  readonly readMore: () => Promise<void>;
  readonly choose: (group: AuditGroup) => Promise<void>;
  /** Everything that passes the filter, not only what is read. */
  readonly exportCsv: () => Promise<void>;
  readonly cancelExport: () => void;
}
export type AuditStore = StoreApi<AuditState>;

export interface AuditDeps {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  /** Hands a file to the browser under its name. */
  readonly save: (blob: Blob, name: string) => void;
}

const pageLength = 100;
const exportedAtOnce = 500;

/** Who decided and changed what, when. */
export function createAuditStore({ core, toasts, save }: AuditDeps): AuditStore {
  let question = 0;
  let isExporting = false;

  return createStore<AuditState>()((set, get) => {
    const ask = (limit: number, before: string | undefined) => readEntries(core, { group: get().group, limit, before });
    const readPage = async (known: readonly AuditEntry[]) => {
      const asked = (question += 1);
      try {
        const page = await ask(pageLength, known.at(-1)?.id);
        if (asked !== question) return;
        set({ entries: [...known, ...page], hasMore: page.length === pageLength, status: ready });
      } catch (error) {
        if (asked === question) set({ status: { state: 'failed', message: describeError(error) } });
      }
    };
    const collect = async () => {
      const lines = [csvLine(['time', 'event', 'subject', 'summary', 'id'])];
      let before: string | undefined;
      while (isExporting) {
        const page = await ask(exportedAtOnce, before);
        lines.push(...page.map(toLine));
        set({ exportedCount: lines.length - 1 });
        before = page.at(-1)?.id;
        if (page.length < exportedAtOnce) return lines;
      }
      return undefined;
    };

    return {
      group: 'all',
      entries: [],
      hasMore: false,
      status: reading,
      exportedCount: undefined,
      read: () => readPage([]),
      readMore: () => readPage(get().entries),
      choose: async (group) => {
        set({ group });
        await readPage([]);
      },
      exportCsv: async () => {
        if (isExporting) return;
        isExporting = true;
        set({ exportedCount: 0 });
        try {
          const lines = await collect();
          if (lines) save(new Blob(lines, { type: 'text/csv' }), 'switchboard-audit.csv');
          if (lines) toasts.getState().show({ text: exportedWords(lines.length - 1) });
        } catch (error) {
          toasts.getState().show({ text: describeError(error) });
        }
        isExporting = false;
        set({ exportedCount: undefined });
      },
      cancelExport: () => {
        isExporting = false;
      },
    };
  });
}

function exportedWords(count: number): string {
  return `Exported ${count.toLocaleString('en-US')} ${count === 1 ? 'entry' : 'entries'}`;
}

interface EntriesQuestion {
  readonly group: AuditGroup;
  readonly limit: number;
  readonly before: string | undefined;
}

async function readEntries(core: CoreApi, { group, limit, before }: EntriesQuestion): Promise<readonly AuditEntry[]> {
  const events = eventsOf(group);
  const page = { limit, ...(before !== undefined && { before }), ...(events && { events: [...events] }) };
  return (await core.audit.list(page)).entries;
}

function toLine({ at, event, subject, summary, id }: AuditEntry): string {
  return csvLine([new Date(at).toISOString(), event, subject, summary, id]);
}
