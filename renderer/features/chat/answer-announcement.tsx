import { useFrom } from '../../client/stores-context.ts';
import { useIsOpenHeld } from '../../client/use-is-held.ts';

/** What assistive technology hears of the answer on screen; that there is none it hears at once. */
export function AnswerAnnouncement() {
  const announcement = useFrom(
    ({ chat }) => chat,
    (state) => state.announcement,
  );
  const isFailed = useFrom(
    ({ chat }) => chat,
    ({ messages }) => messages.findLast(({ role }) => role === 'assistant')?.status === 'failed',
  );
  const isHeld = useIsOpenHeld();
  return (
    <>
      <p className="visually-hidden" aria-live="polite">
        {isHeld && 'Waiting for your approval'}
        {!isHeld && !isFailed && announcement}
      </p>
      <p className="visually-hidden" aria-live="assertive">
        {!isHeld && isFailed && announcement}
      </p>
    </>
  );
}
