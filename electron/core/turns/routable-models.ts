import type { ProviderId } from '../../../shared/model/ids.ts';
import type { KeyView } from '../../../shared/model/key.ts';
import type { Directory } from '../providers/directory.ts';
import { needsKey } from '../providers/usability.ts';
import type { RoutableModel } from '../routing/decide-input.ts';
import { prepareCatalogue } from '../routing/prepare-catalogue.ts';
import type { RoutingCatalogue } from '../routing/decide-input.ts';

export interface RoutableCatalogue {
  readonly models: readonly RoutableModel[];
  readonly catalogue: RoutingCatalogue;
}

/** The directory as routing sees it; made anew only when the directory or the keys have changed. */
export function createRoutableCatalogue(directory: Directory): (keys: readonly KeyView[]) => RoutableCatalogue {
  let made: { readonly sign: string; readonly value: RoutableCatalogue } | undefined;
  return (keys) => {
    const withSecret = new Set(keys.filter(({ hasSecret }) => hasSecret).map(({ providerId }) => providerId));
    const sign = `${String(directory.revision())} ${[...withSecret].join(' ')}`;
    if (made?.sign === sign) return made.value;
    const models = routableModels(directory, withSecret);
    made = { sign, value: { models, catalogue: prepareCatalogue(models) } };
    return made.value;
  };
}

/** A local server counts once it has told its models: without any there is nothing to route to. */
function routableModels(directory: Directory, withSecret: ReadonlySet<ProviderId>): readonly RoutableModel[] {
  return directory.rows().flatMap((row, providerPriority) =>
    directory.models(row.id).map((model) => ({
      ref: model.ref,
      providerId: row.id,
      providerKind: row.kind,
      providerPriority,
      isProviderEnabled: directory.provider(row.id)?.isEnabled ?? false,
      hasKey: !needsKey(row) || withSecret.has(row.id),
      isEnabled: model.isEnabled,
      origin: model.origin,
      row: model.row,
    })),
  );
}
