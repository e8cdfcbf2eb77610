// The shape of the project as rules over its modules. Each rule answers with sentences; none means it holds.
import ts from 'typescript';
import { allImports, parse, type Sources } from './modules.ts';

/** Which layers a layer may import, and which packages. Itself is always allowed, but see `screens`. */
const arrows: Readonly<Record<string, { layers: readonly string[]; packages: RegExp }>> = {
	// A share sheet opens only inside the tap, so a screen calls it itself.
	routes: {
		layers: ['ui', 'state', 'exams', 'pwa', 'words', 'domain'],
		packages: /^(svelte(\/.+)?|\$app\/.+)$/
	},
	ui: { layers: ['words', 'domain'], packages: /^(svelte(\/.+)?|\$app\/paths)$/ },
	state: {
		layers: ['store', 'exams', 'pwa', 'words', 'domain'],
		packages: /^(svelte(\/.+)?|\$app\/(environment|navigation|paths|state))$/
	},
	store: { layers: ['domain'], packages: /^idb$/ },
	exams: { layers: ['azure', 'domain'], packages: /^$/ },
	azure: { layers: ['domain'], packages: /^$/ },
	words: { layers: ['domain'], packages: /^$/ },
	pwa: { layers: [], packages: /^(workbox-window|ical-generator|idb|qr|\$app\/(environment|paths))$/ },
	// Runs while the pages are built.
	build: { layers: [], packages: /^@sveltejs\/kit$/ },
	worker: { layers: ['pwa'], packages: /^\$service-worker$/ },
	domain: { layers: [], packages: /^(date-fns|@date-fns\/(tz\/tzOffset|utc\/date\/mini)|jmespath)$/ }
};

/** The layer of a path, or nothing for what stands outside all layers. */
function layerOf(path: string): string | undefined {
	if (path === 'src/service-worker.ts') return 'worker';
	if (path === 'src/hooks.server.ts') return 'build';
	if (path.startsWith('src/routes/')) return 'routes';
	return /^src\/lib\/([^/]+)\//.exec(path)?.[1];
}

/** Imports that go against an arrow, and packages where they have no place. */
export function wrongArrows(sources: Sources): readonly string[] {
	return allImports(sources).flatMap(({ from, written, to }) => {
		const layer = layerOf(from) ?? '';
		const rule = arrows[layer];
		if (rule === undefined) return [`${from} stands in no layer`];
		// A stylesheet that a screen brings is no module.
		if (written.endsWith('.css') && layer === 'routes') return [];
		if (to === undefined)
			return rule.packages.test(written) ? [] : [`${from} imports the package ${written}`];
		const other = layerOf(to) ?? to;
		return other === layer || rule.layers.includes(other) ? [] : [`${from} imports ${to}`];
	});
}

/** A screen's private components that another screen imports. */
export const sharedPrivates = (sources: Sources): readonly string[] =>
	allImports(sources)
		.filter(({ to }) => to?.startsWith('src/routes/'))
		.filter(({ from, to = '' }) => folderOf(from) !== folderOf(to))
		.map(({ from, to }) => `${from} imports ${to}, private to another screen`);

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

/** Imports that would break when Node or the next SvelteKit reads them. */
export const wronglyWritten = (sources: Sources): readonly string[] =>
	allImports(sources)
		.filter(({ written, to }) =>
			to === undefined
				? written.startsWith('$lib')
				: written.startsWith('..') || !/\.(ts|svelte|css)$/.test(written)
		)
		.map(({ from, written }) => `${from} imports "${written}": write #lib/… with its extension`);

/** Imports that lead to no module. */
export const lostImports = (sources: Sources): readonly string[] =>
	allImports(sources)
		.filter(({ to }) => to !== undefined && !to.endsWith('.css') && !sources.has(to))
		.map(({ from, to }) => `${from} imports ${to}, which does not exist`);

/** What imports what, by name. */
type Graph = ReadonlyMap<string, ReadonlySet<string>>;

function graphOf(edges: readonly (readonly [from: string, to: string])[]): Graph {
	const graph = new Map<string, Set<string>>();
	for (const [from, to] of edges) graph.set(from, (graph.get(from) ?? new Set()).add(to));
	return graph;
}

/** The circles that a walk through all of a graph meets. None where there is none. */
function circlesIn(graph: Graph): readonly string[] {
	const finished = new Set<string>();
	const found: string[] = [];
	const walk = (name: string, trail: readonly string[]): void => {
		if (trail.includes(name)) found.push([...trail.slice(trail.indexOf(name)), name].join(' → '));
		if (trail.includes(name) || finished.has(name)) return;
		for (const next of graph.get(name) ?? []) walk(next, [...trail, name]);
		finished.add(name);
	};
	for (const name of graph.keys()) walk(name, []);
	return found;
}

/** Modules that import each other in a circle, types included. */
export const circles = (sources: Sources): readonly string[] =>
	circlesIn(graphOf(allImports(sources).flatMap(({ from, to }) => (to === undefined ? [] : [[from, to]]))));

/**
 * Members of one folder that import each other in a circle: a member is a file in it, or a subfolder with all below it. So a file
 * may use a folder beside it that doesn't use that file, and two folders never use each other.
 */
export function folderCircles(sources: Sources): readonly string[] {
	const edges = allImports(sources).flatMap(({ from, to = from }) => {
		const [a, b] = [from.split('/'), to.split('/')];
		const differ = a.findIndex((name, at) => name !== b[at]);
		const member = (path: readonly string[]) => path.slice(0, differ + 1).join('/');
		return differ < 0 ? [] : [[member(a), member(b)] as const];
	});
	return circlesIn(graphOf(edges));
}

/** What can ask the machine for its calendar, by a name that nothing else has. */
const calendar =
	/\bnew Date\b|\bDate[.(]\w|\bIntl\.DateTimeFormat\b|\.toLocale(Date|Time)String\b|'@?date-fns/;

/** Modules that name a date, its format or a date library, but those whose path starts as `allowed`: they'd run in one time zone only. */
export const calendarReads = (sources: Sources, allowed: readonly string[]): readonly string[] =>
	[...sources]
		.filter(([path]) => !allowed.some((start) => path.startsWith(start)))
		.flatMap(([path, text]) =>
			text
				.split('\n')
				.filter((line) => calendar.test(line.replace(/^\s*(\/\/|\/?\*).*/, '')))
				.map((line) => `${path}: ${line.trim()}`)
		);

const allowedBarrel = 'src/lib/exams/index.ts';

/** Modules that only pass on what others export. */
export const barrels = (sources: Sources): readonly string[] =>
	[...sources]
		.filter(([path]) => path.endsWith('.ts') && path !== allowedBarrel)
		.filter(([path, text]) => {
			const { statements } = parse(path, text);
			const passes = statements.filter(
				(one) => ts.isExportDeclaration(one) && one.moduleSpecifier !== undefined
			);
			return path.endsWith('/index.ts') || (passes.length > 0 && passes.length === statements.length);
		})
		.map(([path]) => `${path} is a barrel`);

/** Reads of the machine's clock, zone or chance: a member of a global, or a method that uses the machine's zone. */
const impureMembers = /^(Date\.now|Math\.random|Temporal\.Now|crypto\.\w+|performance\.\w+)$/;
const localMethods =
	/^(resolvedOptions|getTimezoneOffset|(get|set)(FullYear|Month|Date|Day|Hours|Minutes)|toLocale\w*String|toDateString|toTimeString)$/;

function impurity(node: ts.Node): string | undefined {
	if (ts.isPropertyAccessExpression(node)) {
		const text = node.getText().replace(/\s/g, '');
		return impureMembers.test(text) || localMethods.test(node.name.text) ? text : undefined;
	}
	const made = ts.isNewExpression(node) || ts.isCallExpression(node);
	if (!made || node.expression.getText() !== 'Date') return undefined;
	// `new Date(value)` only reckons; without a value, or with parts in the machine's zone, it asks the machine.
	return ts.isNewExpression(node) && node.arguments?.length === 1 ? undefined : node.getText();
}

/** Places in the domain that ask the machine for the time, its zone or chance. */
export const impurities = (sources: Sources): readonly string[] =>
	[...sources]
		.filter(([path]) => ['domain', 'azure', 'exams'].includes(layerOf(path) ?? ''))
		.flatMap(([path, text]) => {
			const found: string[] = [];
			const walk = (node: ts.Node): void => {
				const fault = impurity(node);
				if (fault !== undefined) found.push(`${path} reads ${fault}`);
				ts.forEachChild(node, walk);
			};
			walk(parse(path, text));
			return found;
		});

/** The text of a literal, each inserted value as an ellipsis. */
function literalText(node: ts.Node): string | undefined {
	if (ts.isStringLiteralLike(node)) return node.text;
	return ts.isTemplateExpression(node)
		? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…')
		: undefined;
}

/** Errors are for the programmer: what is thrown, and what an error says. */
const isError = (node: ts.Node): boolean =>
	ts.isThrowStatement(node) || (ts.isNewExpression(node) && node.expression.getText().endsWith('Error'));

/** Sentences for the person outside lib/words: text of three words or more that begins with a capital and ends as a sentence does. */
export const sentences = (sources: Sources): readonly string[] =>
	[...sources]
		.filter(([path]) => ['domain', 'store', 'state', 'pwa'].includes(layerOf(path) ?? ''))
		.flatMap(([path, text]) => {
			const found: string[] = [];
			const walk = (node: ts.Node): void => {
				if (isError(node)) return;
				const said = literalText(node);
				if (said !== undefined && /^[A-Z“][^ ]* .+ .+[.?]$/s.test(said)) found.push(`${path}: ${said}`);
				ts.forEachChild(node, walk);
			};
			walk(parse(path, text));
			return found;
		});
