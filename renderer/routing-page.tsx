import { ReplayButton, ReplayDialog } from './features/replay/replay-dialog.tsx';
import { RoutingScreen } from './features/routing/routing-screen.tsx';
import { TestFormPlace } from './features/rule-tests/test-form.tsx';
import { TestList } from './features/rule-tests/test-list.tsx';
import { TestsPill } from './features/rule-tests/tests-pill.tsx';
import { TryMessage } from './features/try-message/try-message.tsx';

/** The rules, with what tries them below. */
export function RoutingPage() {
  return (
    <>
      <RoutingScreen status={<TestsPill />} dock={<TryMessage actions={<ReplayButton />} />} />
      <TestList />
      <TestFormPlace />
      <ReplayDialog />
    </>
  );
}
