import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { importRules } from './import-rules.ts';

interface CruiseReport {
  readonly moduleCount: number;
  /** One line each: rule, importing file, imported file, what to do. */
  readonly violations: readonly string[];
}

/** Reads every import below the three source folders of a repository and holds it against the import rules. */
export async function cruiseImports(folder: string): Promise<CruiseReport> {
  const { output } = await cruise(['electron', 'renderer', 'shared'], {
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden: [...importRules] },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json', '.css'],
    },
  });
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text instead of a result');
  return { moduleCount: countSources(output), violations: describeViolations(output) };
}

function countSources({ modules }: ICruiseResult): number {
  return modules.filter(({ source }) => /^(electron|renderer|shared)\//.test(source)).length;
}

function describeViolations({ summary }: ICruiseResult): readonly string[] {
  const comments = new Map(importRules.map(({ name, comment }) => [name, comment ?? '']));
  return summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} -> ${to}. ${comments.get(rule.name) ?? ''}`,
  );
}
