import { type Locale, sentence } from '../../messages/index.js';
import type { SettingChoices } from '../../server/settings.js';
import type { TraceAnswer } from '../../server/shapes.js';
import { withConnection } from '../connection.js';
import { type Console, type ExitCode, json } from '../console.js';
import { newestCycle } from '../cycles.js';

/** Where a number comes from, as an indented tree or as JSON. */
export const trace = (
  organisation: string,
  concept: string,
  options: { readonly cycle?: number; readonly format: string },
  settings: SettingChoices,
  console: Console,
): Promise<ExitCode> =>
  withConnection<ExitCode>(settings, console, async (connection) => {
    const cycle = options.cycle ?? (await newestCycle(connection));
    const path = `/api/organisations/${encodeURIComponent(organisation)}/cycles/${cycle}/trace/${encodeURIComponent(concept)}`;
    const tree = (await (await connection.request(path)).json()) as TraceAnswer;
    console.answer(
      options.format === 'json' ? json(tree) : `${linesOf(tree, console.locale).join('\n')}\n`,
    );
    return 0;
  });

/** One line a node, each level indented by two spaces. */
export function linesOf(node: TraceAnswer, locale: Locale, depth = 0): readonly string[] {
  const parts = [
    node.organisationName,
    sentence(node.label, locale),
    `${node.value ?? '—'}${node.unit}`,
    node.range ?? '',
    node.formula === null ? '' : sentence(node.formula, locale),
    node.coverage === null || node.coverage.have === node.coverage.of
      ? ''
      : `(${node.coverage.have}/${node.coverage.of})`,
    sourceText(node),
  ];
  return [
    `${'  '.repeat(depth)}${parts.filter((part) => part !== '').join('  ')}`,
    ...node.children.flatMap((child) => linesOf(child, locale, depth + 1)),
  ];
}

function sourceText({ source }: TraceAnswer): string {
  if (source === null) return '';
  const when = source.at.slice(0, 10);
  return source.kind === 'imported'
    ? `← ${source.file} › ${source.sheet}!${source.cell}, ${source.by}, ${when}`
    : `← ${source.by}, ${when}`;
}
