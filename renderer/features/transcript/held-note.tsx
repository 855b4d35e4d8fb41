import { Hand } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import './held-note.css';

/** Stands where an answer will be, while its message waits for the person's yes. */
export function HeldNote({ onReview }: { readonly onReview: () => void }) {
  return (
    <p className="held-note">
      <Icon of={Hand} size="dense" />
      <span>Waiting for your approval. Nothing is sent until then.</span>
      <Button size="small" data-action="review-approval" onClick={onReview}>
        Review
      </Button>
    </p>
  );
}
