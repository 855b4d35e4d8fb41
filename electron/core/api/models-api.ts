import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { ContractError, notFound } from '../../../shared/contract/errors.ts';
import { modelRef, type ModelRef } from '../../../shared/model/ids.ts';
import type { ModelView } from '../../../shared/model/language-model.ts';
import type { ModelEdit } from '../ports/stores.ts';
import { announceProviders, type ProviderPorts, standingOf } from './provider-ports.ts';

export function createModelsApi(ports: ProviderPorts): ApiGroup<'models'> {
  const { directory } = ports;

  const viewOf = (ref: ModelRef): ModelView => {
    const view = directory.modelViews(standingOf(ports)).find((model) => model.ref === ref);
    if (!view) throw notFound('model', ref);
    return view;
  };
  const edit = (ref: ModelRef, change: (known: ModelEdit) => ModelEdit): ModelView => {
    viewOf(ref);
    directory.change(({ models }) => models.saveEdit(ref, change(models.edits().get(ref) ?? {})));
    announceProviders(ports);
    return viewOf(ref);
  };

  return {
    list: async () => ({ models: directory.modelViews(standingOf(ports)) }),
    setEnabled: async ({ model, isEnabled }) => edit(model, (known) => ({ ...known, isEnabled })),
    setPrice: async ({ model, price }) =>
      edit(model, ({ price: _, ...known }) => ({ ...known, ...(price && { price }) })),
    setLimits: async ({ model, limits }) =>
      edit(model, ({ limits: _, ...known }) => ({ ...known, ...(limits && { limits }) })),
    add: async ({ providerId, modelId, label = modelId, contextTokens, price }) => {
      const provider = directory.provider(providerId);
      if (!provider) throw notFound('provider', providerId);
      const ref = modelRef(providerId, modelId);
      if (directory.model(ref)) {
        throw new ContractError({ code: 'conflict', message: `${provider.row.label} already has a model ${modelId}.` });
      }
      const row = {
        id: modelId,
        label,
        family: modelId,
        line: provider.row.line,
        tier: 'standard' as const,
        abilities: [],
        lifecycle: { status: 'unverified' as const },
        ...(contextTokens !== undefined && { contextTokens }),
        ...(price && { price }),
      };
      directory.change(({ models }) => {
        const known = models.edits().get(ref);
        // What is typed now holds, and not what was known of an earlier model of this name.
        if (known) models.saveEdit(ref, withoutFigures(known));
        models.save({ ref, origin: 'added', row });
      });
      announceProviders(ports);
      return viewOf(ref);
    },
    remove: async ({ model }) => {
      const { origin, label } = viewOf(model);
      if (origin !== 'added') {
        const message = `${label} comes with its provider and cannot be removed. Turn it off instead.`;
        throw new ContractError({ code: 'conflict', message });
      }
      directory.change(({ models }) => models.remove(model));
      announceProviders(ports);
      return {};
    },
  };
}

function withoutFigures({ price: _, limits: __, ...edit }: ModelEdit): ModelEdit {
  return edit;
}
