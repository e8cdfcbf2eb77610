// A made-up person who did not pass two days ago, for a look around. Loaded when asked for, kept in memory only.
import type { Attempt } from '#lib/domain/attempt.ts';
import type { Answer, Confidence, Miss } from '#lib/domain/practice/answer.ts';
import type { Noted } from '#lib/domain/practice/notebook.ts';
import type { GivenToVariant } from '#lib/domain/practice/grade.ts';
import type { KeptSet } from '#lib/domain/practice/set-summary.ts';
import type { FamilyId } from '#lib/domain/practice/variant.ts';
import { completed } from '#lib/domain/practice/log.ts';
import { emptySnapshot, type Snapshot } from '#lib/domain/stored-data/snapshot.ts';
import type { Proof } from '#lib/domain/proof.ts';
import type { TaskState } from '#lib/domain/task.ts';
import { addDays, type Day } from '#lib/domain/time/day.ts';
import { addMinutes, type Instant } from '#lib/domain/time/instant.ts';
import { instantAt, type Zone } from '#lib/domain/time/zone.ts';

const exam = 'az-104';
const device = 'example';
const stamp = (counter: number) => ({ counter, device });
const attemptId = 'example-attempt';
const domain = 'identity';
const group = 'access';
const task = `lab/${group}/three-scopes`;

/** Yesterday evening's recall: what was asked, how sure the person was, and whether it was right. */
const recalled: readonly (readonly [prompt: string, confidence: Confidence, right: boolean])[] = [
	['access/notactions', 'sure', false],
	['access/narrower-below', 'think', true],
	['access/who-assigns', 'sure', true],
	['virtual-networks/peering-transitive', 'think', false],
	['governance/lock-owner', 'sure', true],
	['governance/tags', 'guess', true]
];

const setId = 'example-set';
/** The set after it: which scenario, what was chosen where the right one is `a`, how sure, and what was missed. */
const solved: readonly (readonly [
	family: FamilyId,
	edition: number,
	seed: number,
	title: string,
	chosen: string,
	confidence: Confidence,
	miss?: Miss
])[] = [
	['access/effective-access', 1, 3, 'What several roles allow together', 'c', 'think', 'core'],
	['virtual-networks/next-hop', 2, 0, 'Where a packet goes', 'd', 'sure', 'core'],
	['storage-access/way-in', 1, 4, 'Network rules, keys and roles for a storage account', 'a', 'think'],
	['virtual-machines/resize', 1, 3, 'Changing the size of a VM', 'a', 'sure'],
	['governance/policy-request', 1, 1, 'What a policy does', 'd', 'think', 'edge'],
	['access/least-grant', 1, 4, 'The least role at the least scope', 'a', 'think', 'misread'],
	['secure-access/nsg-verdict', 2, 5, 'Two security groups', 'a', 'guess'],
	['containers/which-service', 1, 3, 'Container Instances or Container Apps', 'a', 'think']
];
const missesOf = (kind: Miss): number => solved.filter(([, , , , , , miss]) => miss === kind).length;

/** The exam that was failed. */
const attemptOn = (day: Day, zone: Zone): Attempt => ({
	id: attemptId,
	stamp: stamp(1),
	exam,
	kind: 'sat',
	day,
	startTime: '14:20',
	zone,
	result: 'fail',
	score: 641,
	sections: [
		{ domain: 'identity', bar: 35 },
		{ domain: 'storage', bar: 70 },
		{ domain: 'compute', bar: 45 },
		{ domain: 'networking', bar: 30 },
		{ domain: 'monitoring', bar: 'unsure' }
	],
	prioritise: ['access', 'virtual-networks', 'virtual-machines'],
	debrief: {
		main: 'several',
		domains: ['identity', 'networking'],
		groups: ['access', 'virtual-networks'],
		items: ['series', 'case study'],
		misread: ['scope'],
		spent: ['case study', 'last third'],
		note: 'Inherited roles against locks; routes once two networks are peered.',
		finished: true
	}
});

const done = (id: string, counter: number, of: string, day: Day): TaskState => ({
	id,
	stamp: stamp(counter),
	exam,
	task: of,
	turn: 1,
	plan: attemptId,
	done: day
});

const proofOn = (day: Day): Proof => ({
	id: 'example-proof',
	stamp: stamp(4),
	exam,
	task,
	day,
	how: 'word',
	text: 'Reader at the subscription still let me list the storage account after I removed it at the group.',
	title: 'One role at three scopes',
	domain,
	group
});

/** Written in the evening, after its card was missed: asked from the next day on. */
const notedOn = (day: Day): Noted => ({
	id: 'example-variation',
	stamp: stamp(5),
	group: 'virtual-networks',
	axis: 'virtual-networks/in-between',
	from: {
		kind: 'prompt',
		id: 'virtual-networks/peering-transitive',
		text: 'VNet1 is peered with VNet2, and VNet2 with VNet3. Does that let a VM in VNet1 reach a VM in VNet3?'
	},
	condition: 'A is also peered with C. Can a VM in A reach a VM in C?',
	answer: 'Yes. Their networks are peered directly.',
	flips: true,
	day
});

/** The cards of the evening, a minute each. */
const recallAt = (evening: Instant, zone: Zone): readonly Answer[] =>
	recalled.map(([prompt, confidence, right], index): Answer => ({
		id: `example-answer-${index + 1}`,
		at: addMinutes(evening, index),
		zone,
		of: { exam, prompt },
		given: 'recalled',
		right,
		confidence,
		ms: 24_000
	}));

/** The questions of the set after them. */
const scenariosAt = (evening: Instant, zone: Zone): readonly Answer[] =>
	solved.map(([family, edition, seed, title, chosen, confidence, miss], index): Answer => {
		const given: GivenToVariant = { items: [{ 1: [chosen] }], key: [{ 1: ['a'] }], title };
		return {
			id: `${setId}-${index}`,
			at: addMinutes(evening, 20 + 2 * index),
			zone,
			of: { exam, family, edition, seed },
			given,
			right: chosen === 'a',
			...(miss === undefined ? {} : { miss }),
			confidence,
			ms: 96_000,
			set: setId
		};
	});

const setOf = (day: Day, scenarios: readonly Answer[]): KeptSet => ({
	id: setId,
	stamp: stamp(6),
	day,
	size: 'minutes',
	minutes: 12.8,
	allowed: 16,
	items: solved.length,
	answered: solved.length,
	right: scenarios.filter(({ right }) => right).length,
	core: missesOf('core'),
	edge: missesOf('edge'),
	misread: missesOf('misread'),
	paceKept: true,
	paused: true
});

/** The made-up person's data, as of `today` in `zone`. */
export function exampleSnapshot(today: Day, zone: Zone): Snapshot {
	const sat = addDays(today, -2);
	const yesterday = addDays(today, -1);
	const evening = instantAt(yesterday, '18:05', zone);
	const scenarios = scenariosAt(evening, zone);
	const answers = [...recallAt(evening, zone), ...scenarios];
	return {
		...emptySnapshot(device),
		exams: [
			{
				exam,
				attempts: [attemptOn(sat, zone)],
				bookings: [],
				pins: [],
				tasks: [done('example-debrief', 2, 'debrief', sat), done('example-lab', 3, task, yesterday)],
				notebook: [notedOn(yesterday)],
				sets: [setOf(yesterday, scenarios)]
			}
		],
		answers,
		progress: completed([], answers),
		proofs: [proofOn(yesterday)],
		device: { device, counter: 6 }
	};
}
