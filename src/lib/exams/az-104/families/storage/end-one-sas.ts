// Which solutions end one published SAS and nothing else that reads from the same account, which one of four does, or what each ends.
// Over 200 lines: five kinds of credentials, eleven solutions, and why each stops or goes on.
import {
	authorize,
	type AccountState,
	type Credential,
	type Key as AccountKey
} from '#lib/azure/storage/authorization.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, judge, type Asked, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Piece, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import {
	code,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	pageWith,
	yesOrNo,
	remembering
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

const telling = ['table', 'url', 'incident', 'email'] as const;
/** An account with a container, its stored access policies, and what reads from it. */
const themes = [
	{
		account: 'stvaccine1',
		container: 'batches',
		policies: ['labs', 'clinics'],
		readers: ['The label printer', 'The audit app', 'The night import']
	},
	{
		account: 'sttenant52',
		container: 'leases',
		policies: ['brokers', 'notaries'],
		readers: ['The rent portal', 'The scan service', 'The print job']
	},
	{
		account: 'stmarathon',
		container: 'finishers',
		policies: ['press', 'sponsors'],
		readers: ['The results page', 'The photo app', 'The timing import']
	},
	{
		account: 'stvineyard3',
		container: 'harvests',
		policies: ['growers', 'shippers'],
		readers: ['The cellar app', 'The weather job', 'The export service']
	},
	{
		account: 'stlibrary7',
		container: 'manuscripts',
		policies: ['readers', 'curators'],
		readers: ['The catalog', 'The search index', 'The loan app']
	},
	{
		account: 'stsubway09',
		container: 'inspections',
		policies: ['mechanics', 'insurers'],
		readers: ['The depot app', 'The sensor import', 'The report job']
	}
] as const;

/** `policy` and `by` are places in the lists of policies and of people. */
type Cred =
	| { readonly kind: 'account-key'; readonly key: AccountKey }
	| { readonly kind: 'account-sas'; readonly key: AccountKey }
	| { readonly kind: 'service-sas'; readonly key: AccountKey; readonly policy?: 0 | 1 }
	| { readonly kind: 'delegation'; readonly by: 0 | 1 }
	| { readonly kind: 'identity' };

interface Facts {
	readonly theme: number;
	readonly told: (typeof telling)[number];
	/** Two who create user delegation SAS, and one who writes. */
	readonly who: readonly [string, string, string];
	readonly difficulty: Difficulty;
	readonly leaked: Cred;
	/** When it expires, as a place in a list, and whether policies allow listing: neither matters. */
	readonly expiry: number;
	readonly lists: boolean;
	/** What each reader carries that must go on. */
	readonly readers: readonly Cred[];
	readonly solutions: readonly Solution[];
	/** `single`: which one to choose instead of judging each. `stops`: what the only solution ends. `each`: whether a solution ends what is in its place. */
	readonly asks: 'series' | 'single' | 'stops' | 'each';
}

type Solution =
	| 'renew1'
	| 'renew2'
	| 'end0'
	| 'end1'
	| 'revoke'
	| 'unassign0'
	| 'unassign1'
	| 'no-shared-key'
	| 'move-renew1'
	| 'move-renew2'
	| 'move-no-shared-key';
interface Effect {
	readonly state: Partial<AccountState>;
	/** Whose role is removed. */
	readonly unassigned?: 0 | 1;
	/** What the first reader is given before. */
	readonly moved?: Cred;
}
const policyName = ({ theme }: Pick<Facts, 'theme'>, at: 0 | 1): string => themes[theme]!.policies[at];
const effects: Readonly<Record<Solution, (facts: Facts) => Effect>> = {
	renew1: () => ({ state: { renewed: ['key1'] } }),
	renew2: () => ({ state: { renewed: ['key2'] } }),
	end0: (facts) => ({ state: { ended: [policyName(facts, 0)] } }),
	end1: (facts) => ({ state: { ended: [policyName(facts, 1)] } }),
	revoke: () => ({ state: { revoked: true } }),
	unassign0: () => ({ state: {}, unassigned: 0 }),
	unassign1: () => ({ state: {}, unassigned: 1 }),
	'no-shared-key': () => ({ state: { sharedKey: false } }),
	'move-renew1': () => ({ state: { renewed: ['key1'] }, moved: { kind: 'account-key', key: 'key2' } }),
	'move-renew2': () => ({ state: { renewed: ['key2'] }, moved: { kind: 'account-key', key: 'key1' } }),
	'move-no-shared-key': () => ({ state: { sharedKey: false }, moved: { kind: 'identity' } })
};
const solutionsFor: Readonly<Record<Difficulty, readonly Solution[]>> = {
	1: ['renew1', 'renew2', 'end0', 'revoke', 'no-shared-key'],
	2: ['renew1', 'renew2', 'end0', 'end1', 'revoke', 'no-shared-key', 'move-renew1', 'move-renew2'],
	3: ['end0', 'end1', 'revoke', 'unassign0', 'unassign1', 'move-renew1', 'move-renew2', 'move-no-shared-key']
};
const readerName = ({ theme }: Facts, at: number): string => themes[theme]!.readers[at]!;
const lower = (text: string): string => text[0]!.toLowerCase() + text.slice(1);

function solutionText(facts: Facts, solution: Solution): string {
	const first = lower(readerName(facts, 0));
	const delegates = (at: 0 | 1) =>
		`Remove the only role assignment of ${facts.who[at]}, Storage Blob Data Reader.`;
	return {
		renew1: 'Regenerate key1.',
		renew2: 'Regenerate key2.',
		end0: `Delete the stored access policy ${policyName(facts, 0)}.`,
		end1: `Delete the stored access policy ${policyName(facts, 1)}.`,
		revoke: 'Revoke the user delegation keys of the account.',
		unassign0: delegates(0),
		unassign1: delegates(1),
		'no-shared-key': 'Disallow Shared Key access for the account.',
		'move-renew1': `Configure ${first} to use key2, and then regenerate key1.`,
		'move-renew2': `Configure ${first} to use key1, and then regenerate key2.`,
		'move-no-shared-key': `Configure ${first} to use a managed identity that can read blobs, and then disallow Shared Key access.`
	}[solution];
}

const start: AccountState = {
	sharedKey: true,
	anonymous: false,
	renewed: [],
	ended: [],
	revoked: false,
	unassigned: false
};
const role = 'Storage Blob Data Reader';
function credentialOf(facts: Facts, cred: Cred): Credential {
	const may = ['read'] as const;
	switch (cred.kind) {
		case 'account-key':
			return cred;
		case 'account-sas':
			return { may, ...cred };
		case 'service-sas':
			return {
				kind: 'service-sas',
				key: cred.key,
				may,
				...(cred.policy === undefined ? {} : { policy: policyName(facts, cred.policy) })
			};
		case 'delegation':
			return { kind: 'user-delegation-sas', role, may };
		case 'identity':
			return { kind: 'entra', role };
	}
}
/** Whether a credential stops working. */
type Ends = (facts: Facts, cred: Cred, effect: Effect) => boolean;
const ends: Ends = (facts, cred, { state, unassigned }) =>
	!authorize(
		credentialOf(facts, cred),
		{
			...start,
			...state,
			unassigned: unassigned !== undefined && cred.kind === 'delegation' && cred.by === unassigned
		},
		'read'
	);
/** The readers after a solution moved the first of them. */
const readersWith = ({ readers }: Facts, { moved }: Effect): readonly Cred[] =>
	moved === undefined ? readers : [moved, ...readers.slice(1)];
function meets(facts: Facts, solution: Solution, by: Ends = ends): boolean {
	const effect = effects[solution](facts);
	return (
		by(facts, facts.leaked, effect) && readersWith(facts, effect).every((one) => !by(facts, one, effect))
	);
}

/** A credential in words, or in few. */
function credText(facts: Facts, cred: Cred, few = false): string {
	switch (cred.kind) {
		case 'account-key':
			return few ? cred.key : `the account key ${cred.key}`;
		case 'account-sas':
			return few ? `an account SAS (${cred.key})` : `an account SAS signed with ${cred.key}`;
		case 'service-sas': {
			const policy = cred.policy === undefined ? '' : policyName(facts, cred.policy);
			if (few) return `a service SAS (${cred.key}, ${policy || 'no policy'})`;
			return `a service SAS signed with ${cred.key}${policy ? ` that uses the stored access policy ${policy}` : ', without a stored access policy'}`;
		}
		case 'delegation':
			return `a user delegation SAS ${few ? 'of' : 'created by'} ${facts.who[cred.by]}`;
		case 'identity':
			return few ? 'a managed identity' : 'a managed identity with a data role';
	}
}

/** Why the published SAS stops with a solution, or what else is in use. */
function stops(solution: Solution, inUse: boolean): string {
	if (solution.startsWith('end')) return inUse ? 'that policy is gone' : 'it uses that policy';
	if (solution === 'revoke') return 'it’s signed with a user delegation key';
	if (solution.startsWith('unassign')) return `the permissions of its creator go with the role`;
	if (solution.endsWith('no-shared-key'))
		return inUse ? 'that is Shared Key' : 'it’s signed with an account key';
	return inUse ? 'that key changes' : 'it’s signed with that key';
}
/** What nothing else in use depends on. */
function others(facts: Facts, solution: Solution): string {
	if (solution.startsWith('end')) return 'does';
	if (solution === 'revoke') return 'is a user delegation SAS';
	if (solution.startsWith('unassign')) return `was created by ${facts.who[solution === 'unassign0' ? 0 : 1]}`;
	return solution.endsWith('no-shared-key') ? 'needs an account key' : `needs key${solution.at(-1)}`;
}
/** Why the published SAS goes on. */
function goesOn(facts: Facts, cred: Cred, solution: Solution): string {
	if (solution.startsWith('end')) {
		if (cred.kind === 'service-sas')
			return cred.policy === undefined
				? 'The SAS doesn’t use a stored access policy, so deleting one changes nothing.'
				: `The SAS uses the policy ${policyName(facts, cred.policy)}, and that one stays.`;
		return cred.kind === 'account-sas'
			? 'An account SAS can’t use a stored access policy.'
			: 'A user delegation SAS can’t use a stored access policy.';
	}
	if (cred.kind === 'delegation') {
		if (solution.startsWith('unassign')) return `${facts.who[cred.by]} created the SAS, and keeps the role.`;
		return solution.endsWith('no-shared-key')
			? 'A user delegation SAS isn’t Shared Key. It’s signed with a key from Microsoft Entra ID.'
			: 'No account key signs a user delegation SAS, so a new one doesn’t end it.';
	}
	const key = 'key' in cred ? cred.key : '';
	if (solution === 'revoke') return `The SAS is signed with ${key}. Only user delegation keys are revoked.`;
	if (solution.startsWith('unassign')) return `The SAS is signed with ${key}, so it depends on no role.`;
	return `The SAS is signed with ${key}, and that key stays the same.`;
}

function explainSolution(facts: Facts, solution: Solution): PartReasons {
	const effect = effects[solution](facts);
	const still = !ends(facts, facts.leaked, effect);
	const readers = readersWith(facts, effect);
	const stopped = readers.findIndex((one) => ends(facts, one, effect));
	const steps: TraceStep[] = [];
	const action = actionOf(solution);
	if (effect.moved !== undefined)
		steps.push({
			rule: 'moved',
			text: `${readerName(facts, 0)} uses ${credText(facts, effect.moved)} from then on.`
		});
	steps.push({
		rule: `${action} ${still ? 'leaves' : 'ends'} ${facts.leaked.kind}`,
		text: still ? goesOn(facts, facts.leaked, solution) : `The published SAS ends: ${stops(solution, false)}.`
	});
	if (!still)
		steps.push(
			stopped < 0
				? { rule: 'readers go on', text: 'Nothing else depends on that.' }
				: {
						rule: `stops ${readers[stopped]!.kind}`,
						text: `${readerName(facts, stopped)} uses ${credText(facts, readers[stopped]!, true)}, and stops too: ${stops(solution, true)}.`
					}
		);
	const because = still
		? goesOn(facts, facts.leaked, solution)
		: stopped < 0
			? `The SAS ends, because ${stops(solution, false)}. Nothing else ${others(facts, solution)}.`
			: `The SAS ends, but ${lower(readerName(facts, stopped))} stops as well. It uses ${credText(facts, readers[stopped]!, true)}, and ${stops(solution, true)}.`;
	return { options: { yes: because, no: because }, trace: steps };
}

const isSas = ({ kind }: Cred): boolean => kind.endsWith('sas') || kind === 'delegation';
const rememberAction = remembering<string>();
const actionOf = (solution: Solution): string =>
	rememberAction(solution, () => solution.replace('move-', '').replace(/\d$/, ''));
/** The only solution that meets the goal; nothing where several do. */
const only = (facts: Facts): Solution | undefined => {
	const met = facts.solutions.filter((solution) => meets(facts, solution));
	return met.length === 1 ? met[0] : undefined;
};
/** Whether one of them meets the goal, and another one would if something else had been published. */
const isDecided = (facts: Facts): boolean => {
	const right = only(facts);
	return (
		right !== undefined &&
		creds[facts.difficulty].some((leaked) => ![right, undefined].includes(only({ ...facts, leaked })))
	);
};
/** What a belief gives; of four to choose from, the one that works only by it. */
function keyBy(facts: Facts, by: Ends): Key {
	const { solutions, asks } = facts;
	if (asks === 'stops') return [stoppedBy(facts, by)];
	if (asks === 'each')
		return solutions.map((solution, at) => [
			by(facts, carriers(facts)[at]![1], effects[solution](facts)) ? 'no' : 'yes'
		]);
	if (asks === 'series') return solutions.map((solution) => [meets(facts, solution, by) ? 'yes' : 'no']);
	const wrong = solutions.filter((solution) => meets(facts, solution, by) && !meets(facts, solution));
	return wrong.length === 1 ? [wrong] : [];
}
/** What can read blobs, by its name: the published SAS first. */
const carriers = (facts: Facts): readonly (readonly [name: string, cred: Cred])[] => [
	['The published SAS', facts.leaked],
	...facts.readers.map((cred, at) => [readerName(facts, at), cred] as const)
];
const stoppedBy = (facts: Facts, by: Ends = ends): readonly string[] =>
	carriers(facts).flatMap(([name, cred]) =>
		by(facts, cred, effects[facts.solutions[0]!](facts)) ? [name] : []
	);
/** Why one of them stops or goes on. */
function explainStop(facts: Facts, solution: Solution, at: number): TraceStep {
	const [name, cred] = carriers(facts)[at]!;
	const ended = ends(facts, cred, effects[solution](facts));
	const uses = `It${name === 'The published SAS' ? '’s' : ' uses'} ${credText(facts, cred, true)}`;
	const goes = isSas(cred)
		? `. ${goesOn(facts, cred, solution)
				.replace(/^The SAS is signed with key\d\. /, '')
				.replace(/^The SAS is signed with (key\d), and that key/, '$1')}`
		: `, which ${cred.kind === 'identity' ? 'needs no key of the account' : 'isn’t affected'}.`;
	return {
		rule: `${actionOf(solution)} ${ended ? 'ends' : 'leaves'} ${cred.kind}`,
		text: uses + (ended ? `, and ${stops(solution, true)}.` : goes)
	};
}
function explainStops(facts: Facts): PartReasons {
	const trace = carriers(facts).map((_, at) => explainStop(facts, facts.solutions[0]!, at));
	return {
		options: Object.fromEntries(carriers(facts).map(([name], at) => [name, trace[at]!.text])),
		trace
	};
}
function ask(facts: Facts): Asked {
	if (facts.asks === 'stops') {
		const right = stoppedBy(facts);
		const count = ['', '', 'two ', 'three '][right.length] ?? '';
		return {
			type: right.length === 1 ? 'one' : 'several',
			requirement: [
				`You perform the following action: ${solutionText(facts, facts.solutions[0]!)} Which ${count}of the following can no longer read blobs?`
			],
			parts: [{ options: carriers(facts).map(([id]) => ({ id, text: id })), right }]
		};
	}
	if (facts.asks === 'each')
		return judge(
			'statements',
			[yesOrNo],
			facts.solutions.map((solution, at) => {
				const [name, cred] = carriers(facts)[at]!;
				return {
					text: `If you ${lower(solutionText(facts, solution)).slice(0, -1)}, ${lower(name)} can still read blobs.`,
					holds: !ends(facts, cred, effects[solution](facts))
				};
			})
		);
	const goal = 'The published SAS must stop working, and everything else must continue to read blobs. ';
	const texts = facts.solutions.map((solution) => ({ id: solution, text: solutionText(facts, solution) }));
	return facts.asks === 'single'
		? chooseOne([`${goal}What should you do?`], texts, only(facts) ?? '')
		: judge(
				'series',
				[goal.trim()],
				texts.map(({ id, text }) => ({ text: `Solution: You ${lower(text)}`, holds: meets(facts, id) }))
			);
}

const question: Question<Facts> = {
	ask: (facts) => ({ ...ask(facts), miss: facts.difficulty === 3 ? 'edge' : 'core' }),
	explain(facts) {
		if (facts.asks === 'stops') return [explainStops(facts)];
		if (facts.asks === 'each')
			return facts.solutions.map((solution, at) => {
				const step = explainStop(facts, solution, at);
				return { options: { yes: step.text, no: step.text }, trace: [step] };
			});
		const all = facts.solutions.map((solution) => explainSolution(facts, solution));
		return facts.asks === 'single'
			? [
					{
						options: Object.fromEntries(
							facts.solutions.map((solution, at) => [solution, all[at]!.options['yes']!])
						),
						trace: all[facts.solutions.indexOf(only(facts)!)]!.trace
					}
				]
			: all;
	},
	wrongRules: {
		'key-ends-all': {
			note: 'A new account key ends only what the old one signed. It’s easy to think that it ends every SAS.',
			key: (facts) =>
				keyBy(facts, (on, cred, effect) =>
					effect.state.renewed !== undefined && isSas(cred) ? true : ends(on, cred, effect)
				)
		},
		'policy-ends-all': {
			note: 'A stored access policy ends the SAS that use it. It’s easy to take it for a rule of the whole container.',
			key: (facts) =>
				keyBy(facts, (on, cred, effect) =>
					effect.state.ended !== undefined && isSas(cred) ? true : ends(on, cred, effect)
				)
		},
		'revoke-ends-all': {
			note: 'Revoking ends every user delegation SAS of the account, and no other one. It’s easy to take it for the end of all SAS.',
			key: (facts) =>
				keyBy(facts, (on, cred, effect) =>
					effect.state.revoked !== undefined && isSas(cred) ? true : ends(on, cred, effect)
				)
		},
		'revoke-ends-one': {
			note: 'User delegation keys are revoked for the whole account. It’s easy to think that only one SAS is concerned.',
			key: (facts) =>
				keyBy(facts, (on, cred, effect) =>
					effect.state.revoked !== undefined && on.readers.includes(cred) ? false : ends(on, cred, effect)
				)
		},
		'switch-ends-all': {
			note: 'A user delegation SAS is signed without the account keys. It’s easy to think that disallowing Shared Key ends every SAS.',
			key: (facts) =>
				keyBy(facts, (on, cred, effect) =>
					effect.state.sharedKey === false && isSas(cred) ? true : ends(on, cred, effect)
				)
		},
		'switch-is-gentle': {
			note: 'Without Shared Key, the account keys and all that they sign stop. It’s easy to think of SAS only.',
			key: (facts) =>
				keyBy(facts, (on, cred, effect) =>
					effect.state.sharedKey === false && cred.kind === 'account-key' ? false : ends(on, cred, effect)
				)
		},
		'keys-sign-nothing': {
			note: 'A SAS ends with the key that signed it. It’s easy to think that a new key concerns only those who use the key itself.',
			key: (facts) =>
				keyBy(facts, (on, cred, effect) =>
					effect.state.renewed !== undefined && isSas(cred) ? false : ends(on, cred, effect)
				)
		},
		'role-is-past': {
			note: 'A user delegation SAS never allows more than its creator may do now. It’s easy to think that the role counted only at the start.',
			key: (facts) =>
				keyBy(facts, (on, cred, effect) => (effect.unassigned !== undefined ? false : ends(on, cred, effect)))
		},
		'lasts-till-expiry': {
			note: 'A SAS ends early with what signed it, or with the policy that it uses. It’s easy to think that it lasts until it expires.',
			key: (facts) => keyBy(facts, (on, cred, effect) => (isSas(cred) ? false : ends(on, cred, effect)))
		}
	}
};

const keys: readonly AccountKey[] = ['key1', 'key2'];
const credsOf = (difficulty: Difficulty): readonly Cred[] => [
	...keys.map((key): Cred => ({ kind: 'account-sas', key })),
	...keys.flatMap((key): Cred[] => [
		{ kind: 'service-sas', key },
		{ kind: 'service-sas', key, policy: 0 },
		...(difficulty === 1 ? [] : [{ kind: 'service-sas', key, policy: 1 } as const])
	]),
	{ kind: 'delegation', by: 0 },
	...(difficulty === 3 ? [{ kind: 'delegation', by: 1 } as const] : [])
];
/** Every credential that a difficulty uses. */
const creds = { 1: credsOf(1), 2: credsOf(2), 3: credsOf(3) };
const readersOf = (difficulty: Difficulty): readonly Cred[] => [
	...keys.map((key): Cred => ({ kind: 'account-key', key })),
	{ kind: 'identity' },
	...creds[difficulty]
];
const readersFor = { 1: readersOf(1), 2: readersOf(2), 3: readersOf(3) };
const alike = (one: Cred, other: Cred): boolean => JSON.stringify(one) === JSON.stringify(other);

function changes(facts: Facts): readonly Change<Facts>[] {
	const { leaked, readers, difficulty } = facts;
	const leakedAs = (cred: Cred, axis: string): Change<Facts> => ({
		fact: 'leaked',
		axis,
		text: having(facts, 0, cred),
		apply: (one) => ({ ...one, leaked: cred })
	});
	const bound = ({ kind }: Cred): boolean => kind === 'service-sas';
	const all: readonly Change<Facts>[] = [
		...(facts.asks === 'stops' ? stopChanges(facts) : []),
		...creds[difficulty]
			.filter((one) => !alike(one, leaked))
			.map((one) =>
				leakedAs(
					one,
					bound(one) && (bound(leaked) || ('policy' in one && one.policy !== undefined)) ? 'bound' : 'leaked'
				)
			),
		...[0, 1, 2]
			.filter((one) => one !== facts.expiry)
			.map((expiry): Change<Facts> => ({
				fact: 'leaked',
				text: 'the published SAS expired at another time',
				apply: (one) => ({ ...one, expiry })
			})),
		{
			fact: 'policies',
			axis: 'bound',
			text: `the policies ${facts.lists ? 'did not allow' : 'allowed'} listing`,
			apply: (one) => ({ ...one, lists: !one.lists })
		},
		...readers.flatMap((reader, at) =>
			readersFor[difficulty]
				.filter((one) => !alike(one, reader))
				.map((cred): Change<Facts> => ({
					fact: `reader${at}`,
					axis: 'job',
					text: having(facts, at + 1, cred),
					apply: (one) => ({
						...one,
						readers: one.readers.map((each, index) => (index === at ? cred : each))
					})
				}))
		),
		// One SAS for each solution, with readers that nothing stops, or only what would work as well.
		...safe.flatMap((cred) =>
			creds[3].map((leak): Change<Facts> => ({
				text: `${credText(facts, leak, true)} were published, and everything else used ${credText(facts, cred, true)}`,
				apply: (one) => ({ ...one, leaked: leak, readers: one.readers.map(() => cred) })
			}))
		)
	];
	return all.filter(
		({ fact: id, apply }) =>
			facts.asks === 'series' ||
			facts.asks === 'each' ||
			(facts.asks === 'stops' ? isAskable(apply(facts)) : id === undefined || isDecided(apply(facts)))
	);
}
/** That one of the carriers has this credential, as it follows “Right if”. */
const having = (facts: Facts, place: number, cred: Cred): string =>
	place === 0
		? `${credText(facts, cred, true)} were published`
		: `${lower(readerName(facts, place - 1))} used ${credText(facts, cred, true)}`;
/** What stops one instead of another, so that as many are right as before. */
function stopChanges(facts: Facts): readonly Change<Facts>[] {
	const all = [facts.leaked, ...facts.readers];
	const stopped = (cred: Cred): boolean => ends(facts, cred, effects[facts.solutions[0]!](facts));
	const possible = creds[facts.difficulty];
	const [old, fresh] = [possible.find(stopped)!, possible.find((one) => !stopped(one))!];
	const from = all.findIndex(stopped);
	return all.flatMap((cred, place): readonly Change<Facts>[] => {
		const [leaked, ...readers] = all.with(place, old).with(from, fresh);
		const text = `${having(facts, place, old)} and ${having(facts, from, fresh)}`.replace(
			/( used .+) used/,
			'$1'
		);
		return stopped(cred)
			? []
			: [{ fact: 'leaked', axis: 'none', text, apply: (one) => ({ ...one, leaked: leaked!, readers }) }];
	});
}
const safe: readonly Cred[] = [
	{ kind: 'identity' },
	...keys.map((key): Cred => ({ kind: 'account-key', key })),
	...([0, 1] as const).map((by): Cred => ({ kind: 'delegation', by }))
];

/** How many solutions meet the goal, of three and of four. */
const counts = { 3: [0, 1, 1, 1, 2, 2, 2, 3], 4: [0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4] };
/** How often a solution is offered where it works, and where it doesn't: each should meet the goal half of the time. */
const offered = (solution: Solution): readonly [works: number, fails: number] =>
	solution.startsWith('move')
		? [12, 1]
		: solution.startsWith('end')
			? [1, 3]
			: /^(revoke|unassign)/.test(solution)
				? [2, 3]
				: [9, 2];

/** Whether anyone would propose it: only who uses a key is moved off it, and only who created a SAS loses a role. */
function isSensible({ leaked, readers }: Facts, solution: Solution): boolean {
	const by = solution.startsWith('unassign') ? Number(solution.at(-1)) : undefined;
	const [first] = readers;
	const old = solution.at(-1) === '1' ? 'key1' : 'key2';
	return solution.startsWith('move')
		? first?.kind === 'account-key' && (solution === 'move-no-shared-key' || first.key === old)
		: by === undefined || [leaked, ...readers].some((one) => one.kind === 'delegation' && one.by === by);
}
/** The kinds of SAS, each as likely to be the one that was published. */
const leaks: readonly ((cred: Cred) => boolean)[] = [
	({ kind }) => kind === 'account-sas',
	(cred) => cred.kind === 'service-sas' && cred.policy === undefined,
	(cred) => cred.kind === 'service-sas' && cred.policy !== undefined,
	({ kind }) => kind === 'delegation'
];
/** Draws how many solutions work first, then what was published and what reads, so that as many do. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const [first, second, third] = random.some(people, 3);
	const count = difficulty === 1 ? 3 : 4;
	const asks = random.chance([0.2, 0.3, 0.45][difficulty - 1]!)
		? 'stops'
		: random.pick(['single', 'series', 'each'] as const);
	const works = asks === 'single' ? 1 : random.pick(counts[count]);
	// Policies and user delegation keys have only one solution each.
	const likely = [...leaks, ...leaks.slice(2)].filter((_, at) => (works > 0 && works < 3) || at % 4 < 3);
	// A policy or a user delegation key that has nothing to do with it is offered now and then.
	const stray = random.pick(['end0', 'end1', 'end0', 'end1', 'revoke'] as const);
	const movesInVain = random.chance(0.75);
	const facts = (): Facts => ({
		theme: random.below(themes.length),
		told: random.pick(telling),
		who: [first!, second!, third!],
		difficulty,
		asks,
		solutions: [],
		expiry: random.below(3),
		lists: random.chance(0.5),
		// Two that are alike are two.
		leaked: { ...random.pick(creds[difficulty].filter(random.pick(likely))) },
		readers: Array.from({ length: asks === 'stops' ? 3 : difficulty }, () => ({
			...random.pick(readersFor[difficulty])
		}))
	});
	if (asks === 'single') return drawSingle(random, facts);
	if (asks === 'stops') return drawStops(random, facts);
	if (asks === 'each') return drawEach(random, facts());
	const split = (one: Facts): readonly (readonly Solution[])[] =>
		[true, false].map((right) =>
			solutionsFor[difficulty].filter(
				(solution) =>
					meets(one, solution) === right &&
					isSensible(one, solution) &&
					(right || movesInVain || !solution.startsWith('move')) &&
					(!/^(end|revoke)/.test(solution) ||
						solution === stray ||
						ends(one, one.leaked, effects[solution](one)))
			)
		);
	const fits = (one: Facts): boolean => {
		const [right, wrong] = split(one);
		return right!.length >= works && wrong!.length >= count - works;
	};
	const drawn = drawUntil(facts, fits);
	if (!fits(drawn)) return drawFacts(random, difficulty);
	const [right, wrong] = split(drawn).map((some, fails) => [
		...new Set(
			random.shuffled(some.flatMap((one) => Array.from({ length: offered(one)[fails]! }, () => one)))
		)
	]);
	const chosen = right!.slice(0, works);
	return {
		...drawn,
		solutions: random.shuffled([...chosen, ...wrong!, ...right!.slice(works)].slice(0, count))
	};
}
/** Draws what has to be done, then facts where that is the only one of four kinds of solutions that works. */
function drawSingle(random: Random, draw: () => Facts, again?: string): Facts {
	const { difficulty } = draw();
	const kinds = [...new Set(solutionsFor[difficulty].map(actionOf))];
	const wanted = again ?? random.pick([...kinds, ...kinds.filter((kind) => kind !== 'unassign')]);
	const fits = (facts: Facts): boolean =>
		facts.solutions.length === 4 &&
		meets(facts, facts.solutions[0]!) &&
		only(facts) !== undefined &&
		isDecided(facts);
	const drawn = drawUntil((): Facts => {
		const facts = draw();
		const possible = random.shuffled(solutionsFor[difficulty].filter((one) => isSensible(facts, one)));
		// What a role's removal can end is seldom there, so it's offered wherever it is.
		const rare = possible.filter((one) => one.startsWith('unassign'));
		const four = [...new Set([wanted, ...[...rare, ...possible].map(actionOf)])].slice(0, 4);
		return {
			...facts,
			solutions: four.flatMap((kind) => possible.find((one) => actionOf(one) === kind) ?? [])
		};
	}, fits);
	if (fits(drawn)) return drawn;
	// Not another one at once: what is hard to draw would come too seldom.
	return drawSingle(random, draw, random.chance(0.9) ? wanted : undefined);
}

/** Whether something stops and something goes on. */
const isAskable = (facts: Facts): boolean =>
	stoppedBy(facts).length > 0 && stoppedBy(facts).length < carriers(facts).length;
/** Draws an action and whether the published SAS stops, then credentials of four kinds for which that is so. */
function drawStops(random: Random, draw: () => Facts): Facts {
	const { difficulty } = draw();
	// Where a key or Shared Key goes, more than one thing stops.
	const solution = random.pick([
		...solutionsFor[difficulty].filter((one) => !one.startsWith('move')),
		...(['renew1', 'renew2', 'no-shared-key'] as const)
	]);
	const stopping = random.chance(0.5);
	const kindOf = ([, cred]: readonly [string, Cred]): string =>
		`${cred.kind} ${'policy' in cred && cred.policy !== undefined}`;
	const fits = (facts: Facts): boolean =>
		isAskable(facts) &&
		stoppedBy(facts).length < 3 &&
		stoppedBy(facts).includes('The published SAS') === stopping &&
		new Set(carriers(facts).map(kindOf)).size === 4 &&
		isSensible(facts, solution);
	const drawn = drawUntil((): Facts => ({ ...draw(), solutions: [solution] }), fits);
	return fits(drawn) ? drawn : drawStops(random, draw);
}

/** Draws for each credential an action and whether it goes on, then one for which that is so. */
function drawEach(random: Random, facts: Facts): Facts {
	const all = solutionsFor[facts.difficulty].filter((one) => !/^(move|unassign)/.test(one));
	const solutions = random.some(all, facts.difficulty + 1);
	const [leaked, ...readers] = solutions.map((solution, at) => {
		const ended = random.chance(0.5);
		const some = at === 0 ? creds[facts.difficulty] : readersFor[facts.difficulty];
		return { ...random.pick(some.filter((one) => ends(facts, one, effects[solution](facts)) === ended)) };
	});
	return { ...facts, solutions, leaked: leaked!, readers };
}

/** The query string of a SAS, as its kind writes it. */
function tokenOf(facts: Facts): string {
	const { leaked } = facts;
	if (leaked.kind === 'account-sas') return 'sv=2024-11-04&ss=b&srt=co&sp=r&se=…&sig=…';
	if (leaked.kind === 'delegation') return 'sp=r&se=…&skoid=…&sktid=…&sks=b&sv=2024-11-04&sr=c&sig=…';
	return leaked.kind === 'service-sas' && leaked.policy !== undefined
		? `si=${policyName(facts, leaked.policy)}&sv=2024-11-04&sr=c&sig=…`
		: 'sp=r&se=…&sv=2024-11-04&sr=c&sig=…';
}
const signedBy = ({ leaked, who }: Facts): string =>
	leaked.kind === 'delegation'
		? `Created by ${who[leaked.by]}`
		: 'key' in leaked
			? `Signed with ${leaked.key}`
			: '';
const usesTold = (facts: Facts, at: number): Piece =>
	fact(`reader${at}`, `${readerName(facts, at)} uses ${credText(facts, facts.readers[at]!)}. `);
const introduced = (facts: Facts): readonly Piece[] => {
	const { account, container, policies } = themes[facts.theme]!;
	const has = facts.difficulty === 1 ? `policy ${policies[0]}` : `policies ${listed(policies)}`;
	return [
		`You have a storage account named ${account}. Its container ${container} has the stored access ${has}, `,
		fact(
			'policies',
			`which ${facts.difficulty === 1 ? 'allows' : 'allow'} ${facts.lists ? 'reading and listing' : 'reading'}. `
		)
	];
};
/** A user delegation SAS can't last longer than seven days. */
const expiryTold = (facts: Facts): string =>
	(facts.leaked.kind === 'delegation'
		? ['tomorrow', 'in two days', 'in five days']
		: ['in two days', 'in three weeks', 'next year'])[facts.expiry]!;
const leakedTold = (facts: Facts): Piece =>
	fact('leaked', `${credText(facts, facts.leaked)}, which expires ${expiryTold(facts)}`);
const all = (facts: Facts): readonly Piece[] => facts.readers.map((_, at) => usesTold(facts, at));

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table: (facts) =>
		pageWith(
			factTable('Credentials in use', 'Where|Credential', [
				['leaked', 'Published by mistake', `${credText(facts, facts.leaked)}, expires ${expiryTold(facts)}`],
				...facts.readers.map(
					(cred, at) => [`reader${at}`, readerName(facts, at), credText(facts, cred)] as const
				)
			]),
			introduced(facts)
		),
	url: (facts) =>
		pageWith(
			code(
				'Found in a public repository',
				fact(
					'leaked',
					`https://${themes[facts.theme]!.account}.blob.core.windows.net/${themes[facts.theme]!.container}?${tokenOf(facts)}`
				),
				fact('leaked', `# ${signedBy(facts)}, expires ${expiryTold(facts)}`)
			),
			[...introduced(facts), 'A colleague finds the URL below. '],
			all(facts)
		),
	incident: (facts) =>
		pageWith(
			message(
				'Security incident',
				{ Severity: 'High', 'Reported by': facts.who[2] },
				['A partner published ', leakedTold(facts), '. '],
				['Also in use: ', ...all(facts)]
			),
			[...introduced(facts), 'You must close an incident.']
		),
	email: (facts) =>
		pageWith(
			message(
				'Email',
				{ From: facts.who[2], Subject: `Our data in ${themes[facts.theme]!.container}` },
				['By accident I published ', leakedTold(facts), '. '],
				[...all(facts)]
			),
			introduced(facts)
		)
};

export const endOneSas = family<Facts>({
	id: 'storage-access/end-one-sas',
	edition: 9,
	group: 'storage-access',
	title: 'Ending one SAS',
	rule: 'A SAS ends once the key that signed it is revoked, its signer loses the rights, or the stored access policy that it uses changes.',
	lab: 'storage-access/four-ways-in',
	sources: [sources.sas, sources.storedAccessPolicy, sources.userDelegationSas, sources.preventSharedKey],
	axes: {
		leaked: 'Kind of the published SAS',
		bound: 'Whether the SAS uses a policy',
		job: 'What else is in use'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
