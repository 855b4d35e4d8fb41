import type { StandingHandoff } from './apply-handoff.ts';

/** What goes along with a request beside its messages. */
export interface BackgroundText {
  /** Of the workspace. */
  readonly preferences: readonly string[];
  /** Of the conversation. */
  readonly contexts: readonly string[];
  readonly handoff?: Pick<StandingHandoff, 'fromLabel' | 'noteText'>;
}

/** The system prompt that says it; undefined where there is nothing to say. Pure. */
export function backgroundWords({ preferences, contexts, handoff }: BackgroundText): string | undefined {
  const from = handoff?.fromLabel ?? 'another model';
  const sections = [
    ...(preferences.length > 0 ? [`What the person prefers:\n\n${preferences.join('\n\n')}`] : []),
    ...(contexts.length > 0 ? [`What to know about this conversation:\n\n${contexts.join('\n\n')}`] : []),
    ...(handoff && handoff.noteText !== ''
      ? [`This conversation was handed to you by ${from}, with this note:\n\n${handoff.noteText}`]
      : []),
  ];
  return sections.length > 0 ? sections.join('\n\n') : undefined;
}
