import type { LucideIcon } from 'lucide-react';
import { classNames } from '../lib/class-names.ts';

interface IconProps {
  readonly of: LucideIcon;
  /** 16 px by default, 14 px in dense rows, 12 px in chips. */
  readonly size?: 'normal' | 'dense' | 'chip' | undefined;
  readonly isSpinning?: boolean | undefined;
  readonly isFilled?: boolean | undefined;
}

/** A decorative icon; the words beside it or the control around it carry the meaning. */
export function Icon({ of: Glyph, size = 'normal', isSpinning, isFilled }: IconProps) {
  return (
    <Glyph
      className={classNames('icon', size !== 'normal' && `icon-${size}`, isSpinning && 'spinning')}
      fill={isFilled ? 'currentColor' : 'none'}
      aria-hidden
      strokeWidth={size === 'chip' ? 2 : 1.75}
    />
  );
}
