import type { StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../../shared/contract/core-api.ts';
import type { ListedRule, Rule, RuleDraft, RuleId } from '../../../shared/model/rule.ts';
import type { ReadStatus } from '../../lib/read-status.ts';
import type { ToastStore } from '../toast-store.ts';

/** One rule before and after; absent where it was not there. */
export interface RuleChange {
  readonly id: RuleId;
  readonly before: Rule | undefined;
  readonly after: Rule | undefined;
}

/** What a person did at once, and can take back at once. */
export interface RuleStep {
  readonly changes: readonly RuleChange[];
  /** Changes of the same thing that follow each other, such as letters of a name, are one step. */
  readonly mergeKey?: string;
  /** Called once the core has stored all of it, also where that took another try. */
  readonly onStored?: () => void;
  /** Called when the core does not store all of it, or the person stops it on its way. */
  readonly onRefused?: () => void;
}

export type RulesView = 'board' | 'list' | 'json';

/** Another window changed the rule that is open here: all that it did since this window changed it last. */
export interface ForeignChange {
  readonly id: RuleId;
  readonly step: RuleStep;
}

export interface RulesState {
  /** In the order they are tried. */
  readonly rules: readonly ListedRule[];
  readonly status: ReadStatus;
  readonly view: RulesView;
  readonly selectedId: RuleId | undefined;
  readonly past: readonly RuleStep[];
  readonly future: readonly RuleStep[];
  /** Changes are on their way to the core. */
  readonly isSaving: boolean;
  /** How far many changes have come on their way. */
  readonly sending: { readonly sentCount: number; readonly totalCount: number } | undefined;
  readonly foreign: ForeignChange | undefined;
  readonly read: () => Promise<void>;
  /** After this window has changed rules by another way: no other window is taken to have done it. */
  readonly readOwn: () => Promise<void>;
  readonly show: (view: RulesView) => void;
  readonly select: (id: RuleId | undefined) => void;
  /** Shown at once, then saved; when the core refuses, what it knows returns and a toast offers Retry. */
  readonly put: (step: RuleStep) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Takes back this step, whatever came after it. */
  readonly revert: (step: RuleStep) => void;
  /** Takes back what another window did to the open rule. */
  readonly bringMineBack: () => void;
  readonly move: (id: RuleId, position: number) => void;
  readonly setEnabled: (id: RuleId, isEnabled: boolean) => void;
  readonly save: (id: RuleId, draft: RuleDraft, mergeKey: string) => void;
  /** The toast can bring it back. */
  readonly remove: (id: RuleId) => void;
  /** A new rule, which is opened; whether it could be saved. */
  readonly add: (draft: RuleDraft) => Promise<boolean>;
  readonly copy: (id: RuleId) => Promise<void>;
  readonly dismissForeign: () => void;
  /** What has not gone out yet stays as the core has it. */
  readonly stopSending: () => void;
}
export type RulesStore = StoreApi<RulesState>;

export interface RulesAccess {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly get: () => RulesState;
  readonly set: (part: Partial<RulesState>) => void;
}
