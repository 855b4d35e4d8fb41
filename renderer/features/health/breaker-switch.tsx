import type { BreakerView } from '../../../shared/model/health.ts';

interface BreakerSwitchProps {
  readonly state: BreakerView['state'];
  /** Drawn without the colour of trouble at rest. */
  readonly tone?: 'rest' | 'trouble';
}

/** A breaker drawn as a switch; the word beside it says the same. */
export function BreakerSwitch({ state, tone = 'trouble' }: BreakerSwitchProps) {
  return (
    <svg
      className="breaker-switch"
      data-state={state}
      data-tone={tone}
      width={36}
      height={16}
      viewBox="0 0 36 16"
      aria-hidden
    >
      <path d="M0 8H7" />
      <path d="M29 8H36" />
      <circle cx={9} cy={8} r={2} />
      <circle cx={27} cy={8} r={2} />
      <path d={arms[state]} strokeDasharray={state === 'testing' ? '2.5 2.5' : undefined} />
    </svg>
  );
}

const arms: Readonly<Record<BreakerView['state'], string>> = {
  closed: 'M11 8H25',
  testing: 'M11 8L23 4.5',
  open: 'M11 8L21.5 0.8',
};
