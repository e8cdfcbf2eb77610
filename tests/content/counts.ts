// How much there is to check, as the table in docs/check-a-fact.md. Knows nothing of the Azure CLI, so that it counts alike without it.
import { countOf } from './check-az.ts';
import { bicepFiles, kqlQueries, outputQueries } from './check-texts.ts';
import { everySource } from './links.ts';
import type { Shipped } from './shipped.ts';

export function countTable(shipped: Shipped): string {
	const az = countOf(shipped);
	const checks = shipped.labs.reduce((sum, { checks: own }) => sum + own.length + 1, 0);
	const pages = new Set(everySource.flatMap(({ sources }) => sources.map(({ url }) => url)));
	const rows = [
		['What', 'Count'],
		['Labs', shipped.labs.length],
		['Checks of pasted outputs in them', checks],
		['Recall prompts', shipped.prompts.length],
		['Axes of variation', shipped.axes.length],
		['`az` commands of the CLI itself', az.calls],
		['different ones among them', az.commands],
		['their flags', az.flags],
		['`az` commands of extensions', az.extensionCalls],
		['different ones among them', az.extensionCommands],
		['Bicep files', bicepFiles(shipped).length],
		['Kusto queries', kqlQueries(shipped).length],
		['JMESPath queries', outputQueries(shipped).length],
		['Different pages linked', pages.size]
	].map(([what, count]) => [String(what), String(count)] as const);
	const [left, right] = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
	const line = ([what, count]: readonly [string, string]): string =>
		`| ${what.padEnd(left!)} | ${count.padEnd(right!)} |`;
	const rule = `| ${'-'.repeat(left!)} | ${'-'.repeat(right!)} |`;
	return [line(rows[0]!), rule, ...rows.slice(1).map(line)].join('\n');
}
