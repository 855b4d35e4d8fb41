import type { StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../../shared/contract/core-api.ts';
import type { Policy, PolicyField, PolicyScope, PolicyView } from '../../../shared/model/policy.ts';
import type { ReadStatus } from '../../lib/read-status.ts';
import type { ToastStore } from '../toast-store.ts';

/** Some fields of one layer before and after, of the tasks those that differ; what is absent was, or will be, inherited. */
export interface PolicyStep {
  readonly scope: PolicyScope;
  readonly fields: readonly PolicyField[];
  readonly before: Policy;
  readonly after: Policy;
  /** Changes of the same thing that follow each other, such as digits of a number, are one step. */
  readonly mergeKey?: string;
}

export interface PoliciesState {
  /** The layer that is shown. */
  readonly scope: PolicyScope;
  /** Absent until it is read. */
  readonly view: PolicyView | undefined;
  readonly status: ReadStatus;
  readonly past: readonly PolicyStep[];
  readonly future: readonly PolicyStep[];
  /** Changes are on their way to the core. */
  readonly isSaving: boolean;
  /** What another window has changed in the layer shown. */
  readonly foreign: PolicyStep | undefined;
  /** By layer and field: what was typed and is no value yet; an empty text for a field that was only opened. */
  readonly typed: Readonly<Partial<Record<string, string>>>;
  readonly open: (scope: PolicyScope) => void;
  readonly read: () => Promise<void>;
  /** Shown at once, then saved; when the core refuses, what it knows returns and a toast offers Retry. */
  readonly set: (values: Policy, mergeKey?: string) => void;
  /** Takes over what this window has changed by another way; can be taken back like every other change. */
  readonly accept: (scope: PolicyScope, values: Policy) => void;
  readonly inherit: (field: PolicyField) => void;
  /** Without a text what was typed is forgotten. */
  readonly type: (field: PolicyField, text?: string) => void;
  /** The last change of the layer shown. */
  readonly undo: () => void;
  readonly redo: () => void;
  /** Sets what another window has changed as it was before. */
  readonly bringBack: () => void;
  readonly dismissForeign: () => void;
}
export type PoliciesStore = StoreApi<PoliciesState>;

export interface PoliciesAccess {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly get: () => PoliciesState;
  readonly set: (part: Partial<PoliciesState>) => void;
}

/** Tells one layer from another. */
export function scopeKey(scope: PolicyScope): string {
  return scope.layer === 'profile' ? 'profile' : `${scope.layer} ${scope.id}`;
}

export function typedKey(scope: PolicyScope, field: PolicyField): string {
  return `${scopeKey(scope)} ${field}`;
}
