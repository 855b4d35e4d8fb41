import { z } from 'zod';

const maxPartCharacters = 20_000;
const part = z.string().max(maxPartCharacters);

/** What one model leaves to the next. */
export const HandoffNote = z.strictObject({ goal: part, known: part, decided: part, open: part, next: part });
export type HandoffNote = z.infer<typeof HandoffNote>;
export type HandoffNotePart = keyof HandoffNote;

/** In the order they are read. */
export const handoffNoteParts: readonly { readonly part: HandoffNotePart; readonly title: string }[] = [
  { part: 'goal', title: 'Goal' },
  { part: 'known', title: 'Known' },
  { part: 'decided', title: 'Decided' },
  { part: 'open', title: 'Open' },
  { part: 'next', title: 'Next' },
];

export const emptyHandoffNote: HandoffNote = { goal: '', known: '', decided: '', open: '', next: '' };

/** The note as Markdown: a heading for each part that says something. */
export function writeHandoffNote(note: HandoffNote): string {
  return handoffNoteParts
    .map(({ part, title }) => ({ title, text: note[part].trim() }))
    .filter(({ text }) => text !== '')
    .map(({ title, text }) => `## ${title}\n\n${text}`)
    .join('\n\n');
}

/** `## Goal`, `**Goal**:`, `Goal: …` or `1. Goal`: however a model or a person writes it. */
const heading =
  /^[ \t]*(?:#{1,6}[ \t]*|\d+[.)][ \t]*|[-*][ \t]+)?\**(goal|known|decided|open|next)\**[ \t]*(?::\**[ \t]*(.*)|)$/i;

/** Reads the parts back; undefined where the text has none of their headings. What stands before the first is known. */
export function readHandoffNote(text: string): HandoffNote | undefined {
  const parts = new Map<HandoffNotePart, string[]>();
  let current: HandoffNotePart = 'known';
  let hasHeading = false;
  for (const line of text.split('\n')) {
    const found = heading.exec(line);
    const named = handoffNoteParts.find(({ part }) => part === found?.[1]?.toLowerCase());
    if (named) [current, hasHeading] = [named.part, true];
    parts.set(current, [...(parts.get(current) ?? []), named ? (found?.[2] ?? '') : line]);
  }
  if (!hasHeading) return undefined;
  const textOf = (part: HandoffNotePart) => (parts.get(part) ?? []).join('\n').trim().slice(0, maxPartCharacters);
  return {
    goal: textOf('goal'),
    known: textOf('known'),
    decided: textOf('decided'),
    open: textOf('open'),
    next: textOf('next'),
  };
}
