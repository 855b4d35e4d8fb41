import type { Message } from '../../../shared/model/message.ts';
import { TraceOfAnswer } from './trace-of-answer.tsx';
import './answer-trace.css';

/** Why an answer came from where it did, opened in the transcript. With a failure it scrolls, by keys too. */
export function AnswerTrace({ message }: { readonly message: Message }) {
  return (
    <section className="answer-trace" aria-label="Why this route" tabIndex={message.failure ? 0 : -1}>
      <TraceOfAnswer message={message} />
    </section>
  );
}
