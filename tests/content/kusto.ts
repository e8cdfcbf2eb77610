// Parses Kusto queries with the language service that the Logs screen itself uses. Syntax only: it knows no tables.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInThisContext } from 'node:vm';

interface Diagnostics {
	readonly Count: number;
	getItem(index: number): { readonly Message: string; readonly Start: number };
}

interface Service {
	readonly Language: { readonly KustoCode: { Parse(query: string): { GetDiagnostics(): Diagnostics } } };
}

const require = createRequire(import.meta.url);

// It defines globals and cannot be required.
for (const path of [
	require.resolve('@kusto/language-service-next/bridge.min.js'),
	require.resolve('@kusto/language-service-next/Kusto.Language.Bridge.min.js')
])
	runInThisContext(readFileSync(path, 'utf8'));

const { KustoCode } = (globalThis as unknown as { Kusto: Service }).Kusto.Language;

/** Where a query does not parse: one sentence a place. */
export function kqlFaults(query: string): readonly string[] {
	const found = KustoCode.Parse(query).GetDiagnostics();
	return Array.from({ length: found.Count }, (_, index) => {
		const { Message, Start } = found.getItem(index);
		return `line ${query.slice(0, Start).split('\n').length}: ${Message}`;
	});
}
