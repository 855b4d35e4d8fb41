import { History } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { isReplayOf, type ReplayedRules } from '../../client/replay-store.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useReplayedRules } from '../../client/use-replayed-rules.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Progress } from '../../ui/progress.tsx';
import { ReplayChanges } from './replay-changes.tsx';
import { ReplaySummary } from './replay-summary.tsx';
import './replay.css';

/** Opens the replay. */
export function ReplayButton() {
  const { replay } = useStores();
  return (
    <Button
      tone="ghost"
      size="small"
      icon={History}
      aria-haspopup="dialog"
      onClick={() => replay.getState().show(true)}
    >
      Replay
    </Button>
  );
}

/** What the messages of the last days would have become under the rules, or under edits that are not saved. */
export function ReplayDialog() {
  const { replay } = useStores();
  const replayed = useReplayedRules();
  const isOpen = useFrom(
    () => replay,
    (state) => state.isOpen,
  );
  return (
    <Dialog
      isOpen={isOpen}
      onClose={() => replay.getState().show(false)}
      title="Replay recorded messages"
      description={`Takes the messages of the last days through the rules ${replayed.unsaved ? 'as you have edited them, before they are saved' : 'as they are now'}, with the outages of then and no budget spent. Nothing is sent to anybody.`}
      size="wide"
      footer={<ReplayButtons replayed={replayed} />}
    >
      <div className="replay">
        <DaysChoice />
        <ReplayRunView replayed={replayed} />
      </div>
    </Dialog>
  );
}

const daysOffered = ['1', '7', '30', '90'] as const;

function DaysChoice() {
  const { replay } = useStores();
  const days = useFrom(
    () => replay,
    (state) => String(state.days),
  );
  return (
    <ChoiceGroup<string>
      label="Days"
      value={days}
      options={daysOffered.map((value) => ({ value, label: value === '1' ? 'Last day' : `${value} days` }))}
      onChange={(value) => replay.getState().chooseDays(Number(value))}
    />
  );
}

function ReplayButtons({ replayed }: { readonly replayed: ReplayedRules }) {
  const { replay } = useStores();
  const state = useFrom(
    () => replay,
    ({ run }) => run?.state,
  );
  if (state === 'running') return <Button onClick={replay.getState().cancel}>Cancel</Button>;
  return (
    <Button tone="primary" onClick={() => void replay.getState().start(replayed)}>
      {state === undefined ? 'Replay' : 'Replay again'}
    </Button>
  );
}

function ReplayRunView({ replayed }: { readonly replayed: ReplayedRules }): ReactNode {
  const run = useFrom(
    ({ replay }) => replay,
    (state) => state.run,
  );
  const isOfThese = useMemo(() => !run || isReplayOf(run, replayed), [run, replayed]);
  if (!run) return null;
  const { state, tally, totalCount, message } = run;
  const doneCount = tally?.replayedCount ?? 0;
  return (
    <>
      {state === 'failed' && (
        <Banner tone="danger" title="The replay broke off.">
          {message}
        </Banner>
      )}
      {!isOfThese && (
        <Banner tone="warn" title="The rules have changed since this replay.">
          Replay again to see what they do now.
        </Banner>
      )}
      {state === 'running' && (
        <Progress
          label="Replaying"
          percent={totalCount === 0 ? undefined : Math.round((doneCount / totalCount) * 100)}
        />
      )}
      <ReplaySummary run={run} />
      <ReplayChanges changes={run.changes} />
    </>
  );
}
