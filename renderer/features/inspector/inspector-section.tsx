import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import type { InspectorSection as SectionName } from '../../../shared/model/inspector.ts';
import { useStores } from '../../client/stores-context.ts';
import { useInspectorView } from '../../client/use-inspector-view.ts';
import { Icon } from '../../ui/icon.tsx';

interface InspectorSectionProps {
  readonly name: SectionName;
  readonly title: string;
  /** At the right of the heading. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One part of the inspector under a heading that folds it away. */
export function InspectorSection({ name, title, aside, children }: InspectorSectionProps) {
  const { inspector } = useStores();
  const { folded } = useInspectorView();
  const id = useId();
  const isFolded = folded.includes(name);
  return (
    <section className="inspector-section" aria-labelledby={id} data-section={name}>
      <div className="inspector-head">
        <h2 className="inspector-heading">
          <button
            type="button"
            id={id}
            className="inspector-fold"
            aria-expanded={!isFolded}
            onClick={() => inspector.getState().fold(name, !isFolded)}
          >
            <Icon of={ChevronDown} size="chip" />
            {title}
          </button>
        </h2>
        {aside !== undefined && <span className="inspector-aside figures">{aside}</span>}
      </div>
      {!isFolded && <div className="inspector-content">{children}</div>}
    </section>
  );
}
