import { errorRate } from './rolling-window.ts';
import type { ProviderState } from './provider-state.ts';

const degradedScore = 0.5;

/** From 0, down, to 1, every call answered; what routing weighs. */
export function healthScore({ standing, summary }: ProviderState): number {
  const answered = 1 - errorRate(summary);
  switch (standing) {
    case 'down':
      return 0;
    case 'unknown':
      // Nothing speaks against it; routing takes a provider it has not heard of to be well, too.
      return 1;
    case 'degraded':
      return degradedScore * answered;
    case 'healthy':
      return answered;
  }
}
