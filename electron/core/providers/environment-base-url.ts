import type { ProviderId } from '../../../shared/model/ids.ts';
import { redact } from '../../../shared/model/redact.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Name of the variable that moves a provider to another address: `SWITCHBOARD_MY_GATEWAY_BASE_URL`. */
export function baseUrlVariable(id: ProviderId): string {
  return `SWITCHBOARD_${id.toUpperCase().replaceAll('-', '_')}_BASE_URL`;
}

/**
 * The base URL that the environment sets for a provider. Throws where the variable holds anything but an http or https
 * address: quietly using the provider's own would send messages past a company's proxy.
 */
export function readEnvironmentBaseUrl(id: ProviderId, environment: Environment): string | undefined {
  const variable = baseUrlVariable(id);
  const value = environment[variable]?.trim();
  if (!value) return undefined;
  if (/^https?:\/\/[^\s/]+/i.test(value) && URL.canParse(value)) return value;
  throw new Error(
    `${variable} is "${redact(value)}", which is not an http or https address. Correct or remove it and start again.`,
  );
}
