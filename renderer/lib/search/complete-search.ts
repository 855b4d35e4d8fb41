import { assertNever } from '../../../shared/model/assert-never.ts';
import type { SearchNames } from './resolve-filters.ts';
import { type FilterKey, filterKeys, filterWord } from './typed-search.ts';
import { holdsWords } from '../holds-words.ts';
import { writeDay } from './read-day.ts';

export interface SearchCompletion {
  /** What the word becomes. */
  readonly word: string;
  readonly says: string;
  /** The whole text then. */
  readonly text: string;
}

const mostCompletions = 8;
const dayMs = 86_400_000;

/** How the last word may go on: the names of filters, and behind one of them its values. */
export function completeSearch(text: string, names: SearchNames, now: number): readonly SearchCompletion[] {
  const [last = ''] = /(?:[^\s"]|"[^"]*"?)*$/.exec(text) ?? [];
  if (last === '') return [];
  const before = text.slice(0, text.length - last.length);
  return wordsFor(last, names, now)
    .filter(({ word }) => word !== last)
    .slice(0, mostCompletions)
    .map(({ word, says }) => ({ word, says, text: `${before}${word}${word.endsWith(':') ? '' : ' '}` }));
}

interface Completed {
  readonly word: string;
  readonly says: string;
}

function wordsFor(last: string, names: SearchNames, now: number): readonly Completed[] {
  const [, name = '', value = ''] = /^([a-z]+):(.*)$/i.exec(last) ?? [];
  const key = filterKeys.find((known) => known === name.toLowerCase());
  if (key) return valuesFor(key, value.replaceAll('"', ''), { names, now });
  const begun = last.toLowerCase();
  return filterKeys
    .filter((known) => known.startsWith(begun))
    .map((known) => ({ word: `${known}:`, says: keySays[known] }));
}

const keySays: Readonly<Record<FilterKey, string>> = {
  in: 'in one workspace',
  model: 'answers of one model',
  has: 'with code or attachments',
  after: 'from a day on',
  before: 'before a day',
};

function valuesFor(
  key: FilterKey,
  value: string,
  { names, now }: { readonly names: SearchNames; readonly now: number },
): readonly Completed[] {
  const valueOf = (one: string, says: string): Completed => ({ word: filterWord({ key, value: one }), says });
  switch (key) {
    case 'in':
      return names.workspaces
        .filter(({ title, deletedAt }) => deletedAt === undefined && holdsWords(title, value))
        .map(({ title }) => valueOf(title, 'workspace'));
    case 'model':
      return names.models
        .filter(({ ref, label }) => holdsWords(`${label} ${ref}`, value))
        .map(({ ref, label }) => valueOf(ref, label));
    case 'has':
      return [valueOf('code', 'with code'), valueOf('attachment', 'with attachments')].filter(({ word }) =>
        word.startsWith(`has:${value.toLowerCase()}`),
      );
    case 'after':
    case 'before':
      return [valueOf(writeDay(now), 'today'), valueOf(writeDay(now - 7 * dayMs), 'a week ago')]
        .concat(valueOf(writeDay(now - 30 * dayMs), '30 days ago'))
        .filter(({ word }) => word.startsWith(`${key}:${value}`));
    default:
      return assertNever(key);
  }
}
