import { useFrom } from './stores-context.ts';

/** Whether all is known that decides where a start leads; an address without a conversation then means that there is none. */
export function useIsStartRead(): boolean {
  const areConversationsRead = useFrom(
    ({ conversations }) => conversations,
    ({ status }) => status.state === 'ready',
  );
  const areSettingsRead = useFrom(
    ({ settings }) => settings,
    ({ status }) => status.state === 'ready',
  );
  const areProvidersRead = useFrom(
    ({ providers }) => providers,
    ({ status }) => status.state === 'ready',
  );
  const areKeysRead = useFrom(
    ({ keys }) => keys,
    ({ status }) => status.state === 'ready',
  );
  return areConversationsRead && areSettingsRead && areProvidersRead && areKeysRead;
}
