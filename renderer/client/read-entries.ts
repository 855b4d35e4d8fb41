import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { ModelRef } from '../../shared/model/ids.ts';
import type { UsageFilter, UsageSpan } from '../../shared/model/usage-filter.ts';
import { reading, ready } from '../lib/read-status.ts';
import { describeError } from './describe-error.ts';
import type { OpenedModel } from './opened-model.ts';
import type { SpendPeriod } from './spend-period.ts';

const entriesAtOnce = 20;

/** What was asked for when the page was; another question makes it stale. */
interface Asked {
  readonly period: SpendPeriod;
  readonly filter: UsageFilter;
  readonly opened: Readonly<Record<ModelRef, OpenedModel>>;
}

interface EntryDeps {
  readonly core: CoreApi;
  readonly get: () => Asked;
  readonly set: (part: Pick<Asked, 'opened'>) => void;
  readonly span: UsageSpan;
}

/** The next page of the calls of a model, newest first. */
export async function readEntries({ core, get, set, span }: EntryDeps, model: ModelRef): Promise<void> {
  const { filter, period, opened } = get();
  const known: OpenedModel = opened[model] ?? { entries: [], status: reading };
  const put = (change: Partial<OpenedModel>) => {
    if (get().filter !== filter || get().period !== period) return;
    set({ opened: { ...get().opened, [model]: { ...known, ...change } } });
  };
  put({ status: reading });
  try {
    const { next: after } = known;
    const order = { ...span, filter: { ...filter, model }, limit: entriesAtOnce, ...(after && { after }) };
    const page = await core.usage.entries(order);
    put({ entries: [...known.entries, ...page.entries], next: page.next, status: ready });
  } catch (error) {
    put({ status: { state: 'failed', message: describeError(error) } });
  }
}

/** What has come since the calls of a model were opened, in front of those that are shown. */
export async function readNewEntries({ core, get, set, span }: EntryDeps, model: ModelRef): Promise<void> {
  const { filter, period } = get();
  const put = (change: (known: OpenedModel) => OpenedModel) => {
    const known = get().opened[model];
    if (known?.status.state !== 'ready' || get().filter !== filter || get().period !== period) return;
    set({ opened: { ...get().opened, [model]: change(known) } });
  };
  try {
    const page = await core.usage.entries({ ...span, filter: { ...filter, model }, limit: entriesAtOnce });
    put((known) => joined(known, page));
  } catch (error) {
    put((known) => ({ ...known, status: { state: 'failed', message: describeError(error) } }));
  }
}

/** Where nothing of what is shown is among the newest, there would be a gap: the list begins anew. */
function joined(known: OpenedModel, { entries, next }: Pick<OpenedModel, 'entries' | 'next'>): OpenedModel {
  const shown = new Set(known.entries.map(({ id }) => id));
  if (!entries.some(({ id }) => shown.has(id))) return { entries, next, status: ready };
  const newest = new Set(entries.map(({ id }) => id));
  return { ...known, entries: [...entries, ...known.entries.filter(({ id }) => !newest.has(id))] };
}
