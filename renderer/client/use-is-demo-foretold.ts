import { splitModelRef } from '../../shared/model/ids.ts';
import { useFrom } from './stores-context.ts';

/** Whether the message in the composer would go to the offline demo. */
export function useIsDemoForetold(): boolean {
  const next = useFrom(
    ({ forecast }) => forecast,
    ({ decision }) => decision?.candidates[0]?.model,
  );
  return useFrom(
    ({ providers }) => providers,
    (state) =>
      next !== undefined &&
      state.providers.some(({ id, kind }) => id === splitModelRef(next).providerId && kind === 'demo'),
  );
}
