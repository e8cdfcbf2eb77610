// What must be set up so that a record is there: by itself, by a diagnostic setting, by agent and rule.
import type { Tab } from '#lib/domain/practice/variant.ts';
import { another, fact, page, toggle } from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import { collectionFor, type DataSource, type CollectionMethod } from '#lib/azure/monitoring/collection.ts';
import { family } from '#lib/domain/practice/family.ts';

interface Facts {
	readonly who: string;
	/** Which wording of each record. */
	readonly records: readonly { readonly source: DataSource; readonly text: string }[];
	readonly workspace: boolean;
	/** What somebody has set up before. */
	readonly done?: DataSource;
}

const texts: Readonly<Record<DataSource, readonly string[]>> = {
	'platform-metric': [
		'CPU of vm-app, seen from the host',
		'The metric Transactions of stdata',
		'Network bytes of vm-app, seen from the host'
	],
	'activity-log': ['Who stops vm-app', 'Who changes a rule of nsg-app', 'Who rotates a key of stdata'],
	'resource-log': [
		'Who reads a secret of kv-app',
		'Each blob read in stdata',
		'Which requests agw-app refuses'
	],
	guest: [
		'The Windows event log of vm-app',
		'Free space on drive D of vm-app',
		'A text log that an app in vm-app writes'
	]
};
const kinds = Object.keys(texts) as DataSource[];
const names: Readonly<Record<CollectionMethod, string>> = {
	nothing: 'Nothing',
	'diagnostic-setting': 'A diagnostic setting',
	'agent-and-rule': 'Azure Monitor Agent and a data collection rule'
};
const wayOf = ({ workspace, done }: Facts, source: DataSource): CollectionMethod =>
	source === done ? 'nothing' : collectionFor(source, workspace).answer;

/** Whoever chooses this everywhere holds this rule. */
const ruleBehind: Readonly<Record<CollectionMethod, string>> = {
	nothing: 'itself',
	'diagnostic-setting': 'setting',
	'agent-and-rule': 'agent'
};

/** What the scenario says. */
const tabsOf = ({ who, records, workspace, done }: Facts): readonly Tab[] =>
	page(
		[
			`${who} manages the virtual machine vm-app with the network security group nsg-app, the key vault kv-app, the storage account stdata and the application gateway agw-app. `,
			fact(
				'where',
				workspace
					? 'Each record must be there as rows in the workspace log-app'
					: 'Each record may be read wherever Azure shows it'
			),
			'. ',
			fact(
				'done',
				done === 'guest'
					? 'On vm-app the agent sends all event logs, disk counters and text logs to log-app.'
					: done
						? 'The diagnostic settings of kv-app, stdata and agw-app send all their logs to log-app.'
						: 'Nothing has been set up yet.'
			)
		],
		...records.map(({ text }, index) => [`${index + 1}. `, { constraint: `record${index + 1}`, text }])
	);

export const setUp = family<Facts>({
	id: 'monitor/set-up',
	edition: 2,
	group: 'monitor',
	title: 'What must be set up',
	rule: 'Metrics and activity log come by themselves, resource logs take a diagnostic setting, the guest takes an agent and a rule.',
	lab: 'monitor/reads-in-the-log',
	misconceptions: {
		itself:
			'It is easy to think that Azure records everything; resource logs, the guest and rows in a workspace must be asked for.',
		setting:
			'It is easy to set a diagnostic setting for all; the platform sees its own records and not the inside of a guest.',
		agent: 'It is easy to install the agent for all; it reads the guest, while a resource sends its own logs.'
	},
	axes: {
		where: toggle('Where it is read', 'workspace'),
		done: {
			title: 'What is set up already',
			change: ({ done, ...facts }) => (done === undefined ? { ...facts, done: 'guest' } : facts)
		},
		record: {
			title: 'Which records are asked for',
			change: (facts, random) => ({
				...facts,
				records: facts.records.map(({ source, text }) => ({
					source,
					text: another(random, texts[source], text)
				}))
			})
		}
	},
	sources: [sources.diagnosticSettings, sources.vmDataCollection],
	facts: (random, difficulty) => ({
		who: random.pick(people),
		records: random
			.some(kinds, difficulty === 1 ? 3 : 4)
			.map((source) => ({ source, text: random.pick(texts[source]) })),
		workspace: difficulty > 1 && random.chance(0.5),
		...(difficulty === 3 ? { done: random.pick(['guest', 'resource-log'] as const) } : {})
	}),
	tell(facts) {
		const { records, workspace, done } = facts;
		const turns = records.some(
			({ source }) => wayOf(facts, source) !== wayOf({ ...facts, workspace: !workspace }, source)
		);
		const because = (source: DataSource): string =>
			source === done ? 'It is collected already.' : collectionFor(source, workspace).trace[0]!;
		return {
			tabs: tabsOf(facts),
			questions: [
				{
					requirement: ['What must be set up for each record?'],
					deciding:
						done !== undefined && records.some(({ source }) => source === done)
							? 'done'
							: turns
								? 'where'
								: 'done',
					miss: done === undefined ? 'core' : 'edge',
					trace: records.map(({ source }, index) => `${index + 1}. ${because(source)}`),
					ask: {
						type: 'table',
						choices: Object.values(names),
						rows: records.map(({ source }, index) => {
							const right = wayOf(facts, source);
							return {
								text: `Record ${index + 1}`,
								right: names[right],
								because: because(source),
								wrong: Object.fromEntries(
									(Object.keys(names) as CollectionMethod[])
										.filter((way) => way !== right)
										.map((way) => [names[way], ruleBehind[way]])
								)
							};
						})
					}
				}
			]
		};
	}
});
