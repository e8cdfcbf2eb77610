import { describe, expect, it } from 'vitest';
import { bicepFaultsOf, bicepFiles, kqlFaultsOf, kqlQueries } from './content/check-texts.ts';
import { labWith } from './content/planted.ts';
import { shipped } from './content/shipped.ts';

const account = `param location string = resourceGroup().location

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: 'st\${uniqueString(resourceGroup().id)}'
  location: location
  sku: { name: 'Standard_LRS' }
  kind: 'StorageV2'
}
`;
const query = 'AzureActivity | where TimeGenerated > ago(1h) | summarize n = count() by Caller';

describe('Bicep files', () => {
	it('are shown, and parse', () => {
		expect(bicepFiles(shipped).length).toBeGreaterThan(0);
		expect(bicepFaultsOf(shipped)).toEqual([]);
	});

	it.each([
		['as it is', account, 0],
		['with an open string', account.replace(`'StorageV2'`, `'StorageV2`), 1],
		['with a colon lost', account.replace('location: location', 'location location'), 1],
		['with a brace lost', account.trimEnd().slice(0, -1), 1],
		['with a value lost', account.replace(`: 'StorageV2'`, ':'), 1]
	])('%s: a file in a step and one in a here-document', (_name, bicep, count) => {
		const az = [`cat > main.bicep <<'EOF'\n${bicep}EOF\naz bicep build -f main.bicep`];
		expect(bicepFaultsOf(labWith({ bicep })).length).toBeGreaterThanOrEqual(count);
		expect(bicepFaultsOf(labWith({ az })).length).toBeGreaterThanOrEqual(count);
		if (count === 0)
			expect([...bicepFaultsOf(labWith({ bicep })), ...bicepFaultsOf(labWith({ az }))]).toEqual([]);
	});
});

describe('Kusto queries', () => {
	it('are shown, and parse', () => {
		expect(kqlQueries(shipped).length).toBeGreaterThan(0);
		expect(kqlFaultsOf(shipped)).toEqual([]);
		// The first of these reads 31 MB of a language service.
	}, 60_000);

	it.each([
		['as it is', query, []],
		['with a word misspelt', query.replace('summarize', 'sumarise'), ['line 1: Query operator expected.']],
		['with a condition lost', query.replace('TimeGenerated > ago(1h)', ''), ['line 1: Missing expression']],
		['with a bracket lost', query.replace('1h)', '1h'), ['line 1: Expected: )']]
	])('%s: in a step and in the commands that take one', (_name, kql, faults) => {
		const found = (step: Parameters<typeof labWith>[0]) =>
			kqlFaultsOf(labWith(step)).map(({ fault }) => fault);
		const firsts = (all: readonly string[]) => all.filter((fault) => faults.includes(fault));
		for (const step of [
			{ kql },
			{ az: [`az monitor log-analytics query -w "$ID" --analytics-query "${kql}" -o json`] },
			{ az: [`az monitor scheduled-query create --condition-query Q1="${kql}"`] },
			{ az: [`Q='${kql}'`, 'az monitor scheduled-query create --condition-query Q1="$Q | take 1"'] },
			{ az: [`az graph query -q "${kql}"`] }
		]) {
			expect(firsts(found(step))).toEqual(faults);
			if (faults.length === 0) expect(found(step)).toEqual([]);
		}
	});
});
