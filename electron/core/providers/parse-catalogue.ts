import { z } from 'zod';
import { ProviderId } from '../../../shared/model/ids.ts';
import { ModelRow } from '../../../shared/model/language-model.ts';
import { ProviderRow } from '../../../shared/model/provider.ts';

const CatalogueFile = z.strictObject({
  /** Day the facts were written down, and the newest day any source speaks of. */
  asOf: z.iso.date(),
  sourceHorizon: z.iso.date(),
  sources: z.array(z.strictObject({ id: z.string(), what: z.string(), date: z.string() })),
  providers: z.record(ProviderId, z.array(ModelRow)),
});

/** The providers and models that ship with the program. */
export interface Catalogue {
  readonly asOf: string;
  readonly rows: readonly ProviderRow[];
  readonly modelsOf: (id: ProviderId) => readonly ModelRow[];
}

/** Reads `resources/providers.json` and `resources/models.json`, already parsed as JSON. Throws on the first bad row. */
export function parseCatalogue(files: { readonly providers: unknown; readonly models: unknown }): Catalogue {
  const rows = z.array(ProviderRow).parse(files.providers);
  const { asOf, providers } = CatalogueFile.parse(files.models);
  return { asOf, rows, modelsOf: (id) => providers[id] ?? [] };
}
