import type { CoreApi } from '../../shared/contract/core-api.ts';
import { describeAlert } from '../../shared/model/describe-alert.ts';
import { composedMessage } from './composed-message.ts';
import { followConversation } from './follow-conversation.ts';
import { followPolicyLimits, readPolicyLimits } from './follow-policy-limits.ts';
import { ensureConversation } from './ensure-conversation.ts';
import { hearConversations } from './hear-conversations.ts';
import { lookAtKeys } from './look-at-keys.ts';
import { lookAtNotes } from './look-at-notes.ts';
import { lookOnArrival } from './look-on-arrival.ts';
import { readNames } from './read-names.ts';
import type { Route } from './route.ts';
import { keepRuleAddress } from './rules/keep-rule-address.ts';
import type { Stores } from './stores.ts';

/** Keeps the stores in step with the core: events between connections, everything anew after each one. Answers with its stop. */
export function hearCore(core: CoreApi, stores: Stores): () => void {
  const stops = [
    ...hearConversations(core, stores),
    core.on('approvals-changed', ({ approvals }) => stores.approvals.getState().accept(approvals)),
    core.on('budgets-changed', ({ budgets }) => stores.budgets.getState().accept(budgets)),
    ...followRules(core, stores),
    core.on('alert-raised', ({ alert }) => {
      if (stores.settings.getState().settings.alerts === 'none') return;
      stores.toasts.getState().show({ text: describeAlert(alert, readNames(stores)) });
    }),
    core.on('health-changed', (standing) => stores.health.getState().accept(standing)),
    core.on('providers-changed', ({ providers }) => stores.providers.getState().accept(providers)),
    core.on('models-changed', ({ models }) => stores.models.getState().accept(models)),
    core.on('keys-changed', ({ keys }) => stores.keys.getState().accept(keys)),
    core.on('secrets-changed', ({ secrets }) => stores.appStatus.getState().acceptSecrets(secrets)),
    core.on('imports-changed', ({ imports }) => stores.imports.getState().accept(imports)),
    core.on('backups-changed', ({ shelf }) => stores.backups.getState().accept(shelf)),
    core.on('notices-changed', ({ notices }) => stores.appStatus.getState().acceptNotices(notices)),
    core.on('settings-changed', ({ settings }) => stores.settings.getState().accept(settings)),
    ...followPolicies(core, stores),
    core.on('usage-changed', () => {
      void stores.usage.getState().read();
      lookAtSpend(stores);
      void stores.budgets.getState().read();
      void stores.chat.getState().readSpend();
      void stores.conversationUsage.getState().readAgain();
      void stores.ruleShare.getState().lookAgain();
      lookAtKeys(stores);
    }),
    stores.connection.subscribe(({ isConnected }, before) => {
      if (isConnected && !before.isConnected) readAll(stores);
    }),
    ...followFinds(stores),
    stores.chat.subscribe(({ conversationId: id }, before) => {
      if (id !== undefined && id !== before.conversationId) void stores.edits.getState().read(id);
    }),
    stores.routes.subscribe(({ route }, before) => {
      lookAtRoute(stores, before.route);
      ensureConversation(stores);
      if (placeOf(route) !== placeOf(before.route)) {
        stores.keys.getState().endTrial();
        lookOnArrival(stores);
      }
    }),
    stores.conversations.subscribe(() => {
      followConversation(stores);
      lookAtNotes(stores);
    }),
    ...[stores.conversations, stores.workspaces, stores.settings, stores.providers, stores.keys].map((store) =>
      store.subscribe(() => ensureConversation(stores)),
    ),
    ...foretell(core, stores),
    ...keepTrialsInStep(core, stores),
  ];
  if (stores.connection.getState().isConnected) readAll(stores);
  return () => {
    for (const stop of stops) stop();
    stores.health.getState().close();
  };
}

function followRules(core: CoreApi, stores: Stores): readonly (() => void)[] {
  return [
    core.on('rules-changed', () => {
      void stores.ruleCommands.getState().read();
      stores.knownRules.getState().askAgain();
      stores.removedRules.getState().readAgain();
      lookAtRules(stores);
    }),
    keepRuleAddress(stores),
    stores.rules.subscribe(({ selectedId }) => void stores.ruleShare.getState().look(selectedId)),
  ];
}

/** The default model of the profile stands in the settings; models may go away, and rules name them as well. */
function followPolicies(core: CoreApi, stores: Stores): readonly (() => void)[] {
  return [
    core.on('policies-changed', () => {
      lookAtPolicies(stores);
      void stores.approvalLimit.getState().readAgain();
      lookAtUsualPolicy(stores);
    }),
    ...(['settings-changed', 'models-changed', 'rules-changed'] as const).map((name) =>
      core.on(name, () => lookAtPolicies(stores)),
    ),
    ...followPolicyLimits(core, stores),
    core.on('settings-changed', () => lookAtUsualPolicy(stores)),
  ];
}

/** What is looked for is looked for again on another branch, and goes on from what a search over all conversations led to. */
function followFinds({ chat, find, messageSearch }: Stores): readonly (() => void)[] {
  return [
    chat.subscribe(({ conversationId, messages }, before) => {
      if (conversationId !== before.conversationId) find.getState().forget();
      else if (messages.at(-1)?.id !== before.messages.at(-1)?.id) find.getState().lookAgain();
    }),
    messageSearch.subscribe(({ found }, before) => {
      const [word] = found?.words ?? [];
      if (found && word !== undefined && found !== before.found) find.getState().seed(word, found.messageId);
    }),
  ];
}

/** Keeps the forecast for the composer in step with what is typed and with what a decision leans on. */
function foretell(core: CoreApi, stores: Stores): readonly (() => void)[] {
  const { chat, conversations, drafts, attachments, beginning, forecast } = stores;
  const reconsider = () => forecast.getState().reconsider();
  return [
    ...[chat, conversations, drafts, attachments, beginning].map((store) =>
      store.subscribe(() => forecast.getState().consider(composedMessage(stores))),
    ),
    ...leanedOn.map((name) => core.on(name, reconsider)),
  ];
}

/** What was found out by trying is found out anew where it may come out differently. */
function keepTrialsInStep(core: CoreApi, { trial, ruleTests }: Stores): readonly (() => void)[] {
  return [
    core.on('rule-tests-changed', () => ruleTests.getState().readAgain()),
    ...leanedOn.map((name) => core.on(name, () => trial.getState().reconsider())),
    ...testsLeanOn.map((name) => core.on(name, () => ruleTests.getState().readAgain())),
  ];
}

const testsLeanOn = [
  'rules-changed',
  'models-changed',
  'providers-changed',
  'keys-changed',
  'settings-changed',
] as const;

const leanedOn = [
  'turn-ended',
  'models-changed',
  'providers-changed',
  'keys-changed',
  'settings-changed',
  'rules-changed',
  'policies-changed',
  'budgets-changed',
  'health-changed',
] as const;

function readAll(stores: Stores): void {
  lookAtRoute(stores);
  void stores.drafts.getState().flush();
  void stores.edits.getState().flush();
  void stores.beginning.getState().flush();
  void stores.appStatus.getState().read();
  void stores.settings.getState().read();
  void stores.workspaces.getState().read();
  void stores.conversations.getState().read();
  void stores.providers.getState().read();
  void stores.models.getState().read();
  void stores.keys.getState().read();
  void stores.health.getState().read();
  void stores.usage.getState().read();
  void stores.conversationUsage.getState().readAgain();
  void stores.outline.getState().readAgain();
  void stores.ruleCommands.getState().read();
  void stores.approvals.getState().read();
  void stores.notes.getState().readAgain();
  void stores.handoffs.getState().readAgain();
  void stores.handoffs.getState().readMarked();
  void stores.budgets.getState().read();
  readPolicyLimits(stores);
  void stores.backups.getState().read();
  void stores.chat.getState().reattach();
  stores.traces.getState().readAgain();
  stores.knownRules.getState().askAgain();
  void stores.ruleShare.getState().lookAgain();
  stores.forecast.getState().reconsider();
  stores.ruleTests.getState().readAgain();
  stores.trial.getState().reconsider();
  lookOnArrival(stores);
}

/** Reads what the address names; what `before` has shown already is not read anew. */
function lookAtRoute(stores: Stores, before?: Route): void {
  const { route } = stores.routes.getState();
  if (route.name === 'chat') {
    void stores.chat.getState().open(route.conversationId);
    if (route.conversationId !== undefined) {
      void stores.queue.getState().read(route.conversationId);
      void stores.attachments.getState().read(route.conversationId);
    }
    followConversation(stores);
  }
  lookAtNotes(stores);
  if (route.name === 'health') stores.health.getState().open();
  else stores.health.getState().close();
  lookAtSpend(stores);
  lookAtBudgets(stores);
  if (route.name === 'routing' && route.ruleId !== undefined) stores.rules.getState().select(route.ruleId);
  if (before?.name !== 'routing') {
    lookAtRules(stores);
    lookAtUsualPolicy(stores);
  }
  lookAtPolicies(stores);
  const shelf = route.name === 'archived' || route.name === 'deleted' ? route.name : undefined;
  if (shelf ?? stores.shelves.getState().shelf) void stores.shelves.getState().open(shelf);
  for (const removed of [stores.removedNotes, stores.removedRules]) {
    if (shelf === 'deleted') void removed.getState().read();
    else removed.getState().leave();
  }
}

function lookAtSpend({ routes, spend }: Stores): void {
  if (routes.getState().route.name === 'spend') void spend.getState().read();
}

/** What is used of them, and from which amount on a message asks, as it is on arrival. */
function lookAtBudgets({ routes, budgets, approvalLimit }: Stores): void {
  const { route } = routes.getState();
  if (route.name !== 'settings' || route.section !== 'budgets') return;
  void budgets.getState().read();
  void approvalLimit.getState().read();
}

function lookAtRules({ routes, rules }: Stores): void {
  if (routes.getState().route.name === 'routing') void rules.getState().read();
}

/** What stands beside the rules. */
function lookAtUsualPolicy({ routes, usualPolicy }: Stores): void {
  if (routes.getState().route.name === 'routing') void usualPolicy.getState().read();
}

function lookAtPolicies({ routes, policies, endings }: Stores): void {
  const { route } = routes.getState();
  if (route.name !== 'policies') return;
  policies.getState().open(route.scope);
  void endings.getState().read();
}

function placeOf(route: Route): string {
  return route.name === 'settings' ? `settings/${route.section}` : route.name;
}
