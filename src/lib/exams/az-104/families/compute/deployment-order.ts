// When Resource Manager deploys each resource of a Bicep file or an ARM template: what waits for what, what begins at once, and what
// isn't deployed.
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
import { judge, matchRows, optionsOf, type Asked, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import { changesOf, code, drawUntil, fact, listed, pageWith } from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

const telling = ['deploy', 'email', 'review', 'pipeline', 'have', 'plan'] as const;
const states = ['plain', 'existing', 'if'] as const;
interface Resource {
	readonly name: string;
	readonly links: Declared['links'];
	/** `if`: with the parameter as its condition. */
	readonly state: (typeof states)[number];
}
/** `after`: one waits for the other. */
interface Claim {
	readonly kind: 'after' | 'together' | 'deployed';
	readonly one: string;
	readonly other: string;
}
interface Facts {
	/** `first`: what is deployed at the start. */
	readonly asks: 'start' | 'first' | 'claims';
	readonly language: Language;
	readonly theme: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	/** In the order of lines. */
	readonly resources: readonly Resource[];
	/** The value of the parameter. */
	readonly on: boolean;
	/** Of which the start is asked for. */
	readonly asked: readonly string[];
	readonly claims: readonly Claim[];
}

/** A project, the parameter of its file, and resources: a parent and its child first. */
const themes = [
	'a ticket shop|withBox|vault secret plan account workspace',
	'a patient portal|withScans|server database vault insights workspace',
	'a railway|withNight|site slot plan insights account',
	'a game studio|withChat|server database plan vault workspace',
	'a bank|withAtm|automation runbook workspace vault insights',
	'a grocer|withVans|registry webhook account insights plan',
	'a library|withKids|cosmos catalog workspace account vault',
	'a payroll team|withBonus|server pool account plan insights',
	'a museum|withLoans|gallery image account vault plan',
	'a farm|withDrones|cosmos readings workspace network registry'
].map((line) => {
	const [what = '', parameter = '', names = ''] = line.split('|');
	return { what, parameter, names: names.split(' ') };
});
/** The type of each resource, and a property that reference gives. All of them can have tags and properties. */
const kinds: Readonly<Record<string, readonly [type: string, property: string]>> = {
	account: ['Microsoft.Storage/storageAccounts', 'primaryEndpoints.blob'],
	vault: ['Microsoft.KeyVault/vaults', 'vaultUri'],
	secret: ['Microsoft.KeyVault/vaults/secrets', 'secretUri'],
	site: ['Microsoft.Web/sites', 'defaultHostName'],
	slot: ['Microsoft.Web/sites/slots', 'defaultHostName'],
	server: ['Microsoft.Sql/servers', 'fullyQualifiedDomainName'],
	database: ['Microsoft.Sql/servers/databases', 'status'],
	pool: ['Microsoft.Sql/servers/elasticPools', 'state'],
	automation: ['Microsoft.Automation/automationAccounts', 'state'],
	runbook: ['Microsoft.Automation/automationAccounts/runbooks', 'state'],
	network: ['Microsoft.Network/virtualNetworks', 'resourceGuid'],
	registry: ['Microsoft.ContainerRegistry/registries', 'loginServer'],
	webhook: ['Microsoft.ContainerRegistry/registries/webhooks', 'status'],
	gallery: ['Microsoft.Compute/galleries', 'provisioningState'],
	image: ['Microsoft.Compute/galleries/images', 'provisioningState'],
	cosmos: ['Microsoft.DocumentDB/databaseAccounts', 'documentEndpoint'],
	catalog: ['Microsoft.DocumentDB/databaseAccounts/sqlDatabases', 'resource.id'],
	readings: ['Microsoft.DocumentDB/databaseAccounts/sqlDatabases', 'resource.id'],
	plan: ['Microsoft.Web/serverfarms', 'provisioningState'],
	workspace: ['Microsoft.OperationalInsights/workspaces', 'customerId'],
	insights: ['Microsoft.Insights/components', 'AppId']
};
const typeOf = (name: string): string => kinds[name]![0];
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

const starts = {
	0: 'At the start',
	1: 'After 1 minute',
	2: 'After 2 minutes',
	out: 'Not at all'
} as const;
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
function keyBy(facts: Facts, reading: Reading, before = allBefore): Key {
	if (facts.asks === 'claims')
		return facts.claims.map((claim) => [holds(reading, claim, before) ? 'yes' : 'no']);
	const stages = stagesOf(reading.language, reading.file);
	if (facts.asks === 'first') return [namesIn(facts).filter((name) => startOf(stages, name) === '0')];
	return facts.asked.map((name) => [startOf(stages, name)]);
}

const claimText = ({ kind, one, other }: Claim): string =>
	({
		after: `Resource Manager waits for ${other} before it deploys ${one}.`,
		together: `Resource Manager can deploy ${one} and ${other} in parallel.`,
		deployed: `The deployment creates or updates ${one}.`
	})[kind];
const several = (text: string, names: readonly string[], right: readonly string[]): Asked => ({
	type: 'several',
	requirement: [text],
	parts: [{ options: names.map((name) => ({ id: name, text: name })), right }]
});
function ask(facts: Facts): Asked {
	const key = keyBy(facts, read(facts));
	const edge = facts.resources.some(({ links }) => links.some(({ by }) => by === 'child' || by === 'by id'));
	const asked =
		facts.asks === 'claims'
			? judge(
					'statements',
					[
						'For each of the following statements, select Yes if the statement is true. Otherwise, select No.'
					],
					facts.claims.map((claim, at) => ({ text: claimText(claim), holds: key[at]![0] === 'yes' }))
				)
			: facts.asks === 'first'
				? several(
						`Which ${['', '', 'two ', 'three '][key[0]!.length] ?? ''}resources can Resource Manager begin to deploy immediately?`,
						namesIn(facts),
						key[0]!
					)
				: matchRows(
						'match',
						['When does Resource Manager begin to deploy each resource?'],
						optionsOf(starts as Readonly<Record<string, string>>, ['0', '1', '2', 'out']),
						facts.asked.map((name, at) => ({ text: name, right: key[at]![0]! }))
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
			links.every(({ to, by }) => !conditional.has(to) || by === 'dependsOn' || by === 'text')
		)
	);
}
/** Whether what is asked has one of the answers, too. */
function fits(facts: Facts): boolean {
	// Whatever the condition is.
	if (!isSound(facts) || !isSound({ ...facts, on: true })) return false;
	const stages = stagesOf(facts.language, declared(facts));
	return facts.asked.every((name) => startOf(stages, name) in starts);
}

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
	if (target?.state === 'existing') return `${to} is existing, so there’s nothing for ${one} to wait for.`;
	if (target?.state === 'off') return `${to} has a condition that is false, so ${one} doesn’t wait for it.`;
	return {
		symbol: '',
		dependsOn: '',
		child: `In an ARM template, a child such as ${one} doesn’t wait for its parent ${to} without dependsOn.`,
		text: `${one} only has the resource ID of ${to}, which makes no dependency.`,
		'by id': `${one} uses reference with the resource ID of ${to}. Only its name would make a dependency.`
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

function explainStart(facts: Facts, name: string): PartReasons {
	const start = startOf(stagesOf(facts.language, declared(facts)), name) as Start;
	const path = longest(facts, name);
	const [first, second] = path.map(([one, to, by]) => waitReason(facts, one, to, by));
	const [to, next] = [path[0]?.[1] ?? '', path[1]?.[1] ?? ''];
	const conditional = facts.resources.find((one) => one.name === name)?.state === 'if';
	const none = reasonNone(facts, name);
	const out = start === 'out' ? reasonOut(facts, name) : '';
	const reasons: Readonly<Record<Start, string>> = {
		0: start === '0' ? none : start === 'out' ? `${out} It never begins.` : (first ?? ''),
		1:
			start === 'out'
				? `${out} So there’s nothing that could wait.`
				: start === '0'
					? `${name} doesn’t wait for another resource. ${none}`
					: start === '1'
						? `${first ?? ''} ${to} doesn’t wait for anything.`
						: `${to} isn’t deployed by then, because it begins only after ${next}.`,
		2:
			start === 'out'
				? `${out} Waiting for others doesn’t change that.`
				: start === '0'
					? `No chain of two resources comes before ${name}. ${none}`
					: start === '1'
						? `${name} waits for ${to}, but ${to} waits for nothing.`
						: `${first ?? ''} ${second ?? ''}`,
		out:
			start === 'out'
				? out
				: conditional
					? `${themeOf(facts).parameter} is true, so ${name} is deployed.`
					: `${name} has no condition${facts.language === 'arm' ? '' : ' and isn’t existing'}, so it’s deployed.`
	};
	return {
		options: Object.fromEntries(Object.entries(reasons)),
		trace: traceOf(facts, name, reasons[start])
	};
}
/** Why each resource is or isn't deployed at the start. */
function explainFirst(facts: Facts): PartReasons {
	const stages = stagesOf(facts.language, declared(facts));
	const each = namesIn(facts).map((name) => ({ name, ...explainStart(facts, name) }));
	return {
		options: Object.fromEntries(
			each.map(({ name, options }) => [name, options[startOf(stages, name)] ?? options['2']!])
		),
		trace: each.flatMap(({ trace }) => trace)
	};
}
/** The links that were followed, each a rule. */
function traceOf(facts: Facts, name: string, text: string): readonly TraceStep[] {
	const state = facts.resources.find((one) => one.name === name)!.state;
	const { free } = linksBy(facts, name);
	const path = longest(facts, name).map(([, , by]) => by);
	const kept = free.map(({ to, by }) => `not ${by} ${facts.resources.find((one) => one.name === to)!.state}`);
	return [{ rule: [facts.language, state, facts.on, ...path, ...kept].join(' '), text }];
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
function explainClaim(facts: Facts, claim: Claim): PartReasons {
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
		named(other, one) ??
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
	return {
		options: { yes: because, no: because },
		trace: traceOf(facts, away ?? one, because).map((step) => ({
			...step,
			rule: `${kind} ${what} ${step.rule}`
		}))
	};
}

/** A reading that takes some links for others. */
const taking =
	(change: (link: Link) => Link): ((facts: Facts) => Key) =>
	(facts) => {
		const { language, file } = read(facts);
		const links = (one: Declared) => one.links.map(({ to, by }) => ({ to, by: change(by) }));
		return keyBy(facts, { language, file: file.map((one) => ({ ...one, links: links(one) })) });
	};
const deploying =
	(state: Declared['state']): ((facts: Facts) => Key) =>
	(facts) => {
		const { language, file } = read(facts);
		return keyBy(facts, {
			language,
			file: file.map((one) => (one.state === state ? { ...one, state: 'deployed' } : one))
		});
	};
const question: Question<Facts> = {
	ask,
	explain: (facts) =>
		facts.asks === 'claims'
			? facts.claims.map((claim) => explainClaim(facts, claim))
			: facts.asks === 'first'
				? [explainFirst(facts)]
				: facts.asked.map((name) => explainStart(facts, name)),
	wrongRules: {
		'ids-wait': {
			note: 'A resource ID alone doesn’t make a dependency. It’s easy to think that any mention does.',
			// Where any mention waits, a circle gives no answer.
			key: (facts) =>
				taking((by) => (by === 'text' || by === 'by id' ? 'symbol' : by))(facts).map((part, at) =>
					part[0] === 'out' && keyBy(facts, read(facts))[at]![0] !== 'out' ? [] : part
				)
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
			note: 'A resource that is declared as existing is only read. It’s easy to think that each block is deployed.',
			key: deploying('existing')
		},
		'condition-aside': {
			note: 'A resource whose condition is false is left out, and nothing waits for it. It’s easy to read past the condition.',
			key: deploying('off')
		},
		lines: {
			note: 'The order of lines doesn’t count. It’s easy to read a file from top to bottom.',
			key(facts) {
				const { file } = read(facts);
				const deployed = file.filter(({ state }) => state === 'deployed');
				const inLine = deployed.map((one, at): Declared => ({
					...one,
					links: at === 0 ? [] : [{ to: deployed[at - 1]!.name, by: 'dependsOn' }]
				}));
				return keyBy(facts, { language: facts.language, file: inLine });
			}
		},
		'direct-only': {
			note: 'Who waits for a resource also waits for what that one needs. It’s easy to look one step back only.',
			key: (facts) =>
				facts.asks === 'claims'
					? keyBy(
							facts,
							read(facts),
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
		text: `${one} only had the resource ID of ${other}`,
		'by id': `${one} used reference with the resource ID of ${other}`
	})[by];
const askedAbout = (facts: Facts): readonly string[] =>
	facts.asks === 'first'
		? namesIn(facts)
		: [...facts.asked, ...facts.claims.flatMap(({ one, other }) => [one, other])];
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
			linked.every(({ to: target }) => target !== one.name)
	);
	const otherKinds = ({ to: other, by }: Resource['links'][number]): readonly Link[] =>
		by === 'child'
			? []
			: isDependency(language, by)
				? ['text']
				: [language === 'arm' && isChild(other) ? 'dependsOn' : 'symbol'];
	return [
		...linked.flatMap((link, at) =>
			otherKinds(link).map((by) =>
				change(
					'link',
					{ links: links.map((one, place) => (place === at ? { ...one, by } : one)) },
					linkText(language, name, link.to, by)
				)
			)
		),
		...states
			.filter((one) => one !== state && !(one === 'existing' && (language === 'arm' || isChild(name))))
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
/** Everything that lets a resource begin after so many minutes, or keeps it from being deployed. */
function rebuilt(facts: Facts, name: string, start: 0 | 1 | 2 | 'out'): Change<Facts> {
	const { resources, language } = facts;
	const links = resources.find((one) => one.name === name)?.links ?? [];
	const own = links.filter(({ by }) => by === 'child' && language === 'bicep');
	const others = resources.map((one) => one.name).filter((one) => one !== name && !isChild(one));
	const stateNow = (of: string): Resource['state'] => resources.find((one) => one.name === of)!.state;
	const free = others.filter(
		(other) =>
			stateNow(other) === 'plain' && resources.some((one) => one.name === other && one.links.length === 0)
	);
	const next = own[0]?.to ?? (start === 1 ? free[0] : others.find((one) => one !== free[0])) ?? others[0]!;
	const last = [...free, ...others].find((one) => one !== next)!;
	const waits = (to: string): Resource['links'] => [{ to, by: 'dependsOn' }];
	const changed: Readonly<Record<string, Resource['links']>> =
		start === 'out' || start === 0
			? { [name]: own }
			: {
					[name]: own.length > 0 ? own : waits(next),
					[next]: start === 2 ? waits(last) : [],
					[last]: []
				};
	const chain = [name, next, ...(start === 2 ? [last] : [])];
	const deployed = chain.every((one) => stateNow(one) === 'plain') ? '' : 'all were deployed, ';
	// Others that are left out, too, may be waited for.
	const alone = facts.on && resources.some((one) => one.name !== name && one.state === 'if');
	const stateOf = (one: Resource): Resource['state'] =>
		start === 0 && own.length > 0 && one.name === next
			? 'existing'
			: start === 'out'
				? one.name === name
					? 'if'
					: alone && one.state === 'if'
						? 'plain'
						: one.state
				: one.name in changed
					? 'plain'
					: one.state;
	return {
		text: {
			0: `${name} were deployed and waited for nothing${own.length > 0 ? `, with ${next} declared as existing` : ''}`,
			1: `${deployed}${name} waited only for ${next}, and ${next} for nothing`,
			2: `${deployed}${name} waited only for ${next}, ${next} only for ${last}, and ${last} for nothing`,
			out: `${alone ? `${themeOf(facts).parameter} were false, only ${name} had it as its condition${stateNow(name) === 'existing' ? ' instead of existing' : ''}` : leftOut(facts, name)}, and no other resource named ${name}`
		}[start],
		apply: (one) => ({
			...one,
			on: start === 'out' ? false : one.on,
			resources: one.resources.map((each) => ({
				...each,
				state: stateOf(each),
				links: (changed[each.name] ?? each.links).filter((link) => start !== 'out' || link.to !== name)
			}))
		})
	};
}
/** That a resource is left out, in words. */
function leftOut({ resources, on, theme }: Facts, name: string): string {
	const { parameter } = themeOf({ theme });
	const state = resources.find((one) => one.name === name)!.state;
	return state === 'if'
		? on
			? `${parameter} were false`
			: ''
		: `${name} had the condition ${parameter}${state === 'existing' ? ' instead of existing' : ''}${on ? ', which were false' : ''}`;
}
/** A resource is left out, and only what needs a value of it doesn’t name it. */
function unused(facts: Facts, name: string): readonly Change<Facts>[] {
	const isUse = ({ to: other, by }: Resource['links'][number]): boolean =>
		other === name && by !== 'dependsOn' && by !== 'text';
	const using = facts.resources.filter(({ links }) => links.some(isUse));
	const by = new Set(using.flatMap(({ links }) => links.filter(isUse).map((link) => link.by)));
	const arm = facts.language === 'arm';
	const uses =
		by.size > 1
			? 'did not name it'
			: by.has('child')
				? `were not ${arm ? 'nested in it' : 'a child of it'}`
				: arm
					? `did not reference its ${by.has('symbol') ? 'name' : 'resource ID'}`
					: 'did not use its symbolic name';
	const state = facts.resources.find((one) => one.name === name)!.state;
	if (!facts.on && state === 'if') return [];
	return [
		{
			text: `${leftOut(facts, name)}${using.length === 0 ? '' : `, and ${listed(using.map((one) => one.name))} ${uses}`}`,
			apply: (now) => ({
				...now,
				on: false,
				resources: now.resources.map((each) => ({
					...each,
					state: each.name === name ? 'if' : each.state,
					links: each.links.filter((link) => !isUse(link))
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
	const read = [one, other].filter((name) => states[name] === 'existing');
	const turned = !facts.on && [one, other].some((name) => states[name] === 'if');
	const linksOfOne = facts.resources.find(({ name }) => name === one)!.links;
	const listedNow = linksOfOne.some(({ to: target, by }) => target === other && by === 'dependsOn');
	const named = facts.resources
		.find(({ name }) => name === other)!
		.links.some(({ to: target, by }) => target === one && isDependency(facts.language, by));
	const texts = [
		...(turned ? [`${parameter} were true`] : []),
		...read.map((name) => `${name} were declared without existing`),
		...(listedNow ? [] : [`${one} listed ${other} in dependsOn`]),
		...(named ? [`${other} did not name ${one}`] : [])
	];
	return [
		{
			text: listed(texts),
			apply: (now) => ({
				...now,
				on: now.on || turned,
				resources: now.resources.map((each) => ({
					...each,
					state: read.includes(each.name) ? 'plain' : each.state,
					links: [
						...each.links.filter(
							({ to: target }) =>
								!(each.name === other && target === one) && !(each.name === one && target === other)
						),
						...(each.name === one ? [{ to: other, by: 'dependsOn' as const }] : [])
					]
				}))
			})
		}
	];
}
/** Everything that makes a claim hold. */
function fulfilled(facts: Facts, { kind, one, other }: Claim): Change<Facts> {
	const names = kind === 'deployed' ? [one] : [one, other];
	const after: Resource['links'] = kind === 'after' ? [{ to: other, by: 'dependsOn' }] : [];
	return {
		text: {
			after: `${one} and ${other} were both deployed, ${one} listed ${other} in dependsOn, and ${other} did not wait for ${one}`,
			together: `${one} and ${other} were both deployed and named no other resource`,
			deployed: `${one} were declared without ${facts.language === 'arm' ? 'a condition' : 'existing and without a condition'}`
		}[kind],
		apply: (now) => ({
			...now,
			resources: now.resources.map((each) => ({
				...each,
				state: names.includes(each.name) ? 'plain' : each.state,
				links: [
					...each.links.filter(({ to, by }) => by === 'child' && (each.name !== one || to !== other)),
					...(each.name === one ? after : [])
				]
			}))
		})
	};
}
function changes(facts: Facts): readonly Change<Facts>[] {
	const { resources, on, asked } = facts;
	const single: readonly Change<Facts>[] = [
		{ ...to('on', !on, `${themeOf(facts).parameter} were ${!on}`), axis: 'condition' },
		...resources.flatMap((resource) => resourceChanges(facts, resource))
	];
	const together = [
		...(facts.asks === 'first' ? namesIn(facts) : []).map((name) => rebuilt(facts, name, 0)),
		...asked.flatMap((name) => [
			...unused(facts, name),
			...([0, 1, 2, 'out'] as const).map((start) => rebuilt(facts, name, start))
		]),
		...facts.claims.flatMap((claim) => [
			...waiting(facts, claim),
			...unused(facts, claim.one),
			rebuilt(facts, claim.one, 'out'),
			fulfilled(facts, claim)
		])
	];
	return [
		...single.filter(({ apply }) => fits(apply(facts))),
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
		isChild(name) && (language === 'bicep' || (states[parent] !== 'if' && random.chance(0.7)))
			? [{ to: parent, by: 'child' }]
			: [];
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
	return [...born, ...waiting, ...extra];
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
		links: states[name] === 'existing' ? [] : drawLinks(random, { ...plan, states }, name),
		state: states[name]!
	}));
}
/** Whether two or three begin at the start, and the others don’t for different reasons. */
function isVaried(facts: Facts): boolean {
	const right = keyBy(facts, read(facts))[0]!;
	const wrong = Object.entries(explainFirst(facts).options)
		.filter(([name]) => !right.includes(name))
		.map(([name, because]) => because.replaceAll(name, ''));
	return [2, 3].includes(right.length) && new Set(wrong).size === wrong.length;
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
	return (
		isSound(facts) &&
		isSound({ ...facts, on: true }) &&
		// A parent that waits for its child couldn't be deployed.
		!allBefore(read({ ...facts, on: true }), themeOf(facts).names[0]!).has(themeOf(facts).names[1]!) &&
		facts.resources.some(({ state }) => state === 'if') &&
		(facts.asks === 'start' || stages.size > 2) &&
		// What is left out and named waits for nothing, whatever is changed.
		file.every(
			({ state, links }) =>
				state !== 'deployed' || links.every(({ to: target, by }) => !depends(by) || !behind.has(target))
		) &&
		facts.resources.every(({ name }) => startOf(stages, name) === roles[name]) &&
		(facts.asks !== 'first' || isVaried(facts))
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
	const kinds = (['after', last, 'after', 'together'] as const).slice(0, Math.max(3, difficulty + 1));
	return random.shuffled(kinds).map((kind) => {
		const wanted = random.chance(0.5);
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
interface Drawn {
	readonly facts: Facts;
	readonly all: Roles;
}
/** Draws when each asked resource begins, or whether each claim holds, and then a file for which that is so. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const [asks, language] = [
		random.pick(['start', 'first', 'claims', 'claims'] as const),
		random.pick(['bicep', 'arm'] as const)
	];
	const theme = random.below(themes.length);
	const names = themes[theme]!.names.slice(0, difficulty === 1 ? 4 : 5);
	const drawn = { asks, language, theme, told: random.pick(telling), who: random.pick(people), claims: [] };
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
		const facts = { ...drawn, resources, on, asked: asks === 'start' ? asked : [] };
		return isDrawn(facts, all) || tries === 1 ? { facts, all } : fileFor(asked, wanted, tries - 1);
	};
	const { facts } = drawUntil(
		() => {
			const asked = random.some(names, difficulty + 1);
			return fileFor(
				asked,
				asked.map(() => random.pick(startIds))
			);
		},
		({ facts: one, all }) => isDrawn(one, all)
	);
	return asks !== 'claims' ? facts : { ...facts, claims: drawClaims(random, difficulty, facts) };
}

const fileName = { bicep: 'main.bicep', arm: 'azuredeploy.json' } as const;
const idOf = (name: string): string => `resourceId('${[typeOf(name), ...namesOf(name)].join("', '")}')`;
/** The resource IDs of others that a resource has as tags: Resource Manager allows reference in properties only. */
const idsOf = (language: Language, links: Declared['links']): readonly string[] =>
	links.flatMap(({ to: target, by }) =>
		by === 'text' ? [idOf(target)] : by === 'symbol' && language === 'bicep' ? [`${target}.id`] : []
	);
const referencesOf = (links: Declared['links']): readonly string[] =>
	links.flatMap(({ to: target, by }) =>
		by === 'symbol' || by === 'by id'
			? [`reference(${by === 'symbol' ? `'${target}'` : idOf(target)}).${kinds[target]![1]}`]
			: []
	);
const dependsOnOf = (links: Declared['links']): readonly string[] =>
	links.flatMap(({ to: target, by }) => (by === 'dependsOn' ? [target] : []));

function bicepLines(facts: Facts, { name, links, state }: Resource): readonly string[] {
	const parent = links.find(({ by }) => by === 'child')?.to;
	const values = idsOf('bicep', links).map((value, at) => `link${at + 1}: ${value}`);
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
		`resource ${name} '${typeOf(name)}@…' ${keyword}= ${state === 'if' ? `if (${themeOf(facts).parameter}) ` : ''}{`,
		`  name: '${name}'`,
		...body,
		'}'
	];
}
/** A resource of an ARM template, with the children that are nested in it. */
function armLines(facts: Facts, { name, links, state }: Resource, last: boolean, indent = ''): Paragraph[] {
	const own = typeOf(name).split('/').at(-1)!;
	const nested = facts.resources.filter((one) =>
		one.links.some(({ to: target, by }) => by === 'child' && target === name)
	);
	const ids = idsOf('arm', links).map((value, at) => `"link${at + 1}": "[${value}]"`);
	const values = referencesOf(links).map((value) => `"…": "[${value}]"`);
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
		`${indent}{ "type": "${indent === '' ? typeOf(name) : own}", "name": "${indent === '' ? namesOf(name).join('/') : name}"`,
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
function fileLines(facts: Facts): readonly Paragraph[] {
	const { language, resources } = facts;
	if (language === 'bicep')
		return resources.flatMap((one) =>
			bicepLines(facts, one).map((line): Paragraph => [fact(one.name, line)])
		);
	return resources
		.filter(({ links }) => links.every(({ by }) => by !== 'child'))
		.flatMap((one, at, all) => armLines(facts, one, at === all.length - 1));
}

const kindOf = ({ language }: Facts): string => (language === 'bicep' ? 'Bicep file' : 'ARM template');
/** What holds whatever is in the file. */
function aside(facts: Facts): Paragraph {
	const { parameter } = themeOf(facts);
	const time = facts.asks === 'start' ? ' Each resource takes one minute to deploy.' : '';
	const again = facts.language === 'arm' ? ' The resources already exist from an earlier deployment.' : '';
	return [fact('on', `The parameter ${parameter} is set to ${facts.on}.`), `${again}${time} `];
}
/** The ways to tell who deploys the file. */
const tellers: Readonly<Record<Facts['told'], string>> = {
	deploy: 'You deploy the FILE below',
	email: 'WHO asks you to deploy the FILE below',
	review: 'You review the following FILE',
	pipeline: 'A pipeline deploys the FILE below',
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
	edition: 5,
	group: 'templates',
	title: 'Order of a deployment',
	rule: 'A resource waits for what it names by symbolic name, by reference with a name, or in dependsOn, and for nothing else. The order of lines doesn’t count.',
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
