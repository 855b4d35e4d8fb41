import {
  Ban,
  FoldVertical,
  Hand,
  Hourglass,
  ImageOff,
  NotebookPen,
  Scissors,
  Zap,
  type LucideIcon,
} from 'lucide-react';
import type { TraceStep } from '../../../shared/model/trace.ts';
import type { Names } from '../../lib/names.ts';
import { describeStep } from '../../lib/routing/describe-step.ts';
import { Icon } from '../icon.tsx';
import { Jack } from '../jack.tsx';
import { Fold } from './fold.tsx';
import { TraceNode } from './trace-node.tsx';

interface StepNodesProps {
  readonly steps: readonly TraceStep[];
  readonly names: Names;
}

/** What came of the decision: each call and whatever stood between two of them. */
export function StepNodes({ steps, names }: StepNodesProps) {
  return steps.map((step, index) => {
    const words = describeStep(step, names);
    return (
      <TraceNode key={index} title={words.title} aside={words.aside} mark={<StepMark step={step} names={names} />}>
        {words.detail}
        {words.providerWords && (
          <Fold title="Answer from the provider">
            <blockquote className="trace-quote">{words.providerWords}</blockquote>
          </Fold>
        )}
      </TraceNode>
    );
  });
}

interface StepMarkProps {
  readonly step: TraceStep;
  readonly names: Names;
}

function StepMark({ step, names }: StepMarkProps) {
  if (step.type !== 'attempt') return <Icon of={icons[step.type]} size="chip" />;
  const hasAnswered = step.outcome === 'complete' || step.outcome === 'stopped';
  return <Jack line={names.line(step.model)} state={hasAnswered ? 'in-use' : 'failed'} />;
}

const icons: Readonly<Record<Exclude<TraceStep['type'], 'attempt'>, LucideIcon>> = {
  wait: Hourglass,
  'passed-over': Ban,
  approval: Hand,
  'cache-hit': Zap,
  limited: Scissors,
  'notes-added': NotebookPen,
  'history-fitted': FoldVertical,
  'images-left-out': ImageOff,
};
