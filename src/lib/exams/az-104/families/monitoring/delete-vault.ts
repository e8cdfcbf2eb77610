// Whether steps empty a Recovery Services vault so far that it can be deleted, which are still missing, and what is in the way.
// Over 200 lines: three questions on the same vault, and five ways to tell what is in it.
import { canDeleteVault, type Holder } from '#lib/azure/monitoring/vault.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, judge, optionsOf, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Figure, Piece, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import {
	capital,
	code,
	counted,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	pageWith
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

type Move =
	| 'stop-delete'
	| 'stop-retain'
	| 'delete-stopped'
	| 'undelete'
	| 'wait'
	| 'disable'
	| 'unregister'
	| 'disconnect';
const telling = ['table', 'output', 'ticket', 'tree', 'handover'] as const;

/** How many of each are in the vault. */
type Content = Readonly<Record<Holder, number>>;
interface Facts {
	readonly content: Content;
	/** What is told of the vault; it has nothing else. */
	readonly says: readonly Holder[];
	/** Solutions, or the steps that were taken already where it’s asked for those that are missing. */
	readonly ways: readonly (readonly Move[])[];
	readonly names: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly days: number;
	/** Asked for the one thing that is in the way: what is offered. */
	readonly causes?: readonly Move[];
}

/** Vaults with a reason why they have to go, and VMs that were backed up there. */
const vaults = [
	{
		vault: 'rsv-pilot',
		why: 'A pilot project has ended',
		vms: 'vm-pilot1 vm-pilot2 vm-queue1 vm-cache1 vm-sql1 vm-test9'
	},
	{
		vault: 'rsv-emea-old',
		why: 'Backups moved to another region',
		vms: 'vm-crm1 vm-crm2 vm-mail1 vm-sql3 vm-bi1 vm-etl2'
	},
	{
		vault: 'rsv-lrs01',
		why: 'A vault with other redundancy replaced it',
		vms: 'vm-pos1 vm-pos2 vm-stock1 vm-sql4 vm-web3 vm-web4'
	},
	{
		vault: 'rsv-training',
		why: 'A training environment is no longer used',
		vms: 'vm-lab1 vm-lab2 vm-lab3 vm-lab4 vm-dc1 vm-dc2'
	},
	{
		vault: 'rsv-branch7',
		why: 'A branch office was closed',
		vms: 'vm-print1 vm-files2 vm-erp3 vm-dc4 vm-scan1 vm-cam1'
	},
	{
		vault: 'rsv-hr',
		why: 'An application was retired',
		vms: 'vm-hr1 vm-hr2 vm-hrdb1 vm-hrdb2 vm-pay1 vm-pay2'
	}
] as const;
const backups: readonly Holder[] = ['active', 'retained', 'softDeleted'];
const others: readonly Holder[] = ['replicated', 'registered', 'endpoint'];
const all = [...backups, ...others];

const moves: Readonly<Record<Move, string>> = {
	undelete: 'undelete the soft-deleted backups',
	'stop-delete': 'stop the active backups and delete their data',
	'stop-retain': 'stop the active backups and retain their data',
	'delete-stopped': 'delete the data of all stopped backups',
	disable: 'disable replication',
	unregister: 'unregister the servers',
	disconnect: 'remove the private endpoint connections',
	wait: 'wait until soft-deleted backups are permanently deleted'
};
const inOrder = Object.keys(moves) as readonly Move[];
const steps: readonly Move[] = inOrder.filter((move) => move !== 'wait');
/** What a step is about: without it, it has nothing to do. */
const about: Readonly<Record<Move, Holder>> = {
	undelete: 'softDeleted',
	'stop-delete': 'active',
	'stop-retain': 'active',
	'delete-stopped': 'retained',
	disable: 'replicated',
	unregister: 'registered',
	disconnect: 'endpoint',
	wait: 'softDeleted'
};
/** What it turns that into; nothing where it removes it. */
const into: Readonly<Partial<Record<Move, Holder>>> = {
	undelete: 'retained',
	'stop-delete': 'softDeleted',
	'stop-retain': 'retained',
	'delete-stopped': 'softDeleted'
};

/** The step that removes what would block the vault. */
const needed = {
	active: 'stop-delete',
	retained: 'delete-stopped',
	replicated: 'disable',
	registered: 'unregister',
	endpoint: 'disconnect'
} as const satisfies Partial<Record<Holder, Move>>;
const causes: Readonly<Partial<Record<Move, string>>> = {
	'stop-delete': 'A VM backup is active.',
	'delete-stopped': 'Data of a stopped VM backup is retained.',
	disable: 'VMs are still replicated by Site Recovery.',
	unregister: 'An on-premises server is registered.',
	disconnect: 'A private endpoint connection exists.'
};
type Blocker = keyof typeof needed;
const blockerIds = Object.keys(needed) as readonly Blocker[];
const stepsFor = (left: readonly Holder[]): readonly Move[] =>
	blockerIds.filter((one) => left.includes(one)).map((one) => needed[one]);
const past: Readonly<Record<Move, string>> = {
	undelete: 'undeleted the soft-deleted backups',
	'stop-delete': 'stopped the active backups and deleted their data',
	'stop-retain': 'stopped the active backups and retained their data',
	'delete-stopped': 'deleted the data of all stopped backups',
	disable: 'disabled replication',
	unregister: 'unregistered the servers',
	disconnect: 'removed the private endpoint connections',
	wait: 'waited'
};

const without = (move: Move): string =>
	move.startsWith('stop') ? 'you hadn’t stopped the active backups' : `you hadn’t ${past[move]}`;

function after(content: Content, way: readonly Move[]): Content {
	const then: Record<Holder, number> = { ...content };
	for (const move of way) {
		const to = into[move];
		if (to !== undefined) then[to] += then[about[move]];
		then[about[move]] = 0;
	}
	return then;
}
const present = (content: Content): readonly Holder[] => all.filter((one) => content[one] > 0);
const empties = (content: Content, way: readonly Move[]): boolean =>
	canDeleteVault(present(after(content, way)));
const asksSteps = ({ ways }: Pick<Facts, 'ways'>): boolean => ways.length === 1;
const keyBy = (content: Content, ways: Facts['ways'], ignored: readonly Holder[] = []): Key =>
	ways.map((way) => {
		const left = present(after(content, way)).filter((one) => !ignored.includes(one));
		return asksSteps({ ways }) ? stepsFor(left) : [canDeleteVault(left) ? 'yes' : 'no'];
	});
const keyWithout = ({ content, ways }: Facts, ...ignored: readonly Holder[]): Key =>
	keyBy(content, ways, ignored);

/** Something in the vault as it's told. */
function prose(holder: Holder, count: number): string {
	const one = count === 1;
	return {
		active:
			count === 0 ? 'No backup is active. ' : `${counted(count, 'VM')} ${one ? 'is' : 'are'} backed up. `,
		retained:
			count === 0
				? 'No stopped backup has retained data. '
				: `Backup is stopped for ${counted(count, 'VM')}, and ${one ? 'its' : 'their'} data is retained. `,
		softDeleted:
			count === 0
				? 'No backup is soft-deleted. '
				: `The ${one ? 'backup' : 'backups'} of ${counted(count, 'VM')} ${one ? 'is' : 'are'} soft-deleted. `,
		replicated:
			count === 0
				? 'No VM is replicated. '
				: `Site Recovery replicates ${counted(count, 'VM')} to another region. `,
		registered:
			count === 0
				? 'No server is registered. '
				: `${counted(count, 'on-premises server')} without backups ${one ? 'is' : 'are'} registered. `,
		endpoint:
			count === 0
				? 'There is no private endpoint connection. '
				: `There ${one ? 'is' : 'are'} ${counted(count, 'private endpoint connection')}. `
	}[holder];
}
const labels: Readonly<Record<Holder, string>> = {
	active: 'VM backups, active',
	retained: 'VM backups, stopped with data retained',
	softDeleted: 'VM backups, soft-deleted',
	replicated: 'VMs replicated by Site Recovery',
	registered: 'Registered on-premises servers, without backups',
	endpoint: 'Private endpoint connections'
};
const namesOf = ({ names }: Facts) => vaults[names]!;
const introduced = (facts: Facts): string =>
	`You have a Recovery Services vault named ${namesOf(facts).vault}. `;
const ended = (facts: Facts): string => `${namesOf(facts).why}, and nothing in the vault is needed. `;
const nothingElse = (facts: Facts, shown?: string): string =>
	`${shown === undefined ? 'The vault contains nothing else' : `The vault ${asksSteps(facts) && facts.ways[0]!.length > 0 ? 'contained' : 'contains'} only what the ${shown} shows`}. ${asksSteps(facts) ? '' : `Soft delete keeps deleted backups for ${facts.days} days. `}`;
const toldOf = (facts: Facts, which: readonly Holder[] = all): readonly Piece[] =>
	which.filter((one) => facts.says.includes(one)).map((one) => fact(one, prose(one, facts.content[one])));

/** The backup items as the CLI lists them. */
function itemsOf(facts: Facts): Figure | undefined {
	const { content, says } = facts;
	const vms = namesOf(facts).vms.split(' ');
	const rows = backups
		.filter((one) => says.includes(one))
		.flatMap((holder) => Array.from({ length: content[holder] }, () => holder))
		.map((holder, at) => ({ holder, name: vms[at]! }));
	// The command prints nothing then.
	if (rows.length === 0) return undefined;
	const width = Math.max(4, ...rows.map(({ name }) => name.length));
	return code(
		'az backup item list … --query "[].{Name:…, State:properties.protectionState, SoftDeleted:…}" -o table',
		`${'Name'.padEnd(width)}  State              SoftDeleted`,
		`${'-'.repeat(width)}  -----------------  -----------`,
		...rows.map(({ holder, name }) =>
			fact(
				holder,
				`${name.padEnd(width)}  ${(holder === 'active' ? 'Protected' : 'ProtectionStopped').padEnd(17)}  ${holder === 'softDeleted' ? 'True' : 'False'}`
			)
		)
	);
}

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table: (facts) =>
		pageWith(
			factTable(
				`What is in ${namesOf(facts).vault}`,
				'Content|Number',
				all
					.filter((one) => facts.says.includes(one))
					.map((one) => [one, labels[one], String(facts.content[one])] as const)
			),
			[introduced(facts), ended(facts)],
			[nothingElse(facts, 'table')]
		),
	output: (facts) =>
		pageWith(
			itemsOf(facts),
			[introduced(facts), ended(facts)],
			[
				'The command az backup item list prints all backup items. ',
				...toldOf(
					facts,
					backups.filter((one) => facts.content[one] === 0)
				),
				...toldOf(facts, others),
				nothingElse(facts)
			]
		),
	ticket: (facts) =>
		pageWith(
			message(
				'Ticket',
				{ 'Opened by': facts.who, Title: `Remove ${namesOf(facts).vault}` },
				[ended(facts)],
				[...toldOf(facts), nothingElse(facts)]
			),
			['You are assigned the following ticket about a Recovery Services vault. ']
		),
	tree: (facts) => {
		const { vault } = namesOf(facts);
		const branch = (text: string, which: readonly Holder[]) => {
			const leaves = toldOf(facts, which);
			return leaves.length === 0
				? []
				: [{ depth: 1, text }, ...leaves.map((leaf) => ({ depth: 2, text: leaf }))];
		};
		return pageWith(
			{
				kind: 'tree',
				caption: 'The vault by menu',
				rows: [
					{ depth: 0, text: vault },
					...branch('Backup items', backups),
					...branch('Replicated items', ['replicated']),
					...branch('Backup infrastructure', ['registered']),
					...branch('Private endpoint connections', ['endpoint'])
				]
			},
			[introduced(facts), `${namesOf(facts).why}. `, nothingElse(facts, 'tree')]
		);
	},
	handover: (facts) =>
		pageWith(
			message(
				'Handover notes',
				{ From: facts.who, Subject: `Cleanup of ${namesOf(facts).vault}` },
				[...toldOf(facts, others), ...toldOf(facts, backups)],
				[nothingElse(facts), 'None of it is needed.']
			),
			['A colleague left the following notes about a Recovery Services vault that you manage. ']
		)
};

/** What keeps the vault, in the end. */
function blocked(facts: Facts, way: readonly Move[], holder: Holder, count: number): string {
	const one = count === 1;
	switch (holder) {
		case 'active':
			return one ? 'the backup of one VM is still active' : `the backups of ${count} VMs are still active`;
		case 'retained': {
			const undeleted = way.includes('undelete') && facts.content.softDeleted > 0;
			const stopped = way.includes('stop-retain') && facts.content.active > 0;
			if (undeleted && stopped) return 'the undeleted and the stopped backups have their data';
			if (undeleted) return `the undeleted ${one ? 'backup has its' : 'backups have their'} data again`;
			return `the data of the stopped ${one ? 'backup' : 'backups'} is retained`;
		}
		case 'replicated':
			return `${counted(count, 'VM')} ${one ? 'is' : 'are'} still replicated`;
		case 'registered':
			return `${counted(count, 'server')} ${one ? 'is' : 'are'} still registered`;
		default:
			return one
				? 'a private endpoint connection is still there'
				: `${count} private endpoint connections are still there`;
	}
}

function explainWay(facts: Facts, way: readonly Move[]): PartReasons {
	const { content } = facts;
	const trace: TraceStep[] = [];
	let now = content;
	for (const move of way) {
		const count = now[about[move]];
		trace.push({
			rule: count > 0 ? move : `${move} idle`,
			text: `${capital(moves[move])}: ${count > 0 ? `${counted(count, 'item')}.` : 'there is none.'}`
		});
		now = after(now, [move]);
	}
	const blockers = present(now).filter((one) => one !== 'softDeleted');
	const said = blockers.map((one) => blocked(facts, way, one, now[one]));
	const text =
		blockers.length > 0
			? `${capital(said.length === 2 ? said.join(', and ') : listed(said))}. ${['That blocks', 'Both block', 'All of these block'][Math.min(said.length, 3) - 1]!} the deletion.`
			: now.softDeleted === 0
				? way.includes('wait')
					? 'Nothing is left in the vault. Soft-deleted backups wouldn’t have blocked it, so the wait wasn’t necessary.'
					: 'Nothing is left in the vault that could block it.'
				: content.softDeleted > 0
					? 'Only soft-deleted backups are left. They no longer block the deletion (older guides say they do). The vault is soft-deleted with them.'
					: way.includes('stop-retain') && content.active > 0
						? 'The backups that you stop first are stopped backups too, so the next step deletes their data. Only soft-deleted backups are left.'
						: 'The deleted backups are soft-deleted, and nothing else is left. The vault is soft-deleted with them.';
	trace.push({
		rule:
			blockers.length > 0
				? `left: ${blockers.join(' ')}`
				: now.softDeleted > 0
					? 'soft-deleted only'
					: 'empty',
		text: blockers.length > 0 ? `Left: ${listed(blockers.map((one) => labels[one]))}.` : 'No blocker is left.'
	});
	return { options: { yes: text, no: text }, trace };
}

/** Why each step is still necessary, or isn't, after those that were taken. */
function explainSteps(facts: Facts): PartReasons {
	const [way = []] = facts.ways;
	const now = after(facts.content, way);
	const reasons = blockerIds.map((holder): [Move, string] => {
		const move = needed[holder];
		const count = now[holder];
		if (count > 0) return [move, `${capital(blocked(facts, way, holder, count))}. That blocks the deletion.`];
		const soft =
			holder === 'retained' && now.softDeleted > 0 ? ' Soft-deleted backups don’t block a vault.' : '';
		const taken = way.find((one) => about[one] === holder);
		return [
			move,
			taken !== undefined && after(facts.content, way.slice(0, way.indexOf(taken)))[holder] > 0
				? `You already ${past[taken]}.${soft}`
				: `${prose(holder, 0).trim()}${soft}`
		];
	});
	return {
		options: Object.fromEntries(reasons),
		trace: [
			...way.map((move) => ({ rule: `${move} done`, text: `You already ${past[move]}.` })),
			...reasons
				.filter(([move, text]) => !way.includes(move) && !text.startsWith('You already'))
				.map(([move, text]) => ({
					rule: `${move} ${stepsFor(present(now)).includes(move) ? 'missing' : 'not needed'}`,
					text
				}))
		]
	};
}
const numbers = ['no', 'one', 'two', 'three', 'four', 'five'];
const bySteps: Question<Facts> = {
	ask(facts) {
		const { content, ways } = facts;
		const goal = `You need to delete ${namesOf(facts).vault} in the Azure portal. It is acceptable if the vault is soft-deleted.`;
		const miss = content.softDeleted > 0 ? 'edge' : 'core';
		const [right = []] = keyBy(content, ways);
		if (facts.causes !== undefined)
			return {
				...chooseOne(
					[
						`You try to delete ${namesOf(facts).vault} in the Azure portal, but it cannot be deleted. What is the cause?`
					],
					facts.causes.map((id) => ({ id, text: causes[id]! })),
					right.length === 1 ? right[0]! : ''
				),
				miss
			};
		if (asksSteps(facts))
			return {
				type: 'several',
				requirement: [`${goal} Which ${numbers[right.length]!} actions must you perform first?`],
				parts: [
					{
						options: optionsOf(
							moves,
							blockerIds.map((one) => needed[one])
						).map(({ id, text }) => ({ id, text: `${capital(text)}.` })),
						right
					}
				],
				miss
			};
		return {
			...judge(
				'series',
				[`${goal} Steps that do not apply are skipped.`],
				ways.map((way) => ({
					text: `Solution: You ${way.map((move) => moves[move]).join(', ')}, and delete the vault.`,
					holds: empties(content, way)
				}))
			),
			miss
		};
	},
	explain: (facts) =>
		asksSteps(facts) ? [explainSteps(facts)] : facts.ways.map((way) => explainWay(facts, way)),
	wrongRules: {
		'undelete-harmless': {
			note: 'An undeleted backup is stopped and has its data. It’s easy to undelete first, as was once necessary.',
			key: ({ content, ways }) =>
				keyBy(
					content,
					ways.map((way) => way.filter((move) => move !== 'undelete'))
				)
		},
		'stopped-is-gone': {
			note: 'Data that’s retained keeps the vault. It’s easy to think that stopping the backups is enough.',
			key: (facts) => keyWithout(facts, 'retained')
		},
		'retain-stays': {
			note: '“Retain” only lasts until the next step. It’s easy to stop at the word.',
			key: ({ content, ways }) =>
				keyBy(
					content,
					ways.map((way) => way.toSorted((a, b) => Number(a === 'stop-retain') - Number(b === 'stop-retain')))
				)
		},
		'soft-blocks': {
			note: 'Soft-deleted backups don’t block a vault: it’s soft-deleted with them. It’s easy to remember the older rule.',
			key: ({ content, ways }) =>
				ways.map((way) => {
					const left = present(after(content, way));
					return asksSteps({ ways })
						? stepsFor(left.map((one) => (one === 'softDeleted' ? 'retained' : one)))
						: [left.length === 0 ? 'yes' : 'no'];
				})
		},
		'endpoint-goes-too': {
			note: 'A private endpoint connection has to be removed first. It’s easy to think that it’s deleted with the vault.',
			key: (facts) => keyWithout(facts, 'endpoint')
		},
		'idle-server': {
			note: 'A registered server blocks the vault even without backups. It’s easy to count only what has data.',
			key: (facts) => keyWithout(facts, 'registered')
		},
		'backups-only': {
			note: 'Replication, registered servers and private endpoint connections block a vault too. It’s easy to look at the backups only.',
			key: (facts) => keyWithout(facts, ...others)
		}
	}
};

/** A wrong rule names a cause where it leaves one thing in the way. */
const question: Question<Facts> = {
	...bySteps,
	wrongRules: Object.fromEntries(
		Object.entries(bySteps.wrongRules).map(([id, { note, key }]) => [
			id,
			{
				note,
				key: (facts) => key(facts).filter((one) => facts.causes === undefined || one.length === 1)
			}
		])
	)
};

/** Adds or removes what is told of. */
function toggled(facts: Facts, holder: Holder): Change<Facts> {
	const none = facts.content[holder] > 0;
	return {
		fact: holder,
		text: {
			active: none ? 'no VM backup were active' : 'one VM were still backed up',
			retained: none ? 'no stopped backup had retained data' : 'one stopped backup had retained data',
			softDeleted: none ? 'no backup were soft-deleted' : 'one backup were soft-deleted',
			replicated: none ? 'no VM were replicated' : 'one VM were replicated by Site Recovery',
			registered: none ? 'no server were registered' : 'one server were registered',
			endpoint: none
				? 'the vault had no private endpoint connection'
				: 'the vault had a private endpoint connection'
		}[holder],
		apply: (one) => ({ ...one, content: { ...one.content, [holder]: none ? 0 : 1 } })
	};
}
const withMoves = (way: readonly Move[], taken: readonly Move[]): readonly Move[] =>
	inOrder.filter(
		(move) =>
			taken.includes(move) ||
			(way.includes(move) && !(move === 'stop-retain' && taken.includes('stop-delete')))
	);
/** What is in the vault for which a step has something to do, or would have after the step before it. */
const factOf = ({ content }: Facts, move: Move): Holder | undefined =>
	(move === 'delete-stopped' ? (['retained', 'active', 'softDeleted'] as const) : [about[move]]).find(
		(one) => content[one] > 0
	);

/** Steps that a solution takes in addition, or doesn't take. What is in the vault decides where its step does. */
function stepChanges(facts: Facts): readonly Change<Facts>[] {
	const change = (move: Move, text: string, apply: (way: readonly Move[]) => readonly Move[]) => {
		const about = factOf(facts, move);
		return about === undefined
			? []
			: [{ fact: about, axis: 'step', text, apply: (one: Facts) => ({ ...one, ways: one.ways.map(apply) }) }];
	};
	return [
		...blockerIds.flatMap((one) => {
			const move = needed[one];
			return change(move, `you also ${past[move]}`, (way) => withMoves(way, [move]));
		}),
		...steps.flatMap((move) => change(move, without(move), (way) => way.filter((one) => one !== move)))
	];
}
/** All that a solution lacks, where that is more than two steps. */
const completed = ({ content, ways }: Facts): readonly Change<Facts>[] =>
	ways.flatMap((way) => {
		const now = after(content, way);
		const left = blockerIds.filter((one) => now[one] > 0);
		const taken = stepsFor(left);
		return left.length < 3
			? []
			: [
					{
						text: listed(taken.map((move) => `you ${past[move]}`)),
						apply: (one: Facts) => ({ ...one, ways: one.ways.map((each) => withMoves(each, taken)) })
					}
				];
	});
function changes(facts: Facts): readonly Change<Facts>[] {
	const told = all.filter((one) => facts.says.includes(one));
	const untold = all.filter((one) => one !== 'softDeleted' && !told.includes(one));
	const list: readonly Change<Facts>[] = [
		...(asksSteps(facts)
			? facts.ways[0]!.map((move): Change<Facts> => ({
					fact: 'done',
					axis: 'step',
					text: without(move),
					apply: (one) => ({ ...one, ways: one.ways.map((way) => way.filter((each) => each !== move)) })
				}))
			: stepChanges(facts)),
		...told.map((one) => toggled(facts, one)),
		...(asksSteps(facts) ? [] : completed(facts)),
		...untold.map((one) => {
			const { text, apply } = toggled(facts, one);
			return { text, apply };
		})
	];
	// With nothing or several things in the way there’s no one cause: that is never varied.
	return facts.causes === undefined
		? list
		: list.map((change) => {
				const { content, ways } = change.apply(facts);
				return keyBy(content, ways)[0]!.length === 1 ? change : { ...change, axis: 'none' };
			});
}

const presenceOf = (pattern: readonly Holder[], count: () => number): Content =>
	Object.fromEntries(all.map((one) => [one, pattern.includes(one) ? count() : 0])) as Record<Holder, number>;
/** Whether each is in the vault or not, in every combination, with a vault that has one of each. */
const patterns = Array.from({ length: 2 ** all.length }, (_, bits) => {
	const pattern: readonly Holder[] = all.filter((__, at) => (bits >> at) % 2 === 1);
	return { pattern, content: presenceOf(pattern, () => 1) };
});
/** The combinations that fit. */
const fitting = (fits: (pattern: readonly Holder[], content: Content) => boolean): Drawn['found'] =>
	patterns.flatMap(({ pattern, content }) => (fits(pattern, content) ? [pattern] : []));

const hasNoEffect = (content: Content, way: readonly Move[]): readonly Move[] =>
	way.filter((move, at) => after(content, way.slice(0, at))[about[move]] === 0);
const sourcesOf = (pattern: readonly Holder[], way: readonly Move[]): number =>
	way.includes('delete-stopped')
		? 0
		: [pattern.includes('retained'), way.includes('undelete'), way.includes('stop-retain')].filter(Boolean)
				.length;
/** Draws which steps are missing, then what is in the vault and what was done about it. */
function drawSteps(random: Random, difficulty: Difficulty, count: number): Drawn {
	const wanted = random.some(blockerIds, count);
	const [ways, found] = drawUntil(
		() => {
			const taken = random.some(steps, count === 1 ? difficulty : difficulty - 1);
			const ways = [steps.filter((move) => taken.includes(move))];
			// Most ways aren't sensible, and the rest takes long.
			if (!sensible(ways[0]!)) return [ways, []] as const;
			const found = fitting((pattern, content) => {
				const left = present(after(content, ways[0]!));
				return (
					pattern.length < all.length &&
					hasNoEffect(content, ways[0]!).length === 0 &&
					// Retained data that’s the one cause comes from one place.
					(count > 1 || sourcesOf(pattern, ways[0]!) < 2) &&
					left.filter((one) => one !== 'softDeleted').length === wanted.length &&
					wanted.every((one) => left.includes(one))
				);
			});
			return [ways, found] as const;
		},
		([, found]) => found.length > 0
	);
	return { says: [], ways, found, wanted };
}
interface Drawn extends Pick<Facts, 'says' | 'ways'> {
	readonly found: readonly (readonly Holder[])[];
	/** What is left in the vault. */
	readonly wanted?: readonly Blocker[];
}
/** Draws what is told of, solutions and whether they work, then content that fits: no step of a solution gives away that it works. */
function drawWays(random: Random, difficulty: Difficulty): Drawn {
	let wanted: readonly boolean[] = [];
	let tries = 0;
	const [says, ways, found] = drawUntil(
		() => {
			// Few vaults go with what works, so it's drawn more often, and again where none is found.
			if (tries++ % 20 === 0) wanted = Array.from({ length: 3 }, () => random.chance(0.65));
			const says = [
				...random.some(backups, difficulty === 3 ? 3 : 2),
				...random.some(others, difficulty === 1 ? 1 : difficulty)
			];
			const likely = steps.filter(
				(move) =>
					(says.includes(about[move]) || move === 'delete-stopped') &&
					(difficulty === 3 || move !== 'undelete')
			);
			const ways = wanted.map((works) => {
				// What leaves data and doesn't delete it gives itself away.
				const some = drawUntil(
					() => random.some(likely, Math.min(difficulty + 1, 3)),
					(drawn) =>
						drawn.includes('delete-stopped') ||
						drawn.every((move) => into[move] !== 'retained') ||
						random.chance(drawn.includes('undelete') ? 0.8 : 0.1)
				);
				const waits = says.includes('softDeleted') && random.chance(works ? 0.15 : 0.3);
				return inOrder.filter((move) => some.includes(move) || (move === 'wait' && waits));
			});
			const isFair =
				ways.every(sensible) &&
				new Set(ways.map((way) => String(way.filter((move) => move !== 'wait')))).size === ways.length;
			if (!isFair) return [says, ways, []] as const;
			const found = fitting(
				(pattern, content) =>
					pattern.length > 1 &&
					pattern.every((one) => says.includes(one)) &&
					keyBy(content, ways).every(([answer], at) => (answer === 'yes') === wanted[at]) &&
					ways.every((way) => hasNoEffect(content, way).filter((move) => move !== 'wait').length < 2) &&
					new Set(ways.map((way) => endOf(content, way))).size > 1
			);
			return [says, ways, found] as const;
		},
		([, , found]) => found.length > 0
	);
	return { says, ways, found };
}
/** What a solution ends with, as its reason tells it. */
const endOf = (content: Content, way: readonly Move[]): string => {
	const left = present(after(content, way));
	return left.some((one) => one !== 'softDeleted')
		? String(left.filter((one) => one !== 'softDeleted'))
		: `${left.length} ${way.includes('wait')} ${content.softDeleted > 0}`;
};
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const asks = random.pick(['ways', 'ways', 'ways', 'steps', 'steps', 'cause', 'cause']);
	const judged = asks === 'ways' ? drawWays(random, difficulty) : undefined;
	const {
		says,
		ways,
		found,
		wanted = []
	} = judged?.found.length
		? judged
		: drawSteps(random, difficulty, asks === 'cause' ? 1 : difficulty === 1 ? 2 : 3);
	const most = Math.max(...found.map(({ length }) => length));
	const pattern = random.pick(random.chance(0.6) ? found.filter(({ length }) => length === most) : found);
	const listable = backups.some((one) => pattern.includes(one));
	const absent = all.filter((one) => !pattern.includes(one));
	// What was there is offered first.
	const offered = [...new Set([...wanted, ...random.shuffled(pattern), ...random.shuffled(blockerIds)])]
		.filter((one): one is Blocker => one !== 'softDeleted')
		.slice(0, 4);
	return {
		names: random.below(vaults.length),
		told: random.pick(listable && ways.length > 1 ? telling : telling.filter((one) => one !== 'output')),
		who: random.pick(people),
		days: random.pick([14, 14, 30, 60]),
		content: presenceOf(pattern, () => 1 + random.below(2)),
		says:
			says.length > 0
				? says
				: asks === 'cause'
					? all.filter((one) => pattern.includes(one) || offered.some((each) => each === one))
					: [...pattern, ...random.some(absent, Math.max(0, Math.min(4, difficulty + 2) - pattern.length))],
		ways,
		...(asks === 'cause' && { causes: steps.filter((one) => offered.some((each) => needed[each] === one)) })
	};
}
/** Backups aren't stopped twice, and nothing that is undeleted is waited for. */
const sensible = (way: readonly Move[]): boolean =>
	!(way.includes('stop-delete') && way.includes('stop-retain')) &&
	!(way.includes('undelete') && way.includes('wait'));

export const deleteVault = family<Facts>({
	id: 'backup-recovery/delete-vault',
	edition: 5,
	group: 'backup-recovery',
	title: 'What blocks the deletion of a vault',
	rule: 'A vault can be deleted when it has no backup data, replicated items, registered servers, or private endpoints. Soft-deleted backups don’t block it.',
	lab: 'backup-recovery/vault-that-stays',
	sources: [sources.backupSoftDelete],
	axes: {
		active: 'Active backups',
		retained: 'Retained data',
		replicated: 'Replication',
		registered: 'Registered servers',
		endpoint: 'Private endpoint connections'
	},
	facts: drawFacts,
	tell: (facts) => {
		const [way = []] = facts.ways;
		const done = way.flatMap((move, at) => [
			['', ', ', ', and then '][at === 0 ? 0 : at < way.length - 1 ? 1 : 2]!,
			fact('done', past[move])
		]);
		const tabs = tellers[facts.told](facts);
		return asksSteps(facts) && way.length > 0
			? tabs.map((tab) => ({
					...tab,
					paragraphs: [
						...tab.paragraphs,
						[
							facts.told === 'handover' ? 'The notes are' : `The ${facts.told} is`,
							` from yesterday. Since then, you ${way.length > 1 ? '' : 'have '}`,
							...done,
							'.'
						]
					]
				}))
			: tabs;
	},
	changes,
	questions: [question]
});
