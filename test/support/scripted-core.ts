import { calls, type Calls } from '../../shared/contract/calls.ts';
import type { ApiGroup, CoreApi } from '../../shared/contract/core-api.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { EventName, EventPayload } from '../../shared/contract/events.ts';

export type CoreScript = { readonly [Group in keyof Calls]?: Partial<ApiGroup<Group>> };

export interface ScriptedCore {
  readonly core: CoreApi;
  readonly announce: <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;
}

/** A core that answers only what a test scripts; every other verb fails by its name. */
export function createScriptedCore(script: CoreScript): ScriptedCore {
  const listeners = new Map<string, Set<(payload: never) => void>>();
  const scripted = new Map(Object.entries(script));
  const groups = Object.entries(calls).map(([group, verbs]) => {
    const unscripted = Object.keys(verbs).map((name) => [name, () => Promise.reject(notScripted(`${group}.${name}`))]);
    const verbsOfGroup: object = Object.fromEntries(unscripted);
    return [group, { ...verbsOfGroup, ...scripted.get(group) }] as const;
  });
  const on: CoreApi['on'] = (name, listener) => {
    const known = listeners.get(name) ?? new Set();
    listeners.set(name, known.add(listener));
    return () => void known.delete(listener);
  };
  return {
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- built from the table CoreApi derives from
    core: { ...Object.fromEntries(groups), on } as unknown as CoreApi,
    announce: (name, payload) => {
      for (const listener of listeners.get(name) ?? []) {
        // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- `on` ties listener and payload to the name
        listener(payload as never);
      }
    },
  };
}

export function diskIsFull(): ContractError {
  return new ContractError({ code: 'storage', message: 'The disk is full. Free some space and try again.' });
}

export function connectionIsLost(): ContractError {
  return new ContractError({ code: 'disconnected', message: 'The connection was lost.' });
}

function notScripted(name: string): ContractError {
  return new ContractError({ code: 'unknown-verb', message: `The test scripted no ${name}.` });
}
