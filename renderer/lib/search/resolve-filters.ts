import { assertNever } from '../../../shared/model/assert-never.ts';
import { foldText } from '../../../shared/model/fold-text.ts';
import type { ModelView } from '../../../shared/model/language-model.ts';
import type { SearchFilters } from '../../../shared/model/search.ts';
import type { Workspace } from '../../../shared/model/workspace.ts';
import { holdsWords } from '../holds-words.ts';
import { readDay } from './read-day.ts';
import type { TypedFilter } from './typed-search.ts';

export interface SearchNames {
  readonly models: readonly Pick<ModelView, 'ref' | 'label'>[];
  readonly workspaces: readonly Pick<Workspace, 'id' | 'title' | 'deletedAt'>[];
}

/** What the written filters mean, or why one of them means nothing. */
export type ResolvedFilters =
  | { readonly kind: 'filters'; readonly filters: SearchFilters }
  | { readonly kind: 'problem'; readonly problem: string };

export function resolveFilters(typed: readonly TypedFilter[], names: SearchNames): ResolvedFilters {
  let filters: SearchFilters = {};
  for (const filter of typed) {
    const meant = resolveOne(filter, names);
    if (typeof meant === 'string') return { kind: 'problem', problem: meant };
    filters = { ...filters, ...meant };
  }
  return { kind: 'filters', filters };
}

/** What it means, or in words why it means nothing. */
function resolveOne({ key, value }: TypedFilter, { models, workspaces }: SearchNames): SearchFilters | string {
  switch (key) {
    case 'model': {
      const named = allNamed(models, value, ({ ref, label }) => [ref, label]);
      return named.length > 0 ? { models: named.map(({ ref }) => ref) } : `No model is named “${value}”.`;
    }
    case 'in': {
      const kept = workspaces.filter(({ deletedAt }) => deletedAt === undefined);
      const [workspace] = allNamed(kept, value, ({ title }) => [title]);
      return workspace ? { workspaceId: workspace.id } : `No workspace is named “${value}”.`;
    }
    case 'has':
      return hasFilters[value.toLowerCase()] ?? `Nothing is known as has:${value}. Write has:code or has:attachment.`;
    case 'after':
    case 'before': {
      const at = readDay(value);
      if (at === undefined) return `“${value}” is no day. Write it as ${key}:2026-10-01.`;
      return key === 'after' ? { from: at } : { to: at };
    }
    default:
      return assertNever(key);
  }
}

const hasFilters: Readonly<Record<string, SearchFilters>> = {
  code: { hasCode: true },
  attachment: { hasAttachment: true },
  attachments: { hasAttachment: true },
  file: { hasAttachment: true },
};

/** Those with exactly that name, else those that hold its words. */
function allNamed<Named>(
  all: readonly Named[],
  value: string,
  namesOf: (one: Named) => readonly string[],
): readonly Named[] {
  const wanted = foldText(value).folded;
  const isExact = (one: Named) => namesOf(one).some((name) => foldText(name).folded === wanted);
  const exact = all.filter(isExact);
  return exact.length > 0 ? exact : all.filter((one) => holdsWords(namesOf(one).join(' '), value));
}
