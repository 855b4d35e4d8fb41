import type { Message } from '../../../shared/model/message.ts';
import { Markdown } from '../../lib/markdown/markdown.tsx';
import { EndingNote } from './ending-note.tsx';
import { type Explanation, FailureCard } from './failure-card.tsx';
import { ReasoningDisclosure } from './reasoning-disclosure.tsx';
import { SourceList } from './source-list.tsx';
import { ToolCallList } from './tool-call-list.tsx';
import type { TranscriptProps } from './transcript-props.ts';
import { UnsavedNote } from './unsaved-note.tsx';

type AnswerBodyProps = Pick<TranscriptProps, 'onRecover' | 'renderContinuation'> & {
  readonly message: Message;
  readonly explanation: Explanation;
};

/** Everything under the provenance line of an answer, in reading order. */
export function AnswerBody({ message, explanation, onRecover, renderContinuation }: AnswerBodyProps) {
  const { text, status, citations, toolCalls, failure } = message;
  const isStreaming = status === 'streaming';
  return (
    <div className="answer">
      <ReasoningDisclosure message={message} />
      {(text !== '' || isStreaming) && <Markdown text={text} isStreaming={isStreaming} citations={citations} />}
      {toolCalls && <ToolCallList calls={toolCalls} />}
      {citations && citations.length > 0 && <SourceList citations={citations} />}
      {failure && (
        <FailureCard
          failure={failure}
          answer={message}
          explanation={explanation}
          continuation={status === 'interrupted' && text !== '' && renderContinuation(message)}
          onRecover={(action) => onRecover(action, message)}
        />
      )}
      <EndingNote message={message} />
      <UnsavedNote id={message.id} />
    </div>
  );
}
