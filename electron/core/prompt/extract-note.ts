import type { HandoffNote } from '../../../shared/model/handoff-note.ts';
import type { PromptMessage } from '../ports/prompt.ts';
import { firstSentences } from './excerpt.ts';

const partCharacters = 400;
const lineCharacters = 200;
const mostLines = 4;

/** A handoff note made of sentences of the conversation, for where no model can write one. Pure. */
export function extractNote(messages: readonly PromptMessage[]): HandoffNote {
  const questions = messages.filter(({ role }) => role === 'user');
  const answers = messages.filter(({ role }) => role === 'assistant');
  const last = messages.at(-1);
  return {
    goal: firstSentences(questions[0]?.text ?? '', partCharacters),
    known: answers
      .slice(-mostLines)
      .map(({ text }) => firstSentences(text, lineCharacters))
      .join('\n'),
    decided: '',
    open: last?.role === 'user' ? firstSentences(last.text, partCharacters) : '',
    next: questions.length > 1 ? firstSentences(questions.at(-1)?.text ?? '', partCharacters) : '',
  };
}
