import { calls, type Calls } from '../../shared/contract/calls.ts';
import type { ApiGroup, CoreApi } from '../../shared/contract/core-api.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { EventName, EventPayload } from '../../shared/contract/events.ts';

type Script = { readonly [Group in keyof Calls]?: Partial<ApiGroup<Group>> };

export interface ScriptedCore {
  readonly core: CoreApi;
  readonly announce: <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;
}

/** A core that answers only what a test scripts; every other verb fails by its name. */
export function createScriptedCore(script: Script): ScriptedCore {
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  const groups = Object.entries(calls).map(([group, verbs]) => {
    const unscripted = Object.keys(verbs).map((name) => [name, () => Promise.reject(unknownVerb(`${group}.${name}`))]);
    return [group, { ...Object.fromEntries(unscripted), ...script[group as keyof Calls] }];
  });
  const on: CoreApi['on'] = (name, listener) => {
    const known = listeners.get(name) ?? new Set();
    listeners.set(name, known.add(listener));
    return () => void known.delete(listener);
  };
  return {
    // Built from the very table CoreApi is derived from.
    core: { ...Object.fromEntries(groups), on } as CoreApi,
    announce: (name, payload) => {
      for (const listener of listeners.get(name) ?? []) listener(payload as never);
    },
  };
}

export function diskIsFull(): ContractError {
  return new ContractError({ code: 'storage', message: 'The disk is full. Free some space and try again.' });
}

export function connectionIsLost(): ContractError {
  return new ContractError({ code: 'disconnected', message: 'The connection was lost.' });
}

function unknownVerb(name: string): ContractError {
  return new ContractError({ code: 'unknown-verb', message: `The test scripted no ${name}.` });
}
