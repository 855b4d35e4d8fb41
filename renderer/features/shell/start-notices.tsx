import type { StartNotice } from '../../../shared/model/app-status.ts';
import { causeOf } from '../../client/app-status-store.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { Banner } from '../../ui/banner.tsx';
import { noticeWords } from './notice-words.ts';

const none: readonly StartNotice[] = [];

/** What happened at start and must be known: one at a time, the gravest first. */
export function StartNotices() {
  const { appStatus } = useStores();
  const notices = useFrom(
    () => appStatus,
    (state) => state.app?.notices ?? none,
  );
  const dismissed = useFrom(
    () => appStatus,
    (state) => state.dismissed,
  );
  const notice = notices.find((one) => !dismissed.includes(causeOf(one)));
  if (!notice) return null;
  const { tone, title, words } = noticeWords(notice);
  return (
    <div className="shell-notice">
      <Banner tone={tone} title={title} onDismiss={() => appStatus.getState().dismiss(notice)}>
        {words}
      </Banner>
    </div>
  );
}
