import { Switch as BaseSwitch } from '@base-ui/react/switch';
import './switch.css';

interface SwitchProps {
  /** Accessible name: what is turned on. */
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly isDisabled?: boolean;
  /** In a list of one tab stop: -1 but in its row. */
  readonly tabIndex?: 0 | -1;
}

export function Switch({ label, isOn, onChange, isDisabled = false, tabIndex = 0 }: SwitchProps) {
  return (
    <BaseSwitch.Root
      className="switch"
      aria-label={label}
      checked={isOn}
      disabled={isDisabled}
      tabIndex={tabIndex}
      onCheckedChange={(checked) => onChange(checked)}
    >
      <BaseSwitch.Thumb className="switch-thumb" />
    </BaseSwitch.Root>
  );
}
