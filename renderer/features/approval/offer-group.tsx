import { useId } from 'react';
import type { PendingApproval } from '../../../shared/model/approval.ts';
import { type ModelRef, splitModelRef } from '../../../shared/model/ids.ts';
import { useNames } from '../../client/use-names.ts';
import { estimateText } from '../../lib/routing/estimate-text.ts';
import { fitWords } from '../../lib/routing/fit-words.ts';
import { Jack } from '../../ui/jack.tsx';

type Offer = PendingApproval['asked'];

interface OfferGroupProps extends Pick<PendingApproval, 'asked' | 'alternatives' | 'causes'> {
  readonly selected: ModelRef;
  readonly onSelect: (model: ModelRef) => void;
}

/** The models the message may go to: cheaper ones first, as they are offered, then the one that was asked. */
export function OfferGroup({ asked, alternatives, causes, selected, onSelect }: OfferGroupProps) {
  const name = useId();
  const row = (offer: Offer, words: string, fit?: string) => (
    <OfferRow
      key={offer.model}
      name={name}
      offer={offer}
      words={words}
      fit={fit}
      isSelected={offer.model === selected}
      onSelect={() => onSelect(offer.model)}
    />
  );
  return (
    <div className="offers" role="radiogroup" aria-label="Send to">
      {alternatives.map((offer) => row(offer, `Use ${offer.modelLabel} instead`, fitWords(offer, causes)))}
      {row(asked, `Send to ${asked.modelLabel} once`)}
    </div>
  );
}

interface OfferRowProps {
  readonly name: string;
  readonly offer: Offer;
  readonly words: string;
  /** How it stands to the limit that holds the message. */
  readonly fit: string | undefined;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}

function OfferRow({ name, offer, words, fit, isSelected, onSelect }: OfferRowProps) {
  const names = useNames();
  return (
    <label className="offer">
      <input type="radio" className="offer-radio" name={name} checked={isSelected} onChange={onSelect} />
      <Jack line={names.line(offer.model)} state={isSelected ? 'in-use' : 'free'} />
      <span className="offer-words">
        <b>{words}</b>
        <span>
          On {names.provider(splitModelRef(offer.model).providerId)}
          {fit !== undefined && `, ${fit}`}
        </span>
      </span>
      <span className="offer-cost figures">{estimateText(offer.estimate)}</span>
    </label>
  );
}
