import { LoaderCircle } from 'lucide-react';
import { Icon } from './icon.tsx';

/** Work is under way. Decorative: the words beside it say what. */
export function Spinner() {
  return <Icon of={LoaderCircle} size="dense" isSpinning />;
}
