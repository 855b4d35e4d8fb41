import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { loadRemoteImage, type RemoteImagePorts } from '../remote-images/load-remote-image.ts';

export function createRemoteImagesApi(ports: RemoteImagePorts): ApiGroup<'remoteImages'> {
  return { load: ({ address }, { signal }) => loadRemoteImage(ports, address, signal) };
}
