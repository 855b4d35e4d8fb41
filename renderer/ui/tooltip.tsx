import { Tooltip as BaseTooltip } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';
import { Keycap } from './keycap.tsx';
import './tooltip.css';

interface TooltipProps {
  readonly text: string;
  readonly hotkey?: string | undefined;
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
  /** The one element the tooltip belongs to. */
  readonly children: ReactElement;
}

/**
 * Shows the full text of a control on hover and focus; never the only place a name is given. Esc takes it away together
 * with the dialog it stands in.
 */
export function Tooltip({ text, hotkey, side = 'bottom', children }: TooltipProps) {
  return (
    <BaseTooltip.Root onOpenChange={(_, { reason, allowPropagation }) => reason === 'escape-key' && allowPropagation()}>
      <BaseTooltip.Trigger render={children} />
      <BaseTooltip.Portal>
        <BaseTooltip.Positioner className="tooltip-place" side={side} sideOffset={6}>
          <BaseTooltip.Popup className="tooltip">
            <span>{text}</span>
            {hotkey && <Keycap hotkey={hotkey} isBare />}
          </BaseTooltip.Popup>
        </BaseTooltip.Positioner>
      </BaseTooltip.Portal>
    </BaseTooltip.Root>
  );
}
