import { parseCatalogue, type Catalogue } from '../../electron/core/providers/parse-catalogue.ts';
import models from '../../resources/models.json' with { type: 'json' };
import providers from '../../resources/providers.json' with { type: 'json' };

/** The providers and models that ship. */
export function shippedCatalogue(): Catalogue {
  return parseCatalogue({ providers, models });
}
