import { Check, CircleX, LoaderCircle, Minus, TriangleAlert } from 'lucide-react';
import { Icon } from './icon.tsx';
import './status-word.css';

interface StatusWordProps {
  /** `quiet` is a healthy thing: grey with a check. `ok` is a result the person just asked for. */
  readonly status: 'quiet' | 'ok' | 'warn' | 'danger' | 'running' | 'none';
  readonly children: string;
  /** Without a tinted ground. */
  readonly isPlain?: boolean;
}

/** A state as an icon and a word, never as a colour alone. */
export function StatusWord({ status, children, isPlain = false }: StatusWordProps) {
  return (
    <span className="status-word" data-status={status} data-plain={isPlain || undefined}>
      <Icon of={icons[status]} size="chip" isSpinning={status === 'running'} />
      {children}
    </span>
  );
}

const icons = {
  quiet: Check,
  ok: Check,
  warn: TriangleAlert,
  danger: CircleX,
  running: LoaderCircle,
  none: Minus,
} as const;
