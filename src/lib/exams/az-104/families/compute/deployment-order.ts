// In which order Resource Manager deploys a Bicep file or an ARM template: what waits for what, what begins at once, what isn't deployed,
// and what makes one resource wait for another.
// Over 200 lines: two languages and each way to name a resource are told, explained and changed.
import {
	isDependency,
	stagesOf,
	waitsFor,
	type Declared,
	type Language,
	type Link
} from '#lib/azure/compute/deployment-order.ts';
import { sources } from '#lib/azure/sources.ts';
import type { Asked, Key } from '#lib/domain/practice/asked.ts';
import type { Change, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Tab } from '#lib/domain/practice/variant.ts';
import {
	askOf,
	changesOf,
	code,
	drawUntil,
	explainOf,
	fact,
	listed,
	pageWith,
	type Entry
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

const telling = ['have', 'email', 'pipeline', 'plan'] as const;
const states = ['plain', 'existing', 'if'] as const;
interface Resource {
	readonly name: string;
	readonly links: Declared['links'];
	/** `if`: with the parameter as its condition. */
	readonly state: (typeof states)[number];
}
/** Names the other resource of the goal in one of the file. */
interface Solution {
	readonly at: string;
	readonly by: Link;
}
/** `after`: one waits for the other. */
interface Claim {
	readonly kind: 'after' | 'together' | 'deployed';
	readonly one: string;
	readonly other: string;
}
interface Facts {
	/** `first`: what is deployed at the start. `fix`: which solution makes the first claim hold. `which`: what waits for one, or what one waits for. */
	readonly asks: 'fix' | 'first' | 'which' | 'claims';
	readonly language: Language;
	readonly theme: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	/** In the order of lines. */
	readonly resources: readonly Resource[];
	/** The value of the parameter. */
	readonly on: boolean;
	readonly claims: readonly Claim[];
	readonly solutions: readonly Solution[];
}

/** A project, the parameter of its file, and resources: a parent and its child first. */
const themes = [
	'a ticket shop|withBox|vault secret plan account workspace',
	'a patient portal|withScans|server database vault insights workspace',
	'a game studio|withChat|server database plan vault workspace',
	'a bank|withAtm|automation runbook workspace vault insights',
	'a grocer|withVans|registry webhook account insights plan',
	'a library|withKids|cosmos catalog workspace account vault'
].map((line) => {
	const [what = '', parameter = '', names = ''] = line.split('|');
	return { what, parameter, names: names.split(' ') };
});
/** The type of each resource, and a property that reference gives. All of them can have tags and properties. */
const kinds: Readonly<Record<string, readonly [type: string, property: string]>> = {
	account: ['Microsoft.Storage/storageAccounts', 'primaryEndpoints.blob'],
	vault: ['Microsoft.KeyVault/vaults', 'vaultUri'],
	secret: ['Microsoft.KeyVault/vaults/secrets', 'secretUri'],
	server: ['Microsoft.Sql/servers', 'fullyQualifiedDomainName'],
	database: ['Microsoft.Sql/servers/databases', 'status'],
	automation: ['Microsoft.Automation/automationAccounts', 'state'],
	runbook: ['Microsoft.Automation/automationAccounts/runbooks', 'state'],
	registry: ['Microsoft.ContainerRegistry/registries', 'loginServer'],
	webhook: ['Microsoft.ContainerRegistry/registries/webhooks', 'status'],
	cosmos: ['Microsoft.DocumentDB/databaseAccounts', 'documentEndpoint'],
	catalog: ['Microsoft.DocumentDB/databaseAccounts/sqlDatabases', 'resource.id'],
	plan: ['Microsoft.Web/serverfarms', 'provisioningState'],
	workspace: ['Microsoft.OperationalInsights/workspaces', 'customerId'],
	insights: ['Microsoft.Insights/components', 'AppId']
};
const typeOf = (name: string): string => kinds[name]![0];
/** A stable API version of each resource provider. */
const versions: Readonly<Record<string, string>> = {
	Storage: '2023-05-01',
	KeyVault: '2023-07-01',
	Web: '2023-12-01',
	Sql: '2023-08-01',
	Automation: '2023-11-01',
	ContainerRegistry: '2023-07-01',
	DocumentDB: '2024-05-15',
	OperationalInsights: '2023-09-01',
	Insights: '2020-02-02'
};
const versionOf = (name: string): string => versions[typeOf(name).split(/[./]/)[1]!]!;
/** A property of a resource that can be any text. */
const textOf: Readonly<Record<string, string>> = {
	secret: 'value',
	webhook: 'serviceUri',
	runbook: 'description'
};
const themeOf = ({ theme }: Pick<Facts, 'theme'>) => themes[theme]!;
const isChild = (name: string): boolean => typeOf(name).split('/').length > 2;
/** The name of the parent, then its own, as far as there is one. */
const namesOf = (name: string): readonly string[] =>
	isChild(name) ? [themes.find(({ names }) => names[1] === name)!.names[0]!, name] : [name];

const declared = ({ resources, on }: Pick<Facts, 'resources' | 'on'>): readonly Declared[] =>
	resources.map(({ name, links, state }) => ({
		name,
		links: state === 'existing' ? [] : links,
		state: state === 'existing' ? state : state === 'if' && !on ? 'off' : 'deployed'
	}));

type Start = '0' | '1' | '2' | 'out';
/** How a reader follows dependencies: as the model does, or as a wrong rule. */
interface Reading {
	readonly language: Language;
	readonly file: readonly Declared[];
}
const read = (facts: Facts): Reading => ({ language: facts.language, file: declared(facts) });
const namesIn = ({ resources }: Pick<Facts, 'resources'>): readonly string[] =>
	resources.map(({ name }) => name);
const startOf = (stages: ReadonlyMap<string, number>, name: string): string =>
	String(stages.get(name) ?? 'out');

/** What a resource waits for, directly or not. */
function allBefore({ language, file }: Reading, name: string): ReadonlySet<string> {
	const found = new Set<string>();
	const visit = (one: string): void => {
		for (const next of waitsFor(
			language,
			file,
			file.find((each) => each.name === one)!
		))
			if (!found.has(next)) {
				found.add(next);
				visit(next);
			}
	};
	visit(name);
	return found;
}
function holds(reading: Reading, { kind, one, other }: Claim, before = allBefore): boolean {
	const isDeployed = (name: string) => reading.file.find((each) => each.name === name)?.state === 'deployed';
	if (!isDeployed(one)) return false;
	if (kind === 'deployed') return true;
	if (kind === 'after') return before(reading, one).has(other);
	return isDeployed(other) && !before(reading, one).has(other) && !before(reading, other).has(one);
}
const withSolution = (facts: Facts, { at, by }: Solution): Facts => ({
	...facts,
	resources: facts.resources.map((one) =>
		one.name === at ? { ...one, links: [...one.links, { to: facts.claims[0]!.other, by }] } : one
	)
});
/** Which options or statements are right. `see`: what someone takes the file for. */
function rightsBy(
	facts: Facts,
	see = (reading: Reading): Reading => reading,
	before = allBefore
): readonly boolean[] {
	const { asks, claims, solutions } = facts;
	const reading = see(read(facts));
	if (asks === 'fix') {
		// What is so already takes no solution.
		const done = holds(reading, claims[0]!, before);
		return solutions.map((one) => !done && holds(see(read(withSolution(facts, one))), claims[0]!, before));
	}
	if (asks !== 'first') return claims.map((claim) => holds(reading, claim, before));
	const stages = stagesOf(reading.language, reading.file);
	return namesIn(facts).map((name) => startOf(stages, name) === '0');
}
/** What is chosen from or judged, by id. */
const choices = (facts: Facts): readonly string[] =>
	facts.asks === 'first'
		? namesIn(facts)
		: Object.keys(facts.asks === 'fix' ? facts.solutions : facts.claims);
function keyBy(facts: Facts, see?: (reading: Reading) => Reading, before = allBefore): Key {
	const rights = rightsBy(facts, see, before);
	return facts.asks === 'claims'
		? rights.map((yes) => [yes ? 'yes' : 'no'])
		: [choices(facts).filter((_, at) => rights[at])];
}

const claimText = ({ kind, one, other }: Claim): string =>
	({
		after: `Resource Manager waits for ${other} before it deploys ${one}.`,
		together: `Resource Manager can deploy ${one} and ${other} in parallel.`,
		deployed: `The deployment creates or updates ${one}.`
	})[kind];
function solutionText({ language, claims }: Facts, { at, by }: Solution): string {
	const other = claims[0]!.other;
	const text = {
		dependsOn: `Add ${other} to dependsOn of ${at}`,
		symbol:
			language === 'bicep'
				? `Use ${other}.id in a tag of ${at}`
				: `Use reference('${other}') in a property of ${at}`,
		text: `Use the resourceId function for ${other} in a tag of ${at}`,
		'by id': `Use reference with the resource ID of ${other} in a property of ${at}`,
		child: ''
	}[by];
	return `${text}.`;
}
/** Whether it’s asked what waits for one resource, not what one waits for. */
const isDownstream = ({ claims }: Facts): boolean => claims[0]!.other === claims[1]!.other;
function entriesOf(facts: Facts): readonly Entry[] {
	const { asks, claims, solutions } = facts;
	const rights = rightsBy(facts);
	return choices(facts).map((id, at) => {
		const claim = claims[at]!;
		const [text, why] =
			asks === 'first'
				? [id, () => explainStart(facts, id)]
				: asks === 'fix'
					? [solutionText(facts, solutions[at]!), () => explainSolution(facts, solutions[at]!)]
					: [
							asks === 'claims' ? claimText(claim) : isDownstream(facts) ? claim.one : claim.other,
							() => explainClaim(facts, claim)
						];
		return {
			id,
			text,
			right: rights[at]!,
			why: () => why().text,
			rule: () => why().rule
		};
	});
}
function ask(facts: Facts): Asked {
	const { asks, claims, resources } = facts;
	const { one, other } = claims[0] ?? {};
	const edge = resources.some(({ links }) => links.some(({ by }) => by === 'child' || by === 'by id'));
	const asked = askOf(entriesOf(facts), asks === 'claims', (many) =>
		asks === 'first'
			? `Which resource${many} can Resource Manager begin to deploy immediately?`
			: asks === 'fix'
				? `You need to ensure that Resource Manager deploys ${one!} only after ${other!}. What should you do?`
				: isDownstream(facts)
					? `Which resource${many} will Resource Manager deploy only after ${other!}?`
					: `Which resource${many} must Resource Manager deploy before ${one!}?`
	);
	// Two changes at once can lead to a file that can’t be asked about.
	return { ...asked, parts: isSound(facts) ? asked.parts : [], miss: edge ? 'edge' : 'core' };
}

/** Whether a file is without a circle, and uses no value of what may not be deployed. */
function isSound({ language, resources, on }: Pick<Facts, 'language' | 'resources' | 'on'>): boolean {
	const file = declared({ resources, on });
	const stages = stagesOf(language, file);
	const conditional = new Set(resources.flatMap(({ name, state }) => (state === 'if' ? [name] : [])));
	const waiting = new Set(
		file.flatMap((one) => (one.state === 'off' && waitsFor(language, file, one).length > 0 ? [one.name] : []))
	);
	return (
		file.every(({ name, state }) => state !== 'deployed' || stages.has(name)) &&
		// Pages don't say what is waited for behind a resource that is left out.
		file.every(
			({ state, links }) =>
				state !== 'deployed' || links.every(({ to, by }) => !waiting.has(to) || !isDependency(language, by))
		) &&
		resources.every(({ links }) =>
			links.every(
				({ to, by }) =>
					!conditional.has(to) ||
					by === 'dependsOn' ||
					by === 'text' ||
					(by === 'child' && language === 'arm')
			)
		)
	);
}
/** Whatever the condition is. */
const fits = (facts: Facts): boolean =>
	isSound(facts) &&
	isSound({ ...facts, on: true }) &&
	facts.solutions.every((one) => isSound(withSolution({ ...facts, on: true }, one)));

/** Why one resource waits for another that it names. */
const waitReason = ({ language }: Facts, one: string, to: string, by: Link): string =>
	({
		symbol:
			language === 'bicep'
				? `${one} uses ${to} by its symbolic name, so it waits for ${to}.`
				: `${one} uses reference with the name ${to}, so it waits for ${to}.`,
		dependsOn: `${one} lists ${to} in dependsOn, so it waits for ${to}.`,
		child: `${to} is the parent of ${one}, and in Bicep a child waits for its parent.`,
		text: '',
		'by id': ''
	})[by];
/** Why it doesn't, where it names it. */
function freeReason(facts: Facts, one: string, to: string, by: Link): string {
	const target = declared(facts).find(({ name }) => name === to);
	const waits = isDependency(facts.language, by);
	if (waits && target?.state === 'existing')
		return `${to} is existing, so there’s nothing for ${one} to wait for.`;
	if (waits && target?.state === 'off')
		return `${to} has a condition that is false, so ${one} doesn’t wait for it.`;
	return {
		symbol: '',
		dependsOn: '',
		child: `In an ARM template, a child such as ${one} doesn’t wait for its parent ${to} without dependsOn.`,
		text: `${one} uses only resourceId for ${to}, which creates no dependency.`,
		'by id': `${one} uses reference with the resource ID of ${to}. Only its name would create a dependency.`
	}[by];
}
const linksOf = (facts: Facts, name: string) => declared(facts).find((one) => one.name === name)?.links ?? [];
/** The links that make a resource wait, and those that don't. */
function linksBy(facts: Facts, name: string) {
	const waited = waitsFor(
		facts.language,
		declared(facts),
		declared(facts).find((one) => one.name === name)!
	);
	const isWait = ({ to, by }: Declared['links'][number]) =>
		waited.includes(to) && isDependency(facts.language, by);
	const links = linksOf(facts, name);
	return {
		waits: links.filter(isWait),
		free: links.filter((link) => !isWait(link) && !waited.includes(link.to))
	};
}
const reasonNone = (facts: Facts, name: string): string => {
	const { free } = linksBy(facts, name);
	return free.length === 0
		? `${name} names no resource that it would have to wait for.`
		: free.map(({ to, by }) => freeReason(facts, name, to, by)).join(' ');
};
const reasonOut = (facts: Facts, name: string): string =>
	facts.resources.find((one) => one.name === name)?.state === 'existing'
		? `${name} is declared as existing. It’s only read.`
		: `The condition of ${name} is ${themeOf(facts).parameter}, which is false.`;
/** The links along which a resource waits longest, the last one first. */
function longest(facts: Facts, name: string): readonly (readonly [one: string, to: string, by: Link])[] {
	const stages = stagesOf(facts.language, declared(facts));
	const { waits } = linksBy(facts, name);
	const last = waits.toSorted((a, b) => (stages.get(b.to) ?? 0) - (stages.get(a.to) ?? 0))[0];
	return last === undefined ? [] : [[name, last.to, last.by], ...longest(facts, last.to)];
}

interface Why {
	readonly text: string;
	readonly rule: string;
}
/** Why a resource begins at the start, or after another, or not at all. */
function explainStart(facts: Facts, name: string): Why {
	const start = startOf(stagesOf(facts.language, declared(facts)), name) as Start;
	const path = longest(facts, name);
	const [first, second] = path.map(([one, to, by]) => waitReason(facts, one, to, by));
	const text =
		start === 'out'
			? reasonOut(facts, name)
			: start === '0'
				? reasonNone(facts, name)
				: [first, second].filter(Boolean).join(' ');
	return { text, rule: followed(facts, name) };
}
/** The links that were followed, each a rule. */
function followed(facts: Facts, name: string): string {
	const state = facts.resources.find((one) => one.name === name)!.state;
	const { free } = linksBy(facts, name);
	const path = longest(facts, name).map(([, , by]) => by);
	const kept = free.map(({ to, by }) => `not ${by} ${facts.resources.find((one) => one.name === to)!.state}`);
	return [facts.language, state, facts.on, ...path, ...kept].join(' ');
}

/** Why one resource waits for another, step by step. */
function pathReason(facts: Facts, one: string, other: string): string | undefined {
	for (const { to, by } of linksBy(facts, one).waits) {
		const reason = waitReason(facts, one, to, by);
		if (to === other) return reason;
		const rest = pathReason(facts, to, other);
		if (rest !== undefined) return `${reason} ${rest}`;
	}
	return undefined;
}
function explainClaim(facts: Facts, claim: Claim): Why {
	const { kind, one, other } = claim;
	const away = [one, ...(kind === 'deployed' ? [] : [other])].find(
		(name) => declared(facts).find((each) => each.name === name)?.state !== 'deployed'
	);
	const there = pathReason(facts, one, other);
	const back = kind === 'deployed' ? undefined : pathReason(facts, other, one);
	const named = (from: string, to: string): string | undefined => {
		const link = linksBy(facts, from).free.find((each) => each.to === to);
		return link === undefined ? undefined : freeReason(facts, from, to, link.by);
	};
	const before = (name: string): string => {
		const names = [...allBefore(read(facts), name)];
		return names.length === 0 ? 'no other resource' : listed(names);
	};
	const apart =
		named(one, other) ??
		(kind === 'after' ? `${one} waits for ${before(one)}. It doesn’t name ${other}.` : named(other, one)) ??
		`${one} waits for ${before(one)}, and ${other} waits for ${before(other)}.`;
	const because =
		away !== undefined
			? kind === 'after' && away === other && linksOf(facts, one).every(({ to }) => to !== other)
				? `${one} doesn’t name ${other}, and ${other} isn’t deployed. ${reasonOut(facts, away)}`
				: kind === 'deployed'
					? reasonOut(facts, away)
					: `${away} isn’t deployed at all. ${reasonOut(facts, away)}`
			: kind === 'deployed'
				? facts.resources.find(({ name }) => name === one)?.state === 'if'
					? `The condition of ${one} is ${themeOf(facts).parameter}, which is true.`
					: `${one} is declared without ${facts.language === 'arm' ? 'a condition' : 'existing, and without a condition'}.`
				: (there ??
					(back === undefined ? apart : `${kind === 'after' ? `${one} comes first. ` : ''}${back}`));
	const what = away !== undefined ? 'out' : there ? 'after' : back ? 'before' : 'apart';
	return { text: because, rule: `${kind} ${what} ${followed(facts, away ?? one)}` };
}

/** Why a solution makes one resource wait for another, or doesn’t. */
function explainSolution(facts: Facts, solution: Solution): Why {
	const { one, other } = facts.claims[0]!;
	const { at, by } = solution;
	const changed = withSolution(facts, solution);
	const path = pathReason(changed, one, other);
	const link = linksBy(facts, one).free.find(({ to }) => to === at);
	const because =
		path !== undefined
			? `Then ${at === one ? path : `${waitReason(facts, at, other, by)} ${pathReason(facts, one, at) ?? ''}`}`
			: linksBy(changed, at).free.some(({ to }) => to === other)
				? freeReason(facts, at, other, by)
				: allBefore(read(facts), at).has(other)
					? `${at} already waits for ${isChild(at) && namesOf(at)[0] === other ? 'its parent ' : ''}${other}${by === 'dependsOn' ? ' without this' : ''}, and ${one} doesn’t wait for ${at}.`
					: `Then ${waitReason(facts, at, other, by)} ${link === undefined ? `But ${one} doesn’t wait for ${at}.` : freeReason(facts, one, at, link.by)}`;
	return { text: because, rule: `${by} ${at === one} ${followed(changed, one)}` };
}

/** A reading that takes some links for others. */
const taking =
	(change: (link: Link) => Link): ((facts: Facts) => Key) =>
	(facts) =>
		keyBy(facts, ({ language, file }) => ({
			language,
			file: file.map((one) => ({ ...one, links: one.links.map(({ to, by }) => ({ to, by: change(by) })) }))
		}));
const deploying =
	(state: Declared['state']): ((facts: Facts) => Key) =>
	(facts) =>
		facts.asks === 'which'
			? [
					facts.claims.flatMap(({ one, other }) => {
						const name = isDownstream(facts) ? one : other;
						return declared(facts).some((each) => each.name === name && each.state === state) ? [name] : [];
					})
				]
			: keyBy(facts, ({ language, file }) => ({
					language,
					file: file.map((one) => (one.state === state ? { ...one, state: 'deployed' } : one))
				}));
const question: Question<Facts> = {
	ask,
	explain: (facts) => explainOf(entriesOf(facts), facts.asks === 'claims'),
	wrongRules: {
		'ids-wait': {
			note: 'A resource ID alone doesn’t make a dependency. It’s easy to think that any mention does.',
			key: taking((by) => (by === 'text' || by === 'by id' ? 'symbol' : by))
		},
		'only-listed': {
			note: 'A reference makes a dependency as well as dependsOn. It’s easy to look at dependsOn only.',
			key: taking((by) => (by === 'symbol' ? 'text' : by))
		},
		children: {
			note: 'A child waits for its parent in Bicep, but not in an ARM template. It’s easy to mix them up.',
			key: (facts) =>
				taking((by) => (by !== 'child' ? by : facts.language === 'bicep' ? 'text' : 'symbol'))(facts)
		},
		'existing-deploys': {
			note: 'A resource that is declared as existing is only read. It’s easy to overlook that.',
			key: deploying('existing')
		},
		'condition-aside': {
			note: 'A resource whose condition is false is left out, and nothing waits for it. It’s easy to overlook that.',
			key: deploying('off')
		},
		lines: {
			note: 'The order of lines doesn’t count. It’s easy to read a file from top to bottom.',
			key: (facts) =>
				keyBy(facts, ({ language, file }) => {
					const deployed = linesOf(facts).flatMap(({ name }) =>
						file.filter((one) => one.name === name && one.state === 'deployed')
					);
					const inLine = deployed.map((one, at): Declared => ({
						...one,
						links: at === 0 ? [] : [{ to: deployed[at - 1]!.name, by: 'dependsOn' }]
					}));
					return { language, file: inLine };
				})
		},
		'direct-only': {
			note: 'Who waits for a resource also waits for what that one needs. It’s easy to look one step back only.',
			key: (facts) =>
				facts.asks !== 'first'
					? keyBy(
							facts,
							undefined,
							({ language, file }, name) =>
								new Set(
									waitsFor(
										language,
										file,
										file.find((one) => one.name === name)!
									)
								)
						)
					: []
		}
	}
};

const to = changesOf<Facts>();
/** How one resource would name another. */
const linkText = (language: Language, one: string, other: string, by: Link): string =>
	({
		symbol:
			language === 'bicep'
				? `${one} used the symbolic name of ${other}`
				: `${one} used reference with the name ${other}`,
		dependsOn: `${one} listed ${other} in dependsOn`,
		child: '',
		text: `${one} used only resourceId for ${other}`,
		'by id': `${one} used reference with the resource ID of ${other}`
	})[by];
const askedAbout = (facts: Facts): readonly string[] =>
	facts.asks === 'first'
		? namesIn(facts)
		: [...facts.solutions.map(({ at }) => at), ...facts.claims.flatMap(({ one, other }) => [one, other])];
/** Whether it can be declared as existing: not what a solution gives a dependency. */
const canExist = ({ language, solutions }: Facts, name: string): boolean =>
	language === 'bicep' && !isChild(name) && solutions.every(({ at }) => at !== name);
/** Whether others can use its values: not those of a child by name, or under a condition. */
const canBeUsed = ({ language, resources }: Facts, name: string): boolean =>
	!(language === 'arm' && isChild(name)) && resources.some((one) => one.name === name && one.state !== 'if');
/** How a link could name a resource otherwise. */
function otherKinds(facts: Facts, { to: other, by }: Resource['links'][number]): readonly Link[] {
	if (by === 'child') return [];
	if (isDependency(facts.language, by)) return ['text'];
	return [canBeUsed(facts, other) ? 'symbol' : 'dependsOn'];
}
function resourceChanges(facts: Facts, resource: Resource): readonly Change<Facts>[] {
	const { language, resources } = facts;
	const { name, links, state } = resource;
	const { parameter } = themeOf(facts);
	const change = (axis: string, with_: Partial<Resource>, text: string): Change<Facts> => ({
		fact: name,
		axis,
		text,
		apply: (one) => ({
			...one,
			resources: one.resources.map((each) => (each.name === name ? { ...each, ...with_ } : each))
		})
	});
	const linked = state === 'existing' ? [] : links;
	const named = askedAbout(facts);
	const others = resources.filter(
		(one) =>
			one.name !== name &&
			named.includes(name) &&
			named.includes(one.name) &&
			linked.every(({ to: target, by }) => target !== one.name || (by === 'child' && language === 'arm'))
	);
	return [
		...linked.flatMap((link, at) =>
			otherKinds(facts, link).map((by) =>
				change(
					'link',
					{ links: links.map((one, place) => (place === at ? { ...one, by } : one)) },
					linkText(language, name, link.to, by)
				)
			)
		),
		...states
			.filter((one) => one !== state && (one !== 'existing' || canExist(facts, name)))
			.map((one) =>
				change(
					one === 'if' || (state === 'if' && one === 'plain') ? 'condition' : 'existing',
					{ state: one },
					{
						plain: `${name} were declared without ${state === 'existing' ? 'existing' : 'its condition'}`,
						existing: `${name} were declared as existing`,
						if: `${name} had the condition ${parameter}${state === 'existing' ? ' instead of existing' : ''}`
					}[one]
				)
			),
		...(state === 'existing' ? [] : others).map((one) =>
			change(
				'link',
				{ links: [...links, { to: one.name, by: 'dependsOn' }] },
				linkText(language, name, one.name, 'dependsOn')
			)
		)
	];
}
/** Everything that lets a resource begin at the start. */
function freed({ resources, language }: Facts, name: string): Change<Facts> {
	const own = resources
		.find((one) => one.name === name)!
		.links.filter(({ by }) => by === 'child' && language === 'bicep');
	const parent = own[0]?.to;
	return {
		text: `${name} were deployed and waited for nothing${parent === undefined ? '' : `, with ${parent} declared as existing`}`,
		apply: (one) => ({
			...one,
			resources: one.resources.map((each) =>
				each.name === name
					? { ...each, state: 'plain', links: own }
					: each.name === parent
						? { ...each, state: 'existing' }
						: each
			)
		})
	};
}
/** A resource is left out by a condition of its own, and no other names it. */
function unused({ resources, on, theme }: Facts, name: string): readonly Change<Facts>[] {
	const { state } = resources.find((one) => one.name === name)!;
	if (!on && state === 'if') return [];
	const out =
		state === 'if'
			? `${themeOf({ theme }).parameter} were false`
			: `${name} had a condition that is false${state === 'existing' ? ' instead of existing' : ''}`;
	return [
		{
			text: out,
			apply: (now) => ({
				...now,
				on: false,
				resources: now.resources.map((each) => ({
					...each,
					state: each.name === name ? 'if' : on && each.state === 'if' ? 'plain' : each.state,
					links: each.links.filter((link) => link.to !== name)
				}))
			})
		}
	];
}
/** The least that makes one resource wait for another. */
function waiting(facts: Facts, { kind, one, other }: Claim): readonly Change<Facts>[] {
	if (kind !== 'after') return [];
	const { parameter } = themeOf(facts);
	const states = Object.fromEntries(facts.resources.map(({ name, state }) => [name, state]));
	const existing = [one, other].filter((name) => states[name] === 'existing');
	const turned = !facts.on && [one, other].some((name) => states[name] === 'if');
	const linksOfOne = facts.resources.find(({ name }) => name === one)!.links;
	const listedNow = linksOfOne.some(({ to: target, by }) => target === other && by === 'dependsOn');
	const chain = facts.language === 'bicep' ? namesOf(other) : [other];
	// As it would be with everything deployed.
	const all = facts.resources.map((each): Resource => ({ ...each, state: 'plain' }));
	const back = allBefore(read({ ...facts, resources: all }), other).has(one);
	const texts = [
		...(turned ? [`${parameter} were true`] : []),
		...existing.map((name) => `${name} were declared without existing`),
		...(listedNow ? [] : [`${one} listed ${other} in dependsOn`]),
		...(back ? [`${listed(chain)} waited for nothing${chain.length > 1 ? ' else' : ''}`] : [])
	];
	return [
		{
			text: listed(texts),
			apply: (now) => ({
				...now,
				on: now.on || turned,
				resources: now.resources.map((each) => ({
					...each,
					state: existing.includes(each.name) ? 'plain' : each.state,
					links: [
						...each.links.filter(({ to: target, by }) =>
							back && chain.includes(each.name) ? by === 'child' : each.name !== one || target !== other
						),
						...(each.name === one ? [{ to: other, by: 'dependsOn' as const }] : [])
					]
				}))
			})
		}
	];
}
function changes(facts: Facts): readonly Change<Facts>[] {
	const { resources, on } = facts;
	const single: readonly Change<Facts>[] = [
		{ ...to('on', !on, `${themeOf(facts).parameter} were ${!on}`), fact: 'parameter', axis: 'condition' },
		...resources.flatMap((resource) => resourceChanges(facts, resource))
	];
	const together = [
		...(facts.asks === 'first' ? namesIn(facts) : []).map((name) => freed(facts, name)),
		...(facts.asks === 'fix' ? [] : facts.claims).flatMap((claim) => [
			...waiting(facts, claim),
			...unused(facts, claim.one)
		]),
		...facts.solutions.flatMap((solution, at) => {
			const { one, other } = facts.claims[0]!;
			const by = canBeUsed(facts, other) ? 'symbol' : 'dependsOn';
			const own = solution.at === one;
			return [
				...(own ? [] : waiting(facts, { kind: 'after', one, other: solution.at })),
				{
					text: own ? linkText(facts.language, 'it', other, by) : `it were done for ${one}`,
					apply: (now: Facts): Facts => ({
						...now,
						solutions: now.solutions.with(at, own ? { at: one, by } : { ...solution, at: one })
					})
				}
			];
		})
	];
	return [
		...single.flatMap((one) => {
			const then = one.apply(facts);
			// What leaves nothing to choose decides, but isn’t asked.
			const asks = keyBy(then).every((right) => right.length > 0);
			return fits(then) ? [asks ? one : { ...one, axis: '' }] : [];
		}),
		...together.filter(({ apply }) => isSound(apply(facts)))
	];
}

type Roles = Readonly<Record<string, Start>>;
const startIds: readonly Start[] = ['0', '1', '2', 'out'];

/** What every resource has to do with the others of a file that is being drawn. */
interface Plan {
	readonly language: Language;
	readonly difficulty: Difficulty;
	readonly on: boolean;
	readonly parent: string;
	readonly roles: Roles;
	readonly states: Readonly<Record<string, Resource['state']>>;
}
/** Draws the links of a resource so that it begins as its role says. */
function drawLinks(random: Random, plan: Plan, name: string): Resource['links'] {
	const { language, difficulty, parent, roles, states } = plan;
	const others = Object.keys(roles).filter((one) => one !== name && (name !== parent || !isChild(one)));
	const to = (from: readonly string[], by: readonly Link[]): Resource['links'] => {
		if (from.length === 0) return [];
		const target = random.pick(from);
		const usable = by.filter(
			(one) =>
				(states[target] !== 'if' || one === 'dependsOn' || one === 'text') &&
				// The name of a child would have its parent in it.
				!(language === 'arm' && one === 'symbol' && isChild(target))
		);
		return [{ to: target, by: random.pick(usable) }];
	};
	const born: Resource['links'] =
		isChild(name) && (language === 'bicep' || random.chance(0.7)) ? [{ to: parent, by: 'child' }] : [];
	const role = roles[name]!;
	const free = others.filter((one) => born.length === 0 || one !== parent);
	const needed = role === '1' || role === '2' ? String(Number(role) - 1) : undefined;
	const isMet = language === 'bicep' && born.length > 0 && roles[parent] === needed;
	const waiting =
		needed === undefined || isMet
			? []
			: to(
					free.filter((one) => roles[one] === needed),
					['symbol', 'symbol', 'dependsOn', 'dependsOn']
				);
	const left = free.filter((one) => one !== waiting[0]?.to);
	const extra = !random.chance(role === '0' ? 0.4 + 0.15 * difficulty : 0.05 + 0.2 * difficulty)
		? []
		: random.chance(0.4) || role === 'out'
			? to(
					left.filter((one) => roles[one] === 'out'),
					['symbol', 'dependsOn', 'dependsOn']
				)
			: to(left, language === 'arm' && difficulty > 1 ? ['text', 'by id'] : ['text']);
	const links = [...born, ...waiting, ...extra];
	return isChild(name) && links.every(({ to: target }) => target !== parent)
		? [{ to: parent, by: 'child' }, ...links]
		: links;
}
/** Draws resources whose roles are these. */
function drawResources(random: Random, plan: Omit<Plan, 'states'>): readonly Resource[] {
	const { language, on, parent, roles } = plan;
	const names = Object.keys(roles);
	const conditional = on
		? random.some(
				names.filter((name) => name !== parent && !isChild(name) && roles[name] !== 'out'),
				1
			)
		: [];
	const states = Object.fromEntries(
		names.map((name): [string, Resource['state']] => [
			name,
			conditional.includes(name)
				? 'if'
				: roles[name] !== 'out'
					? 'plain'
					: language === 'bicep' && !isChild(name) && (on || name === parent || random.chance(0.4))
						? 'existing'
						: 'if'
		])
	);
	return names.map((name) => ({
		name,
		links: states[name] === 'existing' ? [] : drawLinks(random, { states, ...plan }, name),
		state: states[name]!
	}));
}
/** Whether what isn’t right isn’t for different reasons. */
function isVaried(facts: Facts): boolean {
	const wrong = entriesOf(facts).flatMap(({ right, text, why }) =>
		right ? [] : [why().replaceAll(text, '')]
	);
	return new Set(wrong).size === wrong.length;
}
const isDrawn = (facts: Facts, roles: Roles): boolean => {
	const file = declared(facts);
	const stages = stagesOf(facts.language, file);
	const depends = (by: Link): boolean => isDependency(facts.language, by);
	const behind = new Set(
		file.flatMap(({ name, state, links }) =>
			state === 'off' && links.some(({ by }) => depends(by)) ? [name] : []
		)
	);
	// What fails most often first.
	return (
		facts.resources.some(({ state }) => state === 'if') &&
		stages.size > 2 &&
		facts.resources.every(({ name }) => startOf(stages, name) === roles[name]) &&
		isSound(facts) &&
		isSound({ ...facts, on: true }) &&
		// A parent that waits for its child couldn't be deployed.
		!allBefore(read({ ...facts, on: true }), themeOf(facts).names[0]!).has(themeOf(facts).names[1]!) &&
		// What is left out and named waits for nothing, whatever is changed.
		file.every(
			({ state, links }) =>
				state !== 'deployed' || links.every(({ to: target, by }) => !depends(by) || !behind.has(target))
		) &&
		(facts.asks !== 'first' || ([2, 3].includes(keyBy(facts)[0]!.length) && isVaried(facts)))
	);
};
/** Whether a claim is about the parent and its child. */
const isFamily = ({ one, other }: Claim, parent: string): boolean =>
	(one === parent && isChild(other)) || (other === parent && isChild(one));
/** Draws whether each claim holds, then a claim for which that is so. */
function drawClaims(random: Random, difficulty: Difficulty, facts: Facts): readonly Claim[] {
	const names = facts.resources.map(({ name }) => name);
	const [parent = ''] = themeOf(facts).names;
	const taken: string[] = [];
	const pairOf = ({ kind, one, other }: Claim): string =>
		kind === 'deployed' ? one : [one, other].toSorted().join(' ');
	// One statement at most turns on a resource that isn't deployed.
	let out = false;
	const deployed = declared(facts).flatMap(({ name, state }) => (state === 'deployed' ? [name] : []));
	const isAway = ({ kind, one, other }: Claim): boolean =>
		!deployed.includes(one) || (kind !== 'deployed' && !deployed.includes(other));
	const last = random.pick(['together', 'deployed'] as const);
	// Few files have statements that are all alike.
	const alike = random.chance(0.15) && random.pick(['yes', 'no']);
	const kinds = (['after', last, 'after', 'together'] as const).slice(0, Math.max(3, difficulty + 1));
	return random.shuffled(kinds).map((kind) => {
		const wanted = alike ? alike === 'yes' : random.chance(0.5);
		const all = names
			.flatMap((one) => names.map((other): Claim => ({ kind, one, other })))
			.filter(
				(claim) =>
					claim.one !== claim.other &&
					!(isAway(claim) && (kind === 'together' || out)) &&
					!taken.includes(claimText(claim)) &&
					!(kind === 'after' && claim.one === parent && isChild(claim.other)) &&
					!(kind === 'together' && facts.language === 'bicep' && isFamily(claim, parent))
			);
		// Another pair, as far as there is one.
		const others = all.filter((claim) => !taken.includes(pairOf(claim)));
		const possible = others.length > 0 ? others : all;
		const fitting = possible.filter((claim) => holds(read(facts), claim) === wanted);
		const claim = random.pick(fitting.length > 0 ? fitting : possible);
		taken.push(claimText(claim), pairOf(claim));
		out ||= isAway(claim);
		return claim;
	});
}
/** Draws what waits for one resource or what it waits for, where that’s something, and not all. */
function drawWhich(random: Random, facts: Facts): Facts {
	const names = namesIn(facts);
	const [parent] = themeOf(facts).names;
	const possible = names
		.flatMap((one) =>
			[false, true].map((down) => ({
				...facts,
				claims: names
					.filter((other) => other !== one)
					.map((other): Claim => ({ kind: 'after', one: down ? other : one, other: down ? one : other }))
					// In Bicep, a parent can’t wait for its child.
					.filter((claim) => claim.one !== parent || !isChild(claim.other))
			}))
		)
		.filter((asked) => {
			const rights = rightsBy(asked);
			return rights.length > 2 && rights.includes(true) && rights.includes(false) && isVaried(asked);
		});
	return possible.length > 0 ? random.pick(possible) : facts;
}
/** Draws a goal and two solutions that reach it or don’t. What is never or always right is offered seldom. */
function drawGoal(random: Random, facts: Facts, truths: readonly boolean[]): Facts {
	const reading = read(facts);
	const deployed = reading.file.flatMap(({ name, state }) => (state === 'deployed' ? [name] : []));
	const stateOf = (name: string) => facts.resources.find((one) => one.name === name)!.state;
	const free = (one: string, other: string): boolean => one !== other && !allBefore(reading, other).has(one);
	const goals = deployed.flatMap((one) =>
		deployed
			.filter((other) => free(one, other) && free(other, one))
			.map((other): Claim => ({ kind: 'after', one, other }))
	);
	for (const goal of random.shuffled(goals)) {
		const { one, other } = goal;
		const asked = { ...facts, claims: [goal] };
		const all = deployed
			.filter((at) => free(at, other))
			.flatMap((at) =>
				(at === one
					? random.pick<readonly Link[]>([
							['symbol'],
							['text', 'by id'],
							['text', 'by id'],
							['text', 'by id'],
							[],
							[]
						])
					: (['dependsOn', 'symbol'] as const)
				)
					.filter(
						(by) =>
							(by !== 'by id' || facts.language === 'arm') &&
							(by === 'dependsOn' || by === 'text' || stateOf(other) === 'plain') &&
							!(by === 'symbol' && facts.language === 'arm' && isChild(other))
					)
					.map((by): Solution => ({ at, by }))
			)
			.filter((solution) => isSound(withSolution({ ...asked, on: true }, solution)));
		const solutions = truths.reduce<readonly Solution[]>((found, truth) => {
			const next = random
				.shuffled(all)
				.find(
					(solution) =>
						found.every(({ at, by }) => at !== solution.at || by !== solution.by) &&
						rightsBy({ ...asked, solutions: [solution] })[0] === truth
				);
			return next === undefined ? found : [...found, next];
		}, []);
		if (solutions.length === truths.length) return { ...asked, solutions };
	}
	return facts;
}
interface Drawn {
	readonly facts: Facts;
	readonly all: Roles;
}
/** Draws when each asked resource begins, or whether each claim holds, and then a file for which that is so. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const [asks, language] = [
		random.pick(['fix', 'first', 'which', 'claims'] as const),
		random.pick(['bicep', 'arm'] as const)
	];
	const theme = random.below(themes.length);
	const names = themes[theme]!.names.slice(0, difficulty === 1 ? 4 : 5);
	const drawn = {
		asks,
		language,
		theme,
		told: random.pick(telling),
		who: random.pick(people),
		claims: [],
		solutions: []
	};
	const roles = (asked: readonly string[], wanted: readonly Start[]): Roles =>
		Object.fromEntries(
			random
				.shuffled(names)
				.map((name): [string, Start] => [
					name,
					wanted[asked.indexOf(name)] ?? random.pick(['0', '0', '1', 'out'])
				])
		);
	const fileFor = (asked: readonly string[], wanted: readonly Start[], tries = 25): Drawn => {
		const all = roles(asked, wanted);
		const on =
			Object.values(all).every((role) => role !== 'out') || (language === 'bicep' && random.chance(0.3));
		const resources = drawResources(random, { language, difficulty, on, parent: names[0]!, roles: all });
		const facts = { resources, on, ...drawn };
		return isDrawn(facts, all) || tries === 1 ? { facts, all } : fileFor(asked, wanted, tries - 1);
	};
	const truths = [true, false, false, ...(difficulty > 1 ? [false] : [])];
	const { facts } = drawUntil(
		() => {
			const asked = random.some(names, difficulty + 1);
			const file = fileFor(
				asked,
				asked.map(() => random.pick(startIds))
			);
			const facts =
				asks === 'fix'
					? drawGoal(random, file.facts, truths)
					: asks === 'which' && isDrawn(file.facts, file.all)
						? drawWhich(random, file.facts)
						: file.facts;
			return { ...file, facts };
		},
		({ facts: one, all }) =>
			isDrawn(one, all) &&
			(asks !== 'fix' || one.solutions.length === truths.length) &&
			(asks !== 'which' || one.claims.length > 0)
	);
	return asks !== 'claims' ? facts : { ...facts, claims: drawClaims(random, difficulty, facts) };
}

const fileName = { bicep: 'main.bicep', arm: 'azuredeploy.json' } as const;
const idOf = (name: string): string => `resourceId('${[typeOf(name), ...namesOf(name)].join("', '")}')`;
/** The resource IDs of others that a resource has as tags: Resource Manager allows reference in properties only. */
const idsOf = (language: Language, links: Declared['links']): readonly (readonly [string, string])[] =>
	links.flatMap(({ to: target, by }): (readonly [string, string])[] =>
		by === 'text'
			? [[`${target}Id`, idOf(target)]]
			: by === 'symbol' && language === 'bicep'
				? [[`${target}Id`, `${target}.id`]]
				: []
	);
const referencesOf = ({ name, links }: Resource): readonly string[] => {
	const found = links.filter(({ by }) => by === 'symbol' || by === 'by id');
	const all = found.map(({ to: target, by }) => {
		const value = kinds[target]![1];
		const setting = `${target}${value.replace(/.*\./, '').replace(/^./, (first) => first.toUpperCase())}`;
		return [setting, `"[reference(${by === 'symbol' ? `'${target}'` : idOf(target)}).${value}]"`] as const;
	});
	return all.map(([setting, value]) => `"${(all.length === 1 && textOf[name]) || setting}": ${value}`);
};
const dependsOnOf = (links: Declared['links']): readonly string[] =>
	links.flatMap(({ to: target, by }) => (by === 'dependsOn' ? [target] : []));

function bicepLines(facts: Facts, { name, links, state }: Resource): readonly string[] {
	const parent = links.find(({ by }) => by === 'child')?.to;
	const values = idsOf('bicep', links).map(([tag, value]) => `${tag}: ${value}`);
	const listedIn = dependsOnOf(links);
	const keyword = { plain: '', existing: 'existing ', if: '' }[state];
	const body =
		state === 'existing'
			? []
			: [
					...(parent === undefined ? [] : [`  parent: ${parent}`]),
					...(values.length === 0 ? [] : [`  tags: { ${values.join(', ')} }`]),
					...(listedIn.length === 0 ? [] : [`  dependsOn: [ ${listedIn.join(', ')} ]`])
				];
	return [
		`resource ${name} '${typeOf(name)}@${versionOf(name)}' ${keyword}= ${state === 'if' ? `if (${themeOf(facts).parameter}) ` : ''}{`,
		`  name: '${name}'`,
		...body,
		'}'
	];
}
/** The parent in which a child is nested: not one with a condition. */
const nestedIn = ({ resources }: Facts, { links }: Resource): string | undefined =>
	links.find(
		({ to: target, by }) =>
			by === 'child' && resources.some(({ name, state }) => name === target && state !== 'if')
	)?.to;
/** A resource of an ARM template, with the children that are nested in it. */
function armLines(facts: Facts, resource: Resource, last: boolean, indent = ''): Paragraph[] {
	const { name, links, state } = resource;
	const own = typeOf(name).split('/').at(-1)!;
	const nested = within(facts, name);
	const ids = idsOf('arm', links).map(([tag, value]) => `"${tag}": "[${value}]"`);
	const values = referencesOf(resource);
	const listedIn = dependsOnOf(links).map((one) => `"${isChild(one) ? `[${idOf(one)}]` : one}"`);
	const body = [
		...(state === 'if' ? [`"condition": "[parameters('${themeOf(facts).parameter}')]"`] : []),
		...(listedIn.length === 0 ? [] : [`"dependsOn": [${listedIn.join(', ')}]`]),
		...(ids.length === 0 ? [] : [`"tags": { ${ids.join(', ')} }`]),
		...(values.length === 0 ? [] : [`"properties": { ${values.join(', ')} }`])
	];
	const end = last ? ' }' : ' },';
	const ends = nested.length > 0 ? ',' : end;
	const lines = [
		`${indent}{ "type": "${indent === '' ? typeOf(name) : own}"`,
		`${indent}  "apiVersion": "${versionOf(name)}", "name": "${indent === '' ? namesOf(name).join('/') : name}"`,
		...body.map((line) => `${indent}  ${line}`)
	].map((line, at, all): Paragraph => [fact(name, `${line}${at < all.length - 1 ? ',' : ends}`)]);
	return [
		...lines,
		...(nested.length === 0
			? []
			: [
					[`${indent}  "resources": [`],
					...nested.flatMap((one, at) => armLines(facts, one, at === nested.length - 1, `${indent}    `)),
					[`${indent}  ]${end}`]
				])
	];
}
/** Resources that are nested in one, or in none, in the order of lines. */
const within = (facts: Facts, parent?: string): readonly Resource[] =>
	facts.resources.filter((one) => (facts.language === 'arm' ? nestedIn(facts, one) : undefined) === parent);
/** All resources in the order of lines. */
const linesOf = (facts: Facts): readonly Resource[] =>
	within(facts).flatMap((one) => [one, ...within(facts, one.name)]);
function fileLines(facts: Facts): readonly Paragraph[] {
	const { language, resources } = facts;
	if (language === 'bicep')
		return resources.flatMap((one) =>
			bicepLines(facts, one).map((line): Paragraph => [fact(one.name, line)])
		);
	return within(facts).flatMap((one, at, all) => armLines(facts, one, at === all.length - 1));
}

const kindOf = ({ language }: Facts): string => (language === 'bicep' ? 'Bicep file' : 'ARM template');
/** What holds whatever is in the file. */
function aside(facts: Facts): Paragraph {
	const { parameter } = themeOf(facts);
	const again = facts.language === 'arm' ? ' The resources already exist from an earlier deployment.' : '';
	return [fact('parameter', `The parameter ${parameter} is set to ${facts.on}.`), `${again} `];
}
/** The ways to tell who deploys the file. */
const tellers: Readonly<Record<Facts['told'], string>> = {
	email: 'WHO asks you to deploy the following FILE',
	pipeline: 'A pipeline deploys the following FILE',
	have: 'You have the following FILE',
	plan: 'You plan to deploy the following FILE'
};
const tell = (facts: Facts): readonly Tab[] =>
	pageWith(code(`${fileName[facts.language]} (shortened)`, ...fileLines(facts)), [
		`${tellers[facts.told].replace('FILE', kindOf(facts)).replace('WHO', facts.who)} for ${themeOf(facts).what}. `,
		...aside(facts)
	]);

export const deploymentOrder = family<Facts>({
	id: 'templates/deployment-order',
	edition: 8,
	group: 'templates',
	title: 'Order of a deployment',
	rule: {
		'\\bbicep':
			'A resource waits for what it names by symbolic name (parent too) or in dependsOn. What is existing or has a false condition isn’t waited for. The order of lines doesn’t count.',
		'\\barm':
			'A resource waits for what it names by reference or list with its name, or in dependsOn. What has a false condition isn’t waited for. The order of lines doesn’t count.'
	},
	lab: 'templates/bicep-order',
	sources: [
		sources.bicepDependencies,
		sources.armDependencies,
		sources.bicepExisting,
		sources.bicepConditions
	],
	axes: {
		link: 'How a resource names another',
		existing: 'The keyword existing',
		condition: 'A condition'
	},
	facts: drawFacts,
	tell,
	changes,
	questions: [question]
});
