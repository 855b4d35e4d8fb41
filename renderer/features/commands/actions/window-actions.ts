import { hasSteps } from '../../../client/policies/policy-steps.ts';
import { hasUnsaved } from '../../../client/rules/rule-forms-store.ts';
import type { Stores } from '../../../client/stores.ts';
import { moveRegion } from '../../../lib/move-focus.ts';
import { narrowWindow } from '../../../lib/narrow-window.ts';
import { openLayer } from '../../../lib/open-layer.ts';
import type { CommandAction, CommandActions } from '../command-action.ts';

export function windowActions({ routes, rules, ruleForms, policies, settings, toasts, view }: Stores) {
  const theme = (wanted: 'system' | 'light' | 'dark'): CommandAction => ({
    canRun: () => settings.getState().settings.theme !== wanted,
    run: () => void settings.getState().update({ theme: wanted }),
  });
  // What is typed in the open rule and not saved is newer than any step that is.
  const isRuleUnsaved = () => hasUnsaved(ruleForms.getState(), rules.getState().selectedId);
  // The editor of the JSON has an undo of its own.
  const canUndoRule = () =>
    openLayer() === 'none' &&
    routes.getState().route.name === 'routing' &&
    rules.getState().view !== 'json' &&
    (isRuleUnsaved() || rules.getState().past.length > 0);
  const undoRule = () => {
    const { selectedId } = rules.getState();
    if (selectedId !== undefined && isRuleUnsaved()) return ruleForms.getState().undo(selectedId);
    rules.getState().undo();
  };
  const canUndoPolicy = () =>
    openLayer() === 'none' && routes.getState().route.name === 'policies' && hasSteps(policies.getState()).past;
  const isToastUndo = () => toasts.getState().toast?.action?.isUndo === true;
  return {
    'next-region': { run: () => moveRegion(1) },
    'previous-region': { run: () => moveRegion(-1) },
    'toggle-sidebar': { run: () => toggleSidebar({ settings, view }) },
    'theme-light': theme('light'),
    'theme-dark': theme('dark'),
    'theme-system': theme('system'),
    undo: {
      canRun: () => isToastUndo() || canUndoRule() || canUndoPolicy(),
      run: () => {
        if (isToastUndo()) return toasts.getState().act();
        if (canUndoPolicy()) return policies.getState().undo();
        undoRule();
      },
    },
    'show-keys': { run: () => view.getState().show('keys') },
    'open-shortcuts': { run: () => routes.getState().go({ name: 'settings', section: 'shortcuts' }) },
  } satisfies Partial<CommandActions>;
}

function toggleSidebar({ settings, view }: Pick<Stores, 'settings' | 'view'>): void {
  if (!window.matchMedia(narrowWindow).matches) {
    const { isSidebarRail } = settings.getState().settings;
    return void settings.getState().update({ isSidebarRail: !isSidebarRail });
  }
  const { overlay, show, close } = view.getState();
  if (overlay === 'sidebar') close('sidebar');
  else show('sidebar');
}
