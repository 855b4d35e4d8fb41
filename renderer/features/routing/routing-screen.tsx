import { Plus } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { addNewRule } from '../../client/rules/add-new-rule.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useHotkey } from '../../client/use-hotkey.ts';
import { useMedia } from '../../lib/use-media.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { RuleBoard } from './board/rule-board.tsx';
import { OpenRule } from './editor/open-rule.tsx';
import { RuleList } from './list/rule-list.tsx';
import { SavingNote } from './saving-note.tsx';
import { useLinkedRule } from './use-linked-rule.ts';
import { ViewSwitch } from './view-switch.tsx';
import './routing.css';

interface RoutingScreenProps {
  /** Beside the title: how the tests of the rules stand. */
  readonly status?: ReactNode;
  /** Below the rules: what tries them. */
  readonly dock?: ReactNode;
}

/** Which model answers which message: the rules as a board, a list or JSON, and the editor of the open one. */
export function RoutingScreen({ status, dock }: RoutingScreenProps) {
  const stores = useStores();
  useLinkedRule();
  return (
    <>
      <title>Routing - Switchboard</title>
      <TopBar
        title="Routing"
        actions={
          <>
            <ViewSwitch />
            <Button icon={Plus} hotkey={useHotkey('new-rule')} onClick={() => void addNewRule(stores)}>
              New rule
            </Button>
          </>
        }
      >
        {status}
      </TopBar>
      <div className="routing">
        <div className="routing-main">
          <SavingNote />
          <RulesView />
          {dock}
        </div>
        <OpenRule />
      </div>
    </>
  );
}

function RulesView() {
  const { rules } = useStores();
  const status = useFrom(
    () => rules,
    (state) => state.status,
  );
  const view = useFrom(
    () => rules,
    (state) => state.view,
  );
  const isTooNarrow = useMedia(tooNarrowForBoard);
  useEffect(() => void rules.getState().read(), [rules]);
  if (status.state === 'failed') {
    return (
      <Banner
        tone="danger"
        title="The rules cannot be read."
        actions={
          <Button size="small" onClick={() => void rules.getState().read()}>
            Try again
          </Button>
        }
      >
        {status.message}
      </Banner>
    );
  }
  if (status.state === 'reading') return <Skeleton label="Reading the rules" lineCount={8} />;
  if (view === 'json') {
    return (
      <Suspense fallback={<Skeleton label="Opening the editor" lineCount={8} />}>
        <RulesJson />
      </Suspense>
    );
  }
  return view === 'board' && !isTooNarrow ? <RuleBoard /> : <RuleList />;
}

/** The editor is as large as the rest of the window: it comes when it is asked for. */
const RulesJson = lazy(() =>
  import('./json/rules-json.tsx').then(({ RulesJson: component }) => ({ default: component })),
);

/** Below this width the board has no room for its cords. */
const tooNarrowForBoard = '(max-width: 899.98px)';
