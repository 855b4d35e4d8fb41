import type { KeyRotation, ProviderOverride, ProviderRow, ProviderView } from '../../../shared/model/provider.ts';
import { readEnvironmentBaseUrl, type Environment } from './environment-base-url.ts';

/** A provider as it holds now: the row with the base URL and headers in force. */
export interface EffectiveProvider {
  readonly row: ProviderRow;
  readonly baseUrlSource: ProviderView['baseUrlSource'];
  /** Those the person added; the row carries them together with its own. */
  readonly extraHeaders: Readonly<Record<string, string>>;
  readonly isEnabled: boolean;
  /** As the person has set it. */
  readonly rotation?: KeyRotation;
}

/** Settings win over the environment, the environment over the row. Throws where the environment holds no address. Pure. */
export function effectiveProvider(
  row: ProviderRow,
  override: ProviderOverride,
  environment: Environment,
): EffectiveProvider {
  const { extraHeaders = {}, isEnabled = true, rotation } = override;
  const fromEnvironment = readEnvironmentBaseUrl(row.id, environment);
  return {
    row: withHeaders(
      { ...row, baseUrl: wholeBaseUrl(row, override.baseUrl ?? fromEnvironment ?? row.baseUrl) },
      extraHeaders,
    ),
    baseUrlSource: sourceOf(row, override.baseUrl, fromEnvironment),
    extraHeaders,
    isEnabled,
    ...(rotation && { rotation }),
  };
}

/** The provider at another address, as if the person had set it. */
export function withBaseUrl(provider: EffectiveProvider, baseUrl: string): EffectiveProvider {
  const row = { ...provider.row, baseUrl: wholeBaseUrl(provider.row, baseUrl) };
  return { ...provider, row, baseUrlSource: 'settings' };
}

function sourceOf(
  row: ProviderRow,
  fromSettings: string | undefined,
  fromEnvironment: string | undefined,
): ProviderView['baseUrlSource'] {
  if (fromSettings !== undefined) return 'settings';
  if (fromEnvironment !== undefined) return 'environment';
  return row.kind === 'custom' ? 'settings' : 'built-in';
}

function withHeaders(row: ProviderRow, added: Readonly<Record<string, string>>): ProviderRow {
  const alsoSpeaks = row.alsoSpeaks?.map((other) => addHeaders(other, added));
  return { ...addHeaders(row, added), ...(alsoSpeaks && { alsoSpeaks }) };
}

type OtherWire = NonNullable<ProviderRow['alsoSpeaks']>[number];

function addHeaders<Speaker extends ProviderRow | OtherWire>(
  speaker: Speaker,
  added: Readonly<Record<string, string>>,
) {
  const extraHeaders = { ...speaker.quirks.extraHeaders, ...added };
  return Object.keys(extraHeaders).length === 0 ? speaker : { ...speaker, quirks: { ...speaker.quirks, extraHeaders } };
}

/** People name a local server by its port alone; the path its API lives under is the row's. */
function wholeBaseUrl(row: ProviderRow, baseUrl: string): string {
  const plain = withoutTrailingSlash(baseUrl);
  const isBare = row.kind === 'local' && new URL(plain).pathname === '/';
  return isBare ? plain + withoutTrailingSlash(new URL(row.baseUrl).pathname) : plain;
}

function withoutTrailingSlash(url: string): string {
  return url.trim().replace(/\/+$/, '');
}
