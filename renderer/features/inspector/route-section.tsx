import { ChevronDown } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { Message } from '../../../shared/model/message.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { formatClock } from '../../lib/format/format-date.ts';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import { chooseSubject, type Subject } from './choose-subject.ts';
import { InspectorSection } from './inspector-section.tsx';

/** Answers offered besides the latest one; focusing any other shows its route as well. */
const offeredAnswers = 8;

/** Why one answer came from where it did: the latest one, or the one that was focused. */
export function RouteSection({ renderTrace }: { readonly renderTrace: (answer: Message) => ReactNode }) {
  const messages = useFrom(
    ({ chat }) => chat,
    (state) => state.messages,
  );
  const lookedAt = useFrom(
    ({ inspector }) => inspector,
    (state) => state.lookedAt,
  );
  const subject = chooseSubject(messages, lookedAt);
  return (
    <InspectorSection
      name="route"
      title="Route"
      aside={subject && <SubjectChoice subject={subject} messages={messages} />}
    >
      {subject ? (
        <Trace answer={subject.answer} renderTrace={renderTrace} />
      ) : (
        <p className="inspector-words">Why a model was chosen stands here once it has answered.</p>
      )}
    </InspectorSection>
  );
}

interface TraceProps {
  readonly answer: Message;
  readonly renderTrace: (answer: Message) => ReactNode;
}

/** Laid out anew when there is more to say of the route, not with each word of the answer. */
const Trace = memo(
  ({ answer, renderTrace }: TraceProps) => renderTrace(answer),
  ({ answer: before }, { answer: after }) =>
    before.id === after.id &&
    before.status === after.status &&
    before.turnId === after.turnId &&
    before.provenance === after.provenance &&
    before.failure === after.failure,
);

interface SubjectChoiceProps {
  readonly subject: Subject;
  readonly messages: readonly Message[];
}

function SubjectChoice({ subject, messages }: SubjectChoiceProps) {
  const { inspector } = useStores();
  const others = messages.filter(({ role }) => role === 'assistant').slice(-1 - offeredAnswers, -1);
  const words = subject.isLatest ? 'Latest answer' : nameOf(subject.answer);
  if (others.length === 0) return words;
  return (
    <Menu
      trigger={
        <button type="button" className="inspector-choice" aria-label={`Route of: ${words}`}>
          <span className="ellipsis">{words}</span>
          <Icon of={ChevronDown} size="chip" />
        </button>
      }
      entries={[
        { id: 'latest', label: 'Latest answer', run: () => inspector.getState().lookAt(undefined) },
        ...others.toReversed().map((answer, index) => ({
          id: answer.id,
          label: nameOf(answer),
          startsGroup: index === 0,
          run: () => inspector.getState().lookAt(answer.id),
        })),
      ]}
    />
  );
}

function nameOf({ provenance, createdAt }: Message): string {
  return `${provenance?.modelLabel ?? 'No answer'}, ${formatClock(createdAt)}`;
}
