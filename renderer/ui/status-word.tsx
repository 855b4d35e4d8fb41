import { Check, CircleX, LoaderCircle, Minus, TriangleAlert, Zap } from 'lucide-react';
import { Icon } from './icon.tsx';
import './status-word.css';

interface StatusWordProps {
  /** `quiet` is a healthy thing: grey with a check. `ok` is a result the person just asked for. */
  readonly status: 'quiet' | 'ok' | 'warn' | 'danger' | 'running' | 'in-use' | 'taken' | 'idle' | 'none';
  readonly children: string;
  /** Without a tinted ground. */
  readonly isPlain?: boolean;
  /** The word is read out only. */
  readonly isIconOnly?: boolean;
}

/** A state as an icon and a word, never as a colour alone. */
export function StatusWord({ status, children, isPlain = false, isIconOnly = false }: StatusWordProps) {
  const icon = icons[status];
  return (
    <span className="status-word" data-status={status} data-plain={isPlain || undefined}>
      {icon && <Icon of={icon} size={isIconOnly ? 'dense' : 'chip'} isSpinning={status === 'running'} />}
      {isIconOnly ? <span className="visually-hidden">{children}</span> : children}
    </span>
  );
}

const icons = {
  quiet: Check,
  ok: Check,
  warn: TriangleAlert,
  danger: CircleX,
  running: LoaderCircle,
  'in-use': Zap,
  taken: Check,
  idle: undefined,
  none: Minus,
} as const;
