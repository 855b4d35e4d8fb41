import type { ReactNode } from 'react';
import type { Message } from '../../../shared/model/message.ts';
import { BranchesSection } from './branches-section.tsx';
import { ContextSection } from './context-section.tsx';
import { InspectorSection } from './inspector-section.tsx';
import { RouteSection } from './route-section.tsx';
import { UsageSection } from './usage-section.tsx';

export interface InspectorParts {
  readonly renderTrace: (answer: Message) => ReactNode;
  /** The notes of the conversation; without them there is no such section. */
  readonly notes?: ReactNode;
}

/** What is said of the conversation on screen, one section below the other. */
export function InspectorSections({ renderTrace, notes }: InspectorParts) {
  return (
    <>
      <RouteSection renderTrace={renderTrace} />
      {notes !== undefined && (
        <InspectorSection name="notes" title="Notes">
          {notes}
        </InspectorSection>
      )}
      <BranchesSection />
      <UsageSection />
      <ContextSection />
    </>
  );
}
