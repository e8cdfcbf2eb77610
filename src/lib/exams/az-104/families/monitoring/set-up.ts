// What must be set up so that data can be read where each requirement wants it, which requirements are met, or how many settings it takes.
// Over 200 lines: twenty records, four purposes, and a reason for each way by what is set up already.
import { collectionFor, type DataSource, type Destination } from '#lib/azure/monitoring/collection.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, matchRows, optionsOf, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import {
	code,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	pageWith
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

const telling = ['requirements', 'existing', 'output', 'email'] as const;
/** Resources of one application. */
const worlds = [
	{ vm: 'vm-quay1', st: 'stcargo01', kv: 'kv-quay', agw: 'agw-quay', law: 'law-quay', archive: 'stauditq' },
	{ vm: 'vm-seed2', st: 'stgenebank', kv: 'kv-seed', agw: 'agw-seed', law: 'law-seed', archive: 'stkeep07' },
	{
		vm: 'vm-loan4',
		st: 'stloandocs',
		kv: 'kv-loan',
		agw: 'agw-loan',
		law: 'law-bank',
		archive: 'stvault10y'
	},
	{ vm: 'vm-dose1', st: 'stpharma5', kv: 'kv-dose', agw: 'agw-dose', law: 'law-gxp', archive: 'stgxp' },
	{ vm: 'vm-tram3', st: 'stfares', kv: 'kv-tram', agw: 'agw-tram', law: 'law-transit', archive: 'stcold3' },
	{ vm: 'vm-mill8', st: 'stgrain', kv: 'kv-mill', agw: 'agw-mill', law: 'law-mill', archive: 'stlogs8' }
] as const;

/** What sends data of its own; `sub` is the subscription with its activity log. */
const subjects = ['st', 'kv', 'agw', 'sub', 'vm'] as const;
type Subject = (typeof subjects)[number];
/** What is set up for a subject: nothing, a setting that sends some or all data somewhere, or a rule that collects something. */
type State = 'none' | 'logs' | 'metrics' | 'all' | 'archive' | 'stream' | 'events' | 'counters' | 'text';
const statesOf: Readonly<Record<Subject, readonly State[]>> = {
	st: ['none', 'logs', 'metrics', 'all', 'archive', 'stream'],
	kv: ['none', 'logs', 'metrics', 'all', 'archive', 'stream'],
	agw: ['none', 'logs', 'metrics', 'all', 'archive', 'stream'],
	sub: ['none', 'all', 'archive', 'stream'],
	vm: ['none', 'events', 'counters', 'text']
};
interface RecordAsked {
	readonly of: Subject;
	readonly source: DataSource;
	readonly text: string;
	/** Of a guest: what a rule has to collect. */
	readonly collect?: State;
}
/** Metrics are those that a diagnostic setting can send: Used capacity of an account and Throughput of a gateway aren’t. */
const records = {
	transactions: { of: 'st', source: 'platform-metric', text: 'the metric Transactions of {st}' },
	egress: { of: 'st', source: 'platform-metric', text: 'the metric Egress of {st}' },
	requests: { of: 'kv', source: 'platform-metric', text: 'the metric Total Service Api Hits of {kv}' },
	latency: { of: 'kv', source: 'platform-metric', text: 'the metric Overall Service Api Latency of {kv}' },
	connections: { of: 'agw', source: 'platform-metric', text: 'the metric Current Connections of {agw}' },
	hosts: { of: 'agw', source: 'platform-metric', text: 'the metric Healthy Host Count of {agw}' },
	keys: { of: 'sub', source: 'activity-log', text: 'who regenerates the keys of {st}' },
	removals: { of: 'sub', source: 'activity-log', text: 'who deletes virtual machines' },
	roles: { of: 'sub', source: 'activity-log', text: 'who assigns Azure roles' },
	gateway: { of: 'sub', source: 'activity-log', text: 'who changes the configuration of {agw}' },
	blobs: { of: 'st', source: 'resource-log', text: 'who reads blobs in {st}' },
	files: { of: 'st', source: 'resource-log', text: 'which IP addresses write blobs to {st}' },
	secrets: { of: 'kv', source: 'resource-log', text: 'who reads secrets in {kv}' },
	signing: { of: 'kv', source: 'resource-log', text: 'which apps sign with keys in {kv}' },
	access: { of: 'agw', source: 'resource-log', text: 'each request that {agw} receives' },
	firewall: { of: 'agw', source: 'resource-log', text: 'which requests the firewall of {agw} blocks' },
	events: { of: 'vm', source: 'guest', text: 'the Windows event logs of {vm}', collect: 'events' },
	drives: { of: 'vm', source: 'guest', text: 'free space on the drives of {vm}', collect: 'counters' },
	processes: { of: 'vm', source: 'guest', text: 'the memory use of processes on {vm}', collect: 'counters' },
	applog: { of: 'vm', source: 'guest', text: 'the text log of an app on {vm}', collect: 'text' }
} as const satisfies Record<string, RecordAsked>;
type RecordId = keyof typeof records;
const ids = Object.keys(records) as readonly RecordId[];
const recordOf = (id: RecordId): RecordAsked => records[id];

/** Log queries, an archive at low cost, a system outside Azure, or no more than the portal. */
type Purpose = 'query' | 'archive' | 'siem' | 'portal';
interface Need {
	readonly record: RecordId;
	readonly purpose: Purpose;
	readonly days: number;
}
interface Facts {
	readonly names: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly needs: readonly Need[];
	readonly states: Readonly<Record<Subject, State>>;
	/** What is set up is told for each; else that nothing is. */
	readonly detailed: boolean;
	/** What each requirement takes, which are met already, or how many diagnostic settings must be created. */
	readonly asks: 'ways' | 'met' | 'count';
}
type Way = 'nothing' | Destination['kind'] | 'agent-and-rule';
const ways: Readonly<Record<Way, string>> = {
	nothing: 'Nothing',
	workspace: 'A diagnostic setting that sends to a workspace',
	storage: 'A diagnostic setting that sends to a storage account',
	'event-hub': 'A diagnostic setting that sends to an event hub',
	'agent-and-rule': 'A data collection rule for Azure Monitor Agent'
};
const wanted = { query: 'workspace', archive: 'storage', siem: 'event-hub' } as const;

const worldOf = ({ names }: Pick<Facts, 'names'>) => worlds[names]!;
const filled = (facts: Facts, text: string): string =>
	text.replace(/\{(\w+)\}/g, (_, key: string) => worldOf(facts)[key as keyof (typeof worlds)[number]]);
const nameOf = (facts: Facts, of: Subject): string =>
	of === 'sub' ? 'the subscription' : worldOf(facts)[of];

const hubOf = (facts: Facts): string => worldOf(facts).law.replace('law', 'evh');
/** Where a diagnostic setting sends to, and by name. */
const destinationOf = (state: State): Destination['kind'] =>
	state === 'archive' ? 'storage' : state === 'stream' ? 'event-hub' : 'workspace';
const named = (facts: Facts, to: Destination['kind']): string =>
	({ workspace: worldOf(facts).law, storage: worldOf(facts).archive, 'event-hub': hubOf(facts) })[to];

/** Whether what is set up sends a record there already. */
function isSent(states: Facts['states'], id: RecordId, to: Destination['kind']): boolean {
	const { of, source, collect } = recordOf(id);
	const state = states[of];
	if (source === 'guest') return state === collect;
	if (to !== destinationOf(state) || state === 'none') return false;
	return !['logs', 'metrics'].includes(state) || state === (source === 'resource-log' ? 'logs' : 'metrics');
}
function answerOf(states: Facts['states'], { record, purpose }: Omit<Need, 'days'>): Way {
	const to = purpose === 'portal' ? undefined : wanted[purpose];
	if (to !== undefined && isSent(states, record, to)) return 'nothing';
	const { answer } = collectionFor(recordOf(record).source, to !== undefined);
	return answer === 'diagnostic-setting' ? (to ?? 'workspace') : answer;
}
const keyBy = ({ states, needs }: Pick<Facts, 'states' | 'needs'>): Key =>
	needs.map((need) => [answerOf(states, need)]);
const metBy = (ways: Key): readonly string[] =>
	ways.flatMap(([way], at) => (way === 'nothing' ? [String(at)] : []));
/** What needs its own diagnostic setting: a resource, the subscription, or the blob service of an account. */
const scopesBy = (facts: Facts, ways: Key, apart = true): readonly string[] => [
	...new Set(
		facts.needs.flatMap(({ record }, at) => {
			const { of, source } = recordOf(record);
			if (['nothing', 'agent-and-rule', undefined].includes(ways[at]?.[0])) return [];
			return [
				of === 'sub'
					? 'the activity log'
					: `${apart && of === 'st' && source === 'resource-log' ? 'the blob service of ' : ''}${nameOf(facts, of)}`
			];
		})
	)
];
const countWords = ['Zero', 'One', 'Two', 'Three', 'Four'];
/** The numbers offered: four, of which the highest is one for each requirement. */
const countsFor = ({ needs }: Facts): readonly number[] => [3, 2, 1, 0].map((less) => needs.length - less);
const keyFor = (facts: Facts, map: (need: Need) => Purpose): Key =>
	keyBy({ ...facts, needs: facts.needs.map((need) => ({ ...need, purpose: map(need) })) });

/** A requirement as it's told. */
function needTold(facts: Facts, { record, purpose, days }: Need): string {
	const { source, text } = recordOf(record);
	const what = filled(facts, text);
	const numbers = source === 'platform-metric';
	const data = numbers ? what : `records of ${what}`;
	return {
		query: `Log queries must ${numbers || source === 'guest' ? 'return' : 'show'} ${what}.`,
		archive: `${data[0]!.toUpperCase()}${data.slice(1)} must be kept for 7 years at the lowest cost.`,
		siem: `A third-party SIEM must receive ${data}.`,
		portal: numbers
			? `Metrics explorer must show ${what} for the last ${days / 10 + 1} days.`
			: `The portal must show ${what}, ${days} days back.`
	}[purpose];
}
/** What is set up for a subject, as a sentence, and in short. */
function stateTold(facts: Facts, of: Subject): string {
	const { law, archive, vm } = worldOf(facts);
	const state = facts.states[of];
	if (of === 'vm')
		return {
			none: `No data collection rule is associated with ${vm}. `,
			events: `A data collection rule sends only the Windows event logs of ${vm} to ${law}. `,
			counters: `A data collection rule sends all performance counters of ${vm} to ${law}, but no other data. `,
			text: `A data collection rule sends only the text logs of ${vm} to ${law}. `
		}[state as string]!;
	const name = of === 'sub' ? 'the activity log' : worldOf(facts)[of];
	const setting = 'A diagnostic setting sends';
	// An account itself has metrics only. Its services have logs, each with its own settings.
	const both =
		of === 'sub'
			? `${setting} ${name}`
			: of === 'st'
				? `Diagnostic settings send the metrics of ${name} and the logs of its blob service`
				: `${setting} logs and metrics of ${name}`;
	return {
		none:
			of === 'sub'
				? 'The activity log has no diagnostic setting. '
				: of === 'st'
					? `${name} and its blob service have no diagnostic settings. `
					: `${name} has no diagnostic setting. `,
		logs: `${setting} only the logs of ${of === 'st' ? 'the blob service of ' : ''}${name} to ${law}. `,
		metrics: `${setting} only the metrics of ${name} to ${law}. `,
		all: `${both} to ${law}. `,
		archive: `${both} to the storage account ${archive}. `,
		stream: `${both} to the event hub ${hubOf(facts)}. `
	}[state as string]!;
}
/** What would be set up for a subject, as it follows “Right if”. */
function stateChange(facts: Facts, of: Subject): string {
	const { law, vm } = worldOf(facts);
	const state = facts.states[of];
	const name = of === 'sub' ? 'the activity log' : worldOf(facts)[of];
	if (state === 'none')
		return of === 'vm'
			? `no data collection rule were associated with ${vm}`
			: `${name}${of === 'st' ? ' and its blob service had no diagnostic settings' : ' had no diagnostic setting'}`;
	if (of === 'sub') return `${name} were sent to ${placeOf(state, law)}`;
	const what: Partial<Record<State, string>> = {
		logs: of === 'st' ? 'only blob logs' : 'only logs',
		metrics: 'only metrics',
		events: 'only event logs',
		counters: 'only performance counters',
		text: 'only text logs'
	};
	return `${name} sent ${what[state] ?? (of === 'st' ? 'metrics and blob logs' : 'logs and metrics')} to ${placeOf(state, law)}`;
}
const placeOf = (state: State, law: string): string =>
	({ archive: 'a storage account', stream: 'an event hub' })[state as string] ?? law;
/** What the needs are about, without doubles. */
const involved = (facts: Facts): readonly Subject[] =>
	subjects.filter((of) => facts.needs.some(({ record }) => recordOf(record).of === of));
const nothingElse = (facts: Facts): string =>
	involved(facts).every((of) => facts.states[of] === 'none')
		? 'There are no other settings either. '
		: 'Nothing else is set up. ';
const mustMeet = 'You must meet the following requirements. ';
const statesTold = (facts: Facts): readonly Piece[] =>
	facts.detailed
		? [...involved(facts).map((of) => fact(of, stateTold(facts, of))), nothingElse(facts)]
		: ['There are no diagnostic settings and no data collection rules. '];
const nouns: Readonly<Record<Exclude<Subject, 'sub'>, string>> = {
	st: 'storage account',
	kv: 'key vault',
	agw: 'application gateway',
	vm: 'virtual machine'
};
const introduced = (facts: Facts): string => {
	const world = worldOf(facts);
	const resources = (['vm', 'st', 'kv', 'agw'] as const)
		.filter(
			(of) =>
				involved(facts).includes(of) || facts.needs.some((need) => needTold(facts, need).includes(world[of]))
		)
		.map((of) => `the ${nouns[of]} ${world[of]}`);
	return `You have an Azure subscription with ${listed([...resources, `the workspace ${world.law}`])}. `;
};
const needsTold = (facts: Facts): readonly Paragraph[] =>
	facts.needs.map((need, at) => [`${at + 1}. `, fact(`need${at}`, needTold(facts, need))]);

/** The diagnostic settings of the resources that have one, and those without in words. */
function output(facts: Facts): readonly (Piece | Paragraph)[] {
	const { law, archive } = worldOf(facts);
	return involved(facts)
		.filter((of) => (of === 'kv' || of === 'agw') && facts.states[of] !== 'none')
		.flatMap((of): (Piece | Paragraph)[] => {
			const state = facts.states[of];
			const on = (key: 'logs' | 'metrics'): string =>
				String(state === key || !['logs', 'metrics'].includes(state));
			const line = (text: string): Paragraph => [fact(of, text)];
			return [
				`${nameOf(facts, of)}:`,
				line(`"logs":[{"categoryGroup":"allLogs","enabled":${on('logs')}}],`),
				line(`"metrics":[{"category":"AllMetrics","enabled":${on('metrics')}}],`),
				line(
					{
						workspace: `"workspaceId":"…/workspaces/${law}"`,
						storage: `"storageAccountId":"…/storageAccounts/${archive}"`,
						'event-hub': `"eventHubName":"${hubOf(facts)}"`
					}[destinationOf(state)]
				)
			];
		});
}
/** What the output doesn't show. */
const notInOutput = (facts: Facts): readonly Piece[] =>
	involved(facts)
		.filter((of) => (of !== 'kv' && of !== 'agw') || facts.states[of] === 'none')
		.map((of) => fact(of, stateTold(facts, of)));

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	requirements: (facts) =>
		pageWith(
			factTable(
				'Requirements',
				'No.|Requirement',
				facts.needs.map((need, at) => [`need${at}`, String(at + 1), needTold(facts, need)] as const)
			),
			[introduced(facts)],
			statesTold(facts)
		),
	existing: (facts) =>
		pageWith(
			facts.detailed
				? factTable(
						'Existing settings',
						'Resource|Setting',
						involved(facts).map(
							(of) => [of, of === 'sub' ? 'Activity log' : nameOf(facts, of), shortly(facts, of)] as const
						)
					)
				: undefined,
			[
				introduced(facts),
				...(facts.detailed ? ['The table shows all existing settings. '] : statesTold(facts))
			],
			[mustMeet],
			...needsTold(facts)
		),
	output(facts) {
		const lines = facts.detailed ? output(facts) : [];
		return pageWith(
			lines.length > 0 ? code('az monitor diagnostic-settings list, shortened', ...lines) : undefined,
			[introduced(facts)],
			facts.detailed
				? [
						...notInOutput(facts),
						lines.length > 0 ? 'The output shows all other settings. ' : nothingElse(facts)
					]
				: statesTold(facts),
			[mustMeet],
			...needsTold(facts)
		);
	},
	email: (facts) =>
		pageWith(
			message('Email', { From: facts.who, Subject: 'What we need to see' }, ...needsTold(facts), [
				'Can you take care of it?'
			]),
			[introduced(facts)],
			statesTold(facts)
		)
};
/** What is set up for a subject, as a cell of a table. */
function shortly(facts: Facts, of: Subject): string {
	const { law, archive } = worldOf(facts);
	const both =
		of === 'st'
			? 'Diagnostic settings: metrics, and logs of the blob service,'
			: `Diagnostic setting: ${of === 'sub' ? 'activity log' : 'logs and metrics'}`;
	return {
		none: of === 'vm' ? 'No data collection rule' : 'No diagnostic setting',
		logs: `Diagnostic setting: ${of === 'st' ? 'logs of the blob service' : 'logs'} to ${law}`,
		metrics: `Diagnostic setting: metrics to ${law}`,
		all: `${both} to ${law}`,
		archive: `${both} to ${archive} (storage account)`,
		stream: `${both} to ${hubOf(facts)} (event hub)`,
		events: `Data collection rule: event logs to ${law}`,
		counters: `Data collection rule: all performance counters to ${law}`,
		text: `Data collection rule: text logs to ${law}`
	}[facts.states[of]];
}

/** Why nothing is enough, or isn't. */
function whyNothing(facts: Facts, { record, purpose, days }: Need): string {
	const { of, source, text } = recordOf(record);
	const { vm } = worldOf(facts);
	const state = facts.states[of];
	const name = nameOf(facts, of);
	const blobs = of === 'st' && source === 'resource-log' ? '’s blob service' : '';
	if (purpose === 'portal')
		return source === 'platform-metric'
			? `Platform metrics of ${name} are collected automatically, and metrics explorer reads them there.`
			: `The activity log is collected automatically and kept for 90 days. ${days} days are within that.`;
	const to = wanted[purpose];
	if (isSent(facts.states, record, to))
		return source === 'guest'
			? `The data collection rule of ${vm} already sends that to ${named(facts, to)}.`
			: `A diagnostic setting of ${name}${blobs} already sends that to ${named(facts, to)}.`;
	if (source === 'guest')
		return state === 'none'
			? `Nothing inside the guest of ${vm} is collected automatically.`
			: `The rule of ${vm} collects ${ruleCollects[state as keyof typeof ruleCollects]} only, not ${filled(facts, text)}.`;
	if (source === 'resource-log' && state === 'metrics')
		return `The setting of ${name} sends metrics only. ${of === 'st' ? 'Its blob service has no setting.' : 'Its resource logs aren’t collected.'}`;
	if (source === 'platform-metric' && state === 'logs')
		return `The setting of ${name}${of === 'st' ? '’s blob service sends' : ' sends its'} logs only, not this metric.`;
	if (state !== 'none' && destinationOf(state) !== to)
		return `The setting of ${name}${blobs} sends to ${named(facts, destinationOf(state))}. ${unfit[purpose][destinationOf(state)]!}`;
	if (source === 'resource-log')
		return `Resource logs of ${name}${blobs} aren’t collected until a setting asks for them.`;
	const unsent = `collected automatically, but no setting sends it to ${destinations[to]}.`;
	return `The ${source === 'platform-metric' ? 'metric' : 'activity log'} is ${unsent}`;
}
const destinations = { workspace: 'a workspace', storage: 'a storage account', 'event-hub': 'an event hub' };
const ruleCollects = { events: 'event logs', counters: 'performance counters', text: 'text logs' };
/** Why data for a purpose doesn't go there. */
const unfit: Readonly<Record<Purpose, Partial<Record<Destination['kind'], string>>>> = {
	query: {
		storage: 'Log queries don’t read a storage account.',
		'event-hub': 'Log queries don’t read an event hub.'
	},
	archive: {
		workspace: 'Over 7 years, a workspace costs more than a storage account.',
		'event-hub': 'An event hub passes data on. It doesn’t keep it for years.'
	},
	siem: {
		workspace: 'A workspace is there for queries. The SIEM needs a stream from an event hub.',
		storage: 'A storage account archives data. The SIEM needs a stream from an event hub.'
	},
	portal: {
		workspace: 'It would only make a copy, and the portal has the original.',
		storage: 'The portal shows this without a copy in a storage account.',
		'event-hub': 'An event hub passes data on to other systems. The portal has it already.'
	}
};
function whySetting(facts: Facts, { record, purpose }: Need, to: Destination['kind']): string {
	const { of, source } = recordOf(record);
	const { vm } = worldOf(facts);
	if (source === 'guest')
		return {
			workspace: `A diagnostic setting doesn’t see inside ${vm}. Only an agent does.`,
			storage: `Log queries don’t read a storage account, and a diagnostic setting doesn’t see inside ${vm}.`,
			'event-hub': `Nothing inside ${vm} reaches an event hub through a diagnostic setting.`
		}[to];
	const because = unfit[purpose][to];
	if (because !== undefined) return because;
	if (isSent(facts.states, record, to))
		return `The existing diagnostic setting already sends it to ${named(facts, to)}.`;
	const data = {
		'platform-metric': `the metrics of ${nameOf(facts, of)}`,
		'activity-log': 'the activity log of the subscription',
		'resource-log': `the resource logs of ${of === 'st' ? 'the blob service' : nameOf(facts, of)}`
	}[source];
	return {
		workspace: `Log queries read a workspace, and the setting sends ${data} there.`,
		storage: `It sends ${data} to a storage account, the least expensive place for 7 years.`,
		'event-hub': `It streams ${data} to an event hub, from which the SIEM reads.`
	}[to];
}
function whyRule(facts: Facts, need: Need): string {
	const { of, source } = recordOf(need.record);
	const { law, vm } = worldOf(facts);
	if (source === 'guest')
		return isSent(facts.states, need.record, 'workspace')
			? `A rule collects it already, and ${law} has it.`
			: facts.states.vm === 'none'
				? `The agent on ${vm} collects what a data collection rule names, and sends it to ${law}.`
				: `Add ${ruleCollects[recordOf(need.record).collect as keyof typeof ruleCollects]} to the rule, or associate another rule. Then the agent sends them to ${law}.`;
	return {
		'platform-metric': `The agent works inside a guest operating system, and ${nameOf(facts, of)} has none.`,
		'activity-log': 'Operations in Azure are recorded by Azure Resource Manager. No agent on a VM sees them.',
		'resource-log': `The logs come from ${nameOf(facts, of)} itself. It has no machine for an agent.`
	}[source];
}

function explainNeed(facts: Facts, need: Need): PartReasons {
	const { of, source } = recordOf(need.record);
	const right = answerOf(facts.states, need);
	const model = collectionFor(source, need.purpose !== 'portal');
	const to = need.purpose === 'portal' ? undefined : wanted[need.purpose];
	const sent = to !== undefined && isSent(facts.states, need.record, to);
	const trace: TraceStep[] = [
		{ rule: `${source} for ${need.purpose}`, text: model.trace.join(' ') },
		...(to !== undefined
			? [
					{
						rule: `${source} ${sent ? 'sent already by' : 'not sent by'} ${facts.states[of]}`,
						text: stateTold(facts, of).trim()
					}
				]
			: []),
		{ rule: right, text: `So: ${ways[right]}.` }
	];
	return {
		options: {
			nothing: whyNothing(facts, need),
			workspace: whySetting(facts, need, 'workspace'),
			storage: whySetting(facts, need, 'storage'),
			'event-hub': whySetting(facts, need, 'event-hub'),
			'agent-and-rule': whyRule(facts, need)
		},
		trace
	};
}

function explainMet(facts: Facts): PartReasons {
	const reasons = facts.needs.map((need, at) => [String(at), whyNothing(facts, need)] as const);
	return {
		options: Object.fromEntries(reasons),
		trace: facts.needs.map((need, at) => ({
			rule: `${recordOf(need.record).source} for ${need.purpose} ${answerOf(facts.states, need) === 'nothing'}`,
			text: reasons[at]![1]
		}))
	};
}

function explainCount(facts: Facts): PartReasons {
	const scopes = scopesBy(facts, keyBy(facts));
	const each =
		scopes.length === 0
			? 'No requirement takes a new diagnostic setting.'
			: `You need ${listed(scopes.map((scope) => `one for ${scope}`))}. One setting can have several destinations.`;
	const reason = (count: number): string =>
		count === scopes.length
			? each
			: `${countWords[count]!} would be ${count < scopes.length ? 'too few' : 'more than necessary'}. ${each}`;
	return {
		options: Object.fromEntries(countsFor(facts).map((count) => [String(count), reason(count)])),
		trace: [...explainMet(facts).trace, { rule: `count ${scopes.length}`, text: each }]
	};
}

const nothingSet: Facts['states'] = { st: 'none', kv: 'none', agw: 'none', sub: 'none', vm: 'none' };
const byWays: Question<Facts> = {
	ask(facts) {
		const miss = facts.detailed ? 'edge' : 'core';
		const names = facts.needs.map((_, at) => `Requirement ${at + 1}`);
		const right = metBy(keyBy(facts));
		if (facts.asks === 'met')
			return {
				type: 'several',
				requirement: [`Which ${right.length === 1 ? 'requirement is' : 'requirements are'} already met?`],
				parts: [{ options: names.map((text, at) => ({ id: String(at), text })), right }],
				miss
			};
		if (facts.asks === 'count')
			return {
				...chooseOne(
					[
						'You must not change existing settings. What is the minimum number of diagnostic settings that you must create?'
					],
					countsFor(facts).map((count) => ({ id: String(count), text: String(count) })),
					String(scopesBy(facts, keyBy(facts)).length)
				),
				miss
			};
		return {
			...matchRows(
				'table',
				['What should you configure to meet each requirement?'],
				optionsOf(ways),
				facts.needs.map((need, at) => ({ text: names[at]!, right: answerOf(facts.states, need) }))
			),
			miss
		};
	},
	explain: (facts) =>
		facts.asks === 'met'
			? [explainMet(facts)]
			: facts.asks === 'count'
				? [explainCount(facts)]
				: facts.needs.map((need) => explainNeed(facts, need)),
	wrongRules: {
		'any-destination': {
			note: 'Log queries read a workspace, and a SIEM an event hub. It’s easy to take data that is sent anywhere as done.',
			key: (facts) =>
				facts.needs.map((need) => {
					const to = destinationOf(facts.states[recordOf(need.record).of]);
					return [
						need.purpose !== 'portal' && isSent(facts.states, need.record, to)
							? 'nothing'
							: answerOf(facts.states, need)
					];
				})
		},
		'any-category': {
			note: 'A setting sends the categories that it names, and a rule what it names. It’s easy to stop when there is one.',
			key: (facts) =>
				facts.needs.map((need) => {
					const state = facts.states[recordOf(need.record).of];
					return [
						need.purpose !== 'portal' && state !== 'none' && destinationOf(state) === wanted[need.purpose]
							? 'nothing'
							: answerOf(facts.states, need)
					];
				})
		},
		'workspace-for-all': {
			note: 'A storage account is the least expensive archive, and an event hub streams to other systems. It’s easy to send everything to a workspace.',
			key: (facts) => keyFor(facts, ({ purpose }) => (purpose === 'portal' ? purpose : 'query'))
		},
		'storage-for-export': {
			note: 'Systems outside Azure read a stream from an event hub. It’s easy to think of a storage account as the way out.',
			key: (facts) => keyFor(facts, ({ purpose }) => (purpose === 'siem' ? 'archive' : purpose))
		},
		'copy-needed': {
			note: 'Platform metrics and 90 days of the activity log are there without a setting. It’s easy to export them all the same.',
			key: (facts) => keyFor(facts, ({ purpose }) => (purpose === 'portal' ? 'query' : purpose))
		},
		'already-overlooked': {
			note: 'What is sent already doesn’t have to be set up again. It’s easy to look at the kind of data only.',
			key: (facts) => keyBy({ ...facts, states: nothingSet })
		},
		'automatic-everywhere': {
			note: 'Metrics and the activity log are collected automatically, but not as rows of a workspace. It’s easy to query for them there.',
			key: (facts) =>
				facts.needs.map((need) => {
					const { source } = recordOf(need.record);
					const automatic = source === 'platform-metric' || source === 'activity-log';
					return [automatic && need.purpose === 'query' ? 'nothing' : answerOf(facts.states, need)];
				})
		},
		'setting-for-all': {
			note: 'A diagnostic setting doesn’t reach into a guest operating system. It’s easy to use one for whatever a VM writes.',
			key: (facts) =>
				facts.needs.map(({ record }) => (recordOf(record).source === 'guest' ? ['workspace'] : []))
		},
		'agent-for-all': {
			note: 'The agent collects what is inside a machine. It’s easy to expect it to fetch the logs of other resources.',
			key: (facts) => facts.needs.map(() => ['agent-and-rule'])
		}
	}
};

/** What each requirement takes by a belief, or as it is where that says nothing. */
const believedBy = (facts: Facts, key: (facts: Facts) => Key): Key => {
	const right = keyBy(facts);
	return key(facts).map((way, at) => (way.length > 0 ? way : right[at]!));
};
/** A wrong rule says what each requirement takes, and so which are met and how many settings it takes. */
const question: Question<Facts> = {
	...byWays,
	wrongRules: {
		...Object.fromEntries(
			Object.entries(byWays.wrongRules).map(([id, { note, key }]) => [
				id,
				{
					note,
					key: (facts: Facts) =>
						facts.asks === 'count'
							? id === 'agent-for-all' && !involved(facts).includes('vm')
								? []
								: [[String(scopesBy(facts, believedBy(facts, key)).length)]]
							: facts.asks === 'met'
								? [metBy(key(facts))]
								: key(facts)
				}
			])
		),
		'one-each': {
			note: 'A diagnostic setting can send several kinds of data to several destinations. It’s easy to create one for each requirement.',
			key: (facts) => {
				const settings = keyBy(facts).filter(([way]) => way !== 'nothing' && way !== 'agent-and-rule');
				return facts.asks === 'count' ? [[String(settings.length)]] : [];
			}
		},
		'account-has-logs': {
			note: 'A storage account and its blob service have separate diagnostic settings. It’s easy to think that one covers both.',
			key: (facts) => (facts.asks === 'count' ? [[String(scopesBy(facts, keyBy(facts), false).length)]] : [])
		}
	}
};

const purposesFor = (source: DataSource): readonly Purpose[] =>
	source === 'guest'
		? ['query']
		: source === 'resource-log'
			? ['query', 'archive', 'siem']
			: ['query', 'archive', 'siem', 'portal'];
const purposeTexts: Readonly<Record<Purpose, string>> = {
	query: 'return {} to log queries',
	archive: 'keep {} for 7 years',
	siem: 'send {} to a SIEM',
	portal: 'show {} in the portal'
};
/** Says another requirement as it follows “Right if”. Resources that aren’t in the scenario have no name. */
function otherNeeds(facts: Facts): (need: Need, at: number) => string {
	const told = introduced(facts);
	const unnamed = Object.entries(nouns)
		.map(([of, noun]) => [nameOf(facts, of as Subject), `${of === 'agw' ? 'an' : 'a'} ${noun}`] as const)
		.filter(([name]) => !told.includes(name));
	const general = (text: string): string =>
		unnamed.reduce((text, [name, noun]) => text.replace(name, noun), text);
	return (need, at) => {
		if (facts.asks === 'count') {
			const { source, text } = recordOf(need.record);
			const what =
				need.record === facts.needs[at]!.record
					? 'that'
					: `${source === 'platform-metric' ? '' : 'records of '}${general(filled(facts, text))}`;
			return `requirement ${at + 1} only had to ${purposeTexts[need.purpose].replace('{}', what)}`;
		}
		const text = general(needTold(facts, need).slice(0, -1))
			.replace('must be kept for 7 years', 'had to be archived')
			.replace(' must ', ' had to ')
			.replace(/ for the last \d+ days|, \d+ days back/, '')
			.replace(/^./, (first) => first.toLowerCase());
		return `${text} instead`;
	};
}
type Told = ReturnType<typeof otherNeeds>;
/** Other purposes and other data for a requirement. */
function needChanges(facts: Facts, at: number, told: Told): readonly Change<Facts>[] {
	const need = facts.needs[at]!;
	const { of, source } = recordOf(need.record);
	const change = (next: Need): Change<Facts> => ({
		fact: `need${at}`,
		text: told(next, at),
		apply: (one) => ({ ...one, needs: one.needs.map((each, index) => (index === at ? next : each)) })
	});
	const free = ids.filter((id) => !facts.needs.some(({ record }) => record === id));
	const others = (['guest', 'platform-metric'] as const).flatMap((kind) =>
		free
			.filter((id) => recordOf(id).of !== of && recordOf(id).source === kind)
			.toSorted((one, other) => recordOf(one).text.length - recordOf(other).text.length)
			.slice(0, 2)
	);
	return [
		...purposesFor(source)
			.filter((purpose) => purpose !== need.purpose)
			.map((purpose) => change({ ...need, purpose })),
		...[...free.filter((id) => recordOf(id).of === of), ...others].flatMap((record) =>
			purposesFor(recordOf(record).source).map((purpose) => change({ ...need, record, purpose }))
		)
	];
}
/** Another requirement with nothing set up, for what no two facts make right. */
function fresh(at: number, record: RecordId, told: Told): Change<Facts> {
	const need: Need = { record, purpose: 'query', days: 10 };
	return {
		text: `nothing had been set up and ${told(need, at)}`,
		apply: (one) => ({
			...one,
			states: nothingSet,
			needs: one.needs.map((each, index) => (index === at ? need : each))
		})
	};
}
/** Requirements that take this number of settings where nothing is set up. */
function countChange(count: number): Change<Facts> {
	const needs = (['secrets', 'access', 'roles', 'egress'] as const).map((record, at): Need => ({
		record,
		purpose: at < count ? 'query' : 'portal',
		days: 10
	}));
	const some = count === 0 ? needs.slice(2, 3) : needs.slice(0, count);
	return {
		text:
			count === 0
				? 'the portal only had to show who assigns Azure roles'
				: `only log queries about ${listed(['secrets', 'gateway requests', 'role assignments', 'storage metrics'].slice(0, count))} were required, with nothing set up`,
		apply: (one) => ({ ...one, states: nothingSet, needs: some })
	};
}
function changes(facts: Facts): readonly Change<Facts>[] {
	const state = (of: Subject, next: State): Change<Facts> => {
		const states = { ...facts.states, [of]: next };
		return {
			fact: of,
			axis: of === 'vm' ? 'vm' : 'settings',
			text: stateChange({ ...facts, states }, of),
			apply: (one) => ({ ...one, states: { ...one.states, [of]: next } })
		};
	};
	const told = otherNeeds(facts);
	const list: readonly Change<Facts>[] = [
		...(facts.detailed
			? involved(facts).flatMap((of) =>
					statesOf[of].filter((one) => one !== facts.states[of]).map((one) => state(of, one))
				)
			: []),
		...facts.needs.flatMap((_, at) => needChanges(facts, at, told)),
		...(facts.asks === 'count'
			? countsFor(facts).map(countChange)
			: facts.needs.flatMap((_, at) =>
					(['secrets', 'drives'] as const).map((record) => fresh(at, record, told))
				))
	];
	if (facts.asks === 'count')
		return list.filter(({ apply }) => {
			const after = apply(facts);
			return countsFor(facts).includes(scopesBy(after, keyBy(after)).length);
		});
	// Where none or all are met, there’s nothing to ask: that is never varied.
	return facts.asks !== 'met'
		? list
		: list.map((change) => {
				const met = metBy(keyBy(change.apply(facts))).length;
				return met > 0 && met < facts.needs.length ? change : { ...change, axis: 'none' };
			});
}

const wordsIn = (texts: readonly string[]): number => texts.join(' ').split(/\s+/).length;
/** Whether the requirements differ in what decides them, and are read in a minute. */
function isClear(facts: Facts): boolean {
	const count = facts.needs.length;
	return (
		new Set(facts.needs.map(({ record }) => record)).size === count &&
		// No two requirements are decided by the same.
		new Set(
			facts.needs.map(({ record, purpose }) => {
				const { of, source } = recordOf(record);
				return `${source} ${purpose} ${facts.states[of]}`;
			})
		).size === count &&
		(facts.asks !== 'met' ||
			new Set(
				facts.needs.map((need) =>
					whyNothing(facts, need).replaceAll(nameOf(facts, recordOf(need.record).of), '')
				)
			).size === count) &&
		// It's read in a minute.
		wordsIn([
			...facts.needs.map((need) => needTold(facts, need)),
			...(facts.detailed ? involved(facts).map((of) => stateTold(facts, of)) : [])
		]) <= (facts.asks === 'count' ? 62 : 70)
	);
}
const everyNeed = ids.flatMap((record) =>
	purposesFor(recordOf(record).source).map((purpose) => ({ record, purpose }))
);
/** Draws the answers, then what is there and requirements that lead to them. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const kinds = Object.keys(ways) as readonly Way[];
	const fixed = {
		detailed: difficulty > 1,
		asks: random.pick(['ways', 'met', 'count'] as const),
		names: random.below(worlds.length),
		told: random.pick(telling),
		who: random.pick(people)
	};
	const count = difficulty === 3 && fixed.asks !== 'count' ? 4 : 3;
	const settings = random.below(4);
	const sending = kinds.slice(1, 4);
	const metCount = 1 + random.below(Math.min(2, count - 1));
	return drawUntil(
		(): Facts => {
			const states =
				difficulty === 1
					? nothingSet
					: (Object.fromEntries(
							subjects.map((of) => [of, random.chance(0.15) ? 'none' : random.pick(statesOf[of])])
						) as Record<Subject, State>);
			const drawn =
				fixed.asks === 'ways'
					? random.some([...kinds, ...kinds], count)
					: fixed.asks === 'count'
						? Array.from({ length: count }, (_, at) =>
								random.pick(
									at < settings ? sending : ['nothing', 'agent-and-rule', ...sending.slice(0, settings)]
								)
							)
						: Array.from({ length: count }, (_, at) =>
								at < metCount ? 'nothing' : random.pick(kinds.slice(1))
							);
			const answers = everyNeed.map((need) => answerOf(states, need));
			const needs = random.shuffled(drawn).flatMap((kind): readonly Need[] => {
				const possible: Need[] = [];
				for (const [at, need] of everyNeed.entries())
					if (answers[at] === kind) possible.push({ days: 10 * (1 + random.below(6)), ...need });
					else random.skip(1);
				// What is there already comes as often as what comes automatically.
				const sent = possible.filter(({ purpose }) => purpose !== 'portal');
				return random.some(sent.length > 0 && random.chance(0.6) ? sent : possible, 1);
			});
			const asked = new Set<Subject>(needs.map(({ record }) => recordOf(record).of));
			// What isn't told isn't set up.
			const toldOf = (of: Subject): State => (asked.has(of) ? states[of] : 'none');
			return {
				states: Object.fromEntries(subjects.map((of) => [of, toldOf(of)])) as Record<Subject, State>,
				needs,
				...fixed
			};
		},
		(facts) =>
			facts.needs.length === count &&
			isClear(facts) &&
			(facts.asks !== 'count' || scopesBy(facts, keyBy(facts)).length === settings)
	);
}

export const setUp = family<Facts>({
	id: 'monitor/set-up',
	edition: 10,
	group: 'monitor',
	title: 'What collects monitoring data',
	rule: 'Metrics and the activity log come automatically. Resource logs, and rows in a workspace, take a diagnostic setting. The guest takes the agent with a data collection rule.',
	lab: 'monitor/reads-in-the-log',
	sources: [sources.diagnosticSettings, sources.vmDataCollection, sources.activityLog],
	axes: {
		need0: 'The first requirement',
		need1: 'The second requirement',
		settings: 'A diagnostic setting',
		vm: 'The data collection rule'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
