import type { LineName } from '../../shared/model/language-model.ts';
import './jack.css';

interface JackProps {
  /** Absent: no model yet. */
  readonly line?: LineName | undefined;
  readonly state?: 'free' | 'in-use' | 'failed';
  readonly size?: 'small' | 'normal' | 'large';
}

/** The ring that says which family a model is of. Decorative: the name stands beside it. */
export function Jack({ line, state = 'free', size = 'normal' }: JackProps) {
  return <i className={`jack jack-${size}`} data-line={line ?? 'none'} data-state={state} aria-hidden />;
}
