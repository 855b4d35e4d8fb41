import { errorRate } from './rolling-window.ts';
import type { ProviderState } from './provider-state.ts';

/** Nothing speaks against a provider that nobody has heard of, but not as much for it as an answer does. */
const unknownScore = 0.7;
const degradedScore = 0.5;

/** From 0, down, to 1, every call answered; what routing weighs. */
export function healthScore({ standing, summary }: ProviderState): number {
  const answered = 1 - errorRate(summary);
  switch (standing) {
    case 'down':
      return 0;
    case 'unknown':
      return unknownScore;
    case 'degraded':
      return degradedScore * answered;
    case 'healthy':
      return answered;
  }
}
