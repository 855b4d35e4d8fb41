import { useId } from 'react';
import type { ApprovalCause, PendingApproval } from '../../../shared/model/approval.ts';
import { type ModelRef, splitModelRef } from '../../../shared/model/ids.ts';
import { useNames } from '../../client/use-names.ts';
import { estimateText } from '../../lib/routing/estimate-text.ts';
import { fitsLimit } from '../../lib/routing/fits-limit.ts';
import { Jack } from '../../ui/jack.tsx';

type Offer = PendingApproval['asked'];

interface OfferGroupProps extends Pick<PendingApproval, 'asked' | 'alternatives' | 'causes'> {
  readonly selected: ModelRef;
  readonly onSelect: (model: ModelRef) => void;
}

/** The models the message may go to: cheaper ones first, as they are offered, then the one that was asked. */
export function OfferGroup({ asked, alternatives, causes, selected, onSelect }: OfferGroupProps) {
  const name = useId();
  const row = (offer: Offer, words: string) => (
    <OfferRow
      key={offer.model}
      name={name}
      offer={offer}
      words={words}
      causes={causes}
      isSelected={offer.model === selected}
      onSelect={() => onSelect(offer.model)}
    />
  );
  return (
    <div className="offers" role="radiogroup" aria-label="Send to">
      {alternatives.map((offer) => row(offer, `Use ${offer.modelLabel} instead`))}
      {row(asked, `Send to ${asked.modelLabel} once`)}
    </div>
  );
}

interface OfferRowProps {
  readonly name: string;
  readonly offer: Offer;
  readonly words: string;
  readonly causes: readonly ApprovalCause[];
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}

function OfferRow({ name, offer, words, causes, isSelected, onSelect }: OfferRowProps) {
  const names = useNames();
  const isFitting = causes.every((cause) => fitsLimit(offer.estimate, cause));
  return (
    <label className="offer">
      <input type="radio" className="offer-radio" name={name} checked={isSelected} onChange={onSelect} />
      <Jack line={names.line(offer.model)} state={isSelected ? 'in-use' : 'free'} />
      <span className="offer-words">
        <b>{words}</b>
        <span>
          On {names.provider(splitModelRef(offer.model).providerId)}
          {isFitting ? ', within your limits' : ''}
        </span>
      </span>
      <span className="offer-cost figures">{estimateText(offer.estimate)}</span>
    </label>
  );
}
