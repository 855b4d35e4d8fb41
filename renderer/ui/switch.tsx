import { Switch as BaseSwitch } from '@base-ui/react/switch';
import './switch.css';

interface SwitchProps {
  /** Accessible name: what is turned on. */
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly isDisabled?: boolean;
}

export function Switch({ label, isOn, onChange, isDisabled = false }: SwitchProps) {
  return (
    <BaseSwitch.Root
      className="switch"
      aria-label={label}
      checked={isOn}
      disabled={isDisabled}
      onCheckedChange={(checked) => onChange(checked)}
    >
      <BaseSwitch.Thumb className="switch-thumb" />
    </BaseSwitch.Root>
  );
}
