import type { HeldProvider } from '../../shared/model/import.ts';

/** What taking it over would change: where requests and their keys go comes first. */
export function heldProviderWords(
  { providerId, row, override }: HeldProvider,
  label = row?.label ?? providerId,
): string {
  const address = override?.baseUrl ?? row?.baseUrl;
  const headers = Object.keys(override?.extraHeaders ?? {});
  const parts = [
    row && 'would be added',
    address !== undefined && `would send its requests and keys to ${address}`,
    headers.length > 0 && `would send the headers ${headers.join(', ')}`,
    override?.isEnabled === false && 'would be turned off',
    override?.isEnabled === true && 'would be turned on',
    override?.rotation && `would use its keys ${rotations[override.rotation]}`,
  ].filter((part) => typeof part === 'string');
  return `${label} ${parts.join(', ') || 'would stay as it is'}`;
}

const rotations = {
  sticky: 'by conversation',
  'round-robin': 'in turn',
  'fill-first': 'one after the other',
} as const;
