import type { ProviderRow } from '../../../shared/model/provider.ts';
import type { WireFault } from './wire-fault.ts';

type NetworkFault = Extract<WireFault, { source: 'network' }>;

/** Why no answer, or only part of one, came back. */
export type NetworkCause =
  | 'server-not-running'
  | 'nothing-listens'
  | 'host-not-found'
  | 'unreachable'
  | 'connection-lost'
  | 'certificate'
  | 'not-encrypted'
  | 'connect-timeout'
  | 'blocked-port'
  | 'undecodable'
  | 'cut-off';

/**
 * By the code, which is the system's or the HTTP client's; a port that the client refuses to call has none. A local
 * server that does not listen is simply not running.
 */
export function classifyNetworkFault(
  { code, detail }: Pick<NetworkFault, 'code' | 'detail'>,
  providerKind: ProviderRow['kind'],
): NetworkCause {
  if (code === undefined && detail === 'bad port') return 'blocked-port';
  const cause = causes.find(({ pattern }) => pattern.test(code ?? ''))?.cause ?? 'unreachable';
  const isLocal = providerKind === 'local';
  return isLocal && (cause === 'nothing-listens' || cause === 'unreachable') ? 'server-not-running' : cause;
}

const causes: readonly { readonly pattern: RegExp; readonly cause: NetworkCause }[] = [
  { pattern: /^ECONNREFUSED$/, cause: 'nothing-listens' },
  { pattern: /^(ENOTFOUND|EAI_\w+|ERR_INVALID_URL)$/, cause: 'host-not-found' },
  {
    pattern: /^(ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|HPE_\w+)$/,
    cause: 'connection-lost',
  },
  {
    pattern: /^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT)$/,
    cause: 'connect-timeout',
  },
  { pattern: /^(EPROTO|ERR_SSL_\w+)$/, cause: 'not-encrypted' },
  { pattern: /^(Z_|ERR_+BROTLI|ERR__ERROR|ERR_ZSTD|ZSTD_)\w*$/i, cause: 'undecodable' },
  {
    pattern: /CERT|^(UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER\w*|ERR_TLS_\w+|HOSTNAME_MISMATCH)$/,
    cause: 'certificate',
  },
];
