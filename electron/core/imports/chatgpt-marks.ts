import type { Citation } from '../../../shared/model/message.ts';
import type { ChatgptMessage, ContentReference, OldCitation } from './chatgpt-record.ts';

export interface CitedText {
  readonly text: string;
  readonly citations: readonly Citation[];
}

/** Private-use marks of the exporting program, with what they carry; a mark without a reference means nothing. */
const leftoverMarks = /\uE200[^\uE201]*(?:\uE201|$)|[\uE200-\uE204]/g;

/** Turns the marks in an answer into `[1]` and the sources they stand for. */
export function readMarks(text: string, { content_references, citations }: ChatgptMessage['metadata']): CitedText {
  if (content_references.length > 0) return readReferences(text, content_references);
  const cited = citations.length > 0 ? readOldCitations(text, citations) : { text, citations: [] };
  return { ...cited, text: cited.text.replace(leftoverMarks, '') };
}

/** The longest first: a short mark may be part of a longer one. */
function readReferences(text: string, references: readonly ContentReference[]): CitedText {
  const sources = createSources();
  const marks = references.map((reference) => ({
    mark: reference.matched_text?.trim() ?? '',
    shown: showReference(reference, sources),
  }));
  const longestFirst = marks
    .filter(({ mark }) => mark !== '')
    .toSorted((one, other) => other.mark.length - one.mark.length);
  const replaced = longestFirst.reduce((so, { mark, shown }) => so.replaceAll(mark, () => shown), text);
  return { text: replaced.replace(leftoverMarks, ''), citations: sources.list() };
}

function showReference({ type, alt, title, url, items }: ContentReference, sources: Sources): string {
  if (type === 'sources_footnote') return '';
  const cited = items.length > 0 ? items : [{ title, url, attribution: undefined }];
  const numbers = cited.flatMap((item) => (item.url === undefined ? [] : [sources.number(item)]));
  if (numbers.length > 0) return numbers.map((number) => `[${number}]`).join('');
  return alt ?? '';
}

/** From the back, so that the offsets before stay true. */
function readOldCitations(text: string, citations: readonly OldCitation[]): CitedText {
  const sources = createSources();
  const known = citations.flatMap(({ start_ix: from, end_ix: to, metadata }) =>
    from === undefined || to === undefined || !metadata || (metadata.url ?? metadata.title) === undefined
      ? []
      : [{ from, to, number: sources.number({ title: metadata.title, url: metadata.url, quote: metadata.text }) }],
  );
  const fromTheBack = known.toSorted((one, other) => other.from - one.from);
  const replaced = fromTheBack.reduce(
    (so, { from, to, number }) => (isMark(so.slice(from, to)) ? `${so.slice(0, from)}[${number}]${so.slice(to)}` : so),
    text,
  );
  return { text: replaced, citations: sources.list() };
}

function isMark(cut: string): boolean {
  return cut.startsWith('【') && cut.endsWith('】');
}

interface Source {
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly quote?: string | undefined;
}

interface Sources {
  /** Counted from 1; the same address has one number. */
  readonly number: (source: Source) => number;
  readonly list: () => readonly Citation[];
}

function createSources(): Sources {
  const found: Citation[] = [];
  return {
    number: ({ title, url, quote }) => {
      const known = found.findIndex(
        (citation) => citation.url === url && (url !== undefined || citation.title === title),
      );
      if (known >= 0) return known + 1;
      return found.push({
        ...(url !== undefined && { url }),
        ...(title !== undefined && { title }),
        ...(quote !== undefined && { quote }),
      });
    },
    list: () => found,
  };
}
