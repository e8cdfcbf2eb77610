// What happens to requests where locks are: they succeed, a lock stops them, or the role didn't allow them in the first place. Or what lets one of them through.
import { check, type Rbac } from '#lib/azure/identity/access.ts';
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import { passesLocks, type Lock } from '#lib/azure/identity/lock.ts';
import { operations } from '#lib/azure/identity/operations.ts';
import { coverageOf, type Operation, type Role } from '#lib/azure/identity/role.ts';
import { reaches } from '#lib/azure/identity/scope.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, matchRows, optionsOf, type Asked, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab } from '#lib/domain/practice/variant.ts';
import {
	changesOf,
	code,
	fact,
	factTable,
	listed,
	message,
	pageWith,
	remembering,
	withAt
} from '#lib/exams/az-104/families/kit.ts';
import { tree, type Place } from '#lib/exams/az-104/families/identity/tree.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

const places = Object.keys(tree) as readonly Place[];
const roles = {
	'User Access Administrator': builtIn.accessAdministrator,
	'Virtual Machine Contributor': builtIn.vmContributor,
	'Storage Account Contributor': builtIn.accountContributor,
	Contributor: builtIn.contributor,
	Owner: builtIn.owner
} as const satisfies Record<string, Role>;
type RoleName = keyof typeof roles;
const roleNames = Object.keys(roles) as readonly RoleName[];

interface Request {
	readonly operation: Operation;
	readonly at: Place;
	readonly text: string;
	readonly doing: string;
}
const requests = {
	start: { operation: operations.startVm, at: 'vm', text: 'Start {}', doing: 'starting a VM' },
	resize: { operation: operations.resizeVm, at: 'vm', text: 'Resize {}', doing: 'resizing a VM' },
	deleteVm: { operation: operations.deleteVm, at: 'vm', text: 'Delete {}', doing: 'deleting a VM' },
	keys: {
		operation: operations.listKeys,
		at: 'account',
		text: 'List the access keys of {}',
		doing: 'listing account keys'
	},
	change: {
		operation: operations.changeAccount,
		at: 'account',
		text: 'Change the redundancy of {}',
		doing: 'changing a storage account'
	},
	deleteAccount: {
		operation: operations.deleteAccount,
		at: 'account',
		text: 'Delete {}',
		doing: 'deleting a storage account'
	},
	container: {
		operation: operations.createContainer,
		at: 'account',
		text: 'Deploy a Bicep file that creates a container in {}',
		doing: 'creating a container'
	},
	blob: {
		operation: operations.deleteBlob,
		at: 'account',
		text: 'Delete a blob in {}',
		doing: 'deleting a blob'
	},
	assign: {
		operation: operations.assignRole,
		at: 'rg1',
		text: 'Assign a role on {}',
		doing: 'assigning a role'
	},
	unassign: {
		operation: operations.removeRole,
		at: 'rg1',
		text: 'Remove a role assignment on {}',
		doing: 'removing a role assignment'
	},
	group1: {
		operation: operations.deleteGroup,
		at: 'rg1',
		text: 'Delete {}',
		doing: 'deleting a resource group'
	},
	group2: {
		operation: operations.deleteGroup,
		at: 'rg2',
		text: 'Delete {}',
		doing: 'deleting a resource group'
	}
} as const satisfies Record<string, Request>;
type RequestId = keyof typeof requests;
const requestIds = Object.keys(requests) as readonly RequestId[];
type Outcome = 'works' | 'lock' | 'role';
const outcomes: readonly Outcome[] = ['works', 'lock', 'role'];
type Kind = Lock['kind'];
const other: Readonly<Record<Kind, Kind>> = { CanNotDelete: 'ReadOnly', ReadOnly: 'CanNotDelete' };

interface Facts {
	readonly world: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly writer: string;
	readonly role: RoleName;
	readonly at: Place;
	/** Has Storage Blob Data Contributor on the account. */
	readonly data: boolean;
	/** Reaches blobs by Entra sign-in, or by an account key that is listed first. */
	readonly byKey: boolean;
	readonly locks: readonly { readonly kind: Kind; readonly at: Place }[];
	readonly asked: readonly RequestId[];
	/** What is offered so that the only request asked about succeeds. Empty where the results are asked. */
	readonly fixes: readonly Fix[];
	/** Someone else with another role, where it’s asked who can send the only request. */
	readonly second?: Pick<Facts, 'who' | 'role' | 'at'>;
}
/** A lock goes, a ReadOnly lock becomes CanNotDelete, or a role is assigned. */
type Fix =
	| { readonly kind: 'remove' | 'soften'; readonly lock: number }
	| { readonly kind: RoleName; readonly at: Place };
const telling = ['table', 'output', 'email', 'runbook'] as const;
const worlds = [
	{ sub: 'sub-winery', rg1: 'rg-cellar', rg2: 'rg-labels', vm: 'vm-press1', account: 'stlabels2' },
	{ sub: 'sub-rescue', rg1: 'rg-dispatch', rg2: 'rg-calls', vm: 'vm-route3', account: 'stcalls7' },
	{ sub: 'sub-opera', rg1: 'rg-stage', rg2: 'rg-scores', vm: 'vm-cue1', account: 'stscores' },
	{ sub: 'sub-quarry', rg1: 'rg-drills', rg2: 'rg-blasts', vm: 'vm-drill4', account: 'stblasts1' },
	{ sub: 'sub-brewery', rg1: 'rg-mash', rg2: 'rg-recipes', vm: 'vm-kettle6', account: 'strecipes4' },
	{ sub: 'sub-museum', rg1: 'rg-tours', rg2: 'rg-loans', vm: 'vm-guide8', account: 'stloans9' },
	{ sub: 'sub-library', rg1: 'rg-desks', rg2: 'rg-scans', vm: 'vm-desk2', account: 'stscans5' }
] as const;
const nameOf = ({ world }: Pick<Facts, 'world'>, place: Place): string => worlds[world]![place];
const lowered = (text: string): string => text[0]!.toLowerCase() + text.slice(1);
const requestText = (facts: Facts, id: RequestId): string =>
	requests[id].text.replace('{}', nameOf(facts, requests[id].at));

/** What a request asks Azure Resource Manager or the account for. */
const operationOf = ({ byKey }: Pick<Facts, 'byKey'>, id: RequestId): Operation =>
	id === 'blob' && byKey ? operations.listKeys : requests[id].operation;
const rbacOf = ({ role, at, data }: Facts): Rbac => ({
	tree,
	groups: {},
	denies: [],
	roles: [
		{ who: 'who', role: roles[role], at },
		...(data ? [{ who: 'who', role: builtIn.blobContributor, at: 'account' }] : [])
	]
});
/** What the models say. */
const once = remembering<boolean>();
const allows = (facts: Facts, id: RequestId): boolean =>
	once(`${facts.role} ${facts.at} ${facts.data} ${facts.byKey} ${id}`, () =>
		check(rbacOf(facts), 'who', operationOf(facts, id), requests[id].at)
	);
const passes = (locks: Facts['locks'], operation: Operation, at: Place): boolean =>
	locks.every((lock) =>
		once(
			`${lock.kind} ${lock.at} ${operation.action} ${operation.data ?? false} ${at}`,
			() => passesLocks(tree, [lock], operation, at).allowed
		)
	);
const outcomeOf = (facts: Facts, id: RequestId): Outcome =>
	!allows(facts, id)
		? 'role'
		: passes(facts.locks, operationOf(facts, id), requests[id].at)
			? 'works'
			: 'lock';
/** Its clauses on storage accounts aren’t asked about. */
const vague = 'Virtual Machine Contributor';
/** Each person that is asked about, as the only one. */
const each = (facts: Facts): readonly Facts[] =>
	facts.second === undefined ? [facts] : [facts, { ...facts, ...facts.second }];
/** Whether each request has one reason to fail at most, and none turns on what Virtual Machine Contributor allows beside VMs. */
const isClear = (facts: Facts): boolean =>
	each(facts).every((one) =>
		one.asked.every(
			(id) =>
				(one.second !== undefined ||
					allows(one, id) ||
					passes(one.locks, operationOf(one, id), requests[id].at)) &&
				!(
					[one.role, ...one.fixes.map(({ kind }) => kind)].includes(vague) &&
					operationOf(one, id) === operations.listKeys
				)
		)
	) && new Set(facts.locks.map(({ at }) => at)).size === facts.locks.length;
type Judge = (facts: Facts, id: RequestId) => Outcome;
/** Who can, by whether the first and the second can. */
const whoCan = (works: readonly boolean[]): string =>
	works[0] ? (works[1] ? 'both' : 'one') : works[1] ? 'other' : 'neither';
function keyBy(facts: Facts, judged: Judge): Key {
	const { fixes, asked, second } = facts;
	if (fixes.length > 0) return [];
	if (second) return [[whoCan(each(facts).map((one) => judged(one, asked[0]!) === 'works'))]];
	return asked.map((id) => [judged(facts, id)]);
}
/** The key that a belief gives where results are asked. */
const belief = (judged: Judge) => (facts: Facts) => keyBy(facts, judged);
const after = (facts: Facts, fix: Fix): Facts =>
	'at' in fix
		? { ...facts, role: fix.kind, at: fix.at }
		: {
				...facts,
				locks: facts.locks.flatMap((lock, at) =>
					at !== fix.lock ? [lock] : fix.kind === 'remove' ? [] : [{ ...lock, kind: 'CanNotDelete' }]
				)
			};
/** What lets the request through, where only one fix does and something has to be done. */
function rightFix(facts: Facts): Fix | undefined {
	const [id] = facts.asked;
	if (!isClear(facts) || outcomeOf(facts, id!) === 'works') return undefined;
	const works = facts.fixes.filter((fix) => outcomeOf(after(facts, fix), id!) === 'works');
	return works.length === 1 ? works[0] : undefined;
}

const lockText = (facts: Facts, { kind, at }: Facts['locks'][number]): string =>
	`${kind} on ${nameOf(facts, at)}`;
/** The lock that stops a request, as the model sees it. */
const stopping = (facts: Facts, id: RequestId) => allStopping(facts, id)[0];
/** The locks that stop a request, that on its scope first and those below last. */
function allStopping(facts: Facts, id: RequestId): Facts['locks'] {
	const { operation, at }: Request = { ...requests[id], operation: operationOf(facts, id) };
	const rank = (place: Place): number => (place === at ? 0 : reaches(tree, place, at) ? 1 : 2);
	return facts.locks
		.filter((lock) => !passes([lock], operation, at))
		.toSorted((one, two) => rank(one.at) - rank(two.at));
}

/** Why no lock stops a request. */
function whyNoLock(facts: Facts, id: RequestId): { readonly rule: string; readonly text: string } {
	const { at }: Request = requests[id];
	const near = facts.locks.find((lock) => reaches(tree, lock.at, at));
	if (operationOf(facts, id).data)
		return {
			rule: 'data plane',
			text: `With Entra sign-in, deleting a blob is a data-plane request. ${near ? `${lockText(facts, near)} doesn’t` : 'Locks don’t'} stop it.`
		};
	if (near !== undefined && id === 'blob')
		return {
			rule: 'keys, not a deletion',
			text: `Listing keys isn’t a deletion, and deleting a blob with a key goes to the data plane. ${lockText(facts, near)} stops neither.`
		};
	if (near !== undefined)
		return {
			rule: 'not a deletion',
			text: `${lockText(facts, near)} only stops deletions, and this isn’t one.`
		};
	const first = facts.locks[0]!;
	return reaches(tree, at, first.at)
		? {
				rule: 'lock below',
				text: `${lockText(facts, first)} protects something in ${nameOf(facts, at)}, not ${nameOf(facts, at)} itself.`
			}
		: {
				rule: 'lock elsewhere',
				text: `No lock is on ${nameOf(facts, at)} or above it: ${lockText(facts, first)} is elsewhere.`
			};
}
/** Why a lock stops a request. */
function whyLock(facts: Facts, id: RequestId): { readonly rule: string; readonly text: string } {
	const lock = stopping(facts, id)!;
	const { at }: Request = requests[id];
	const operation = operationOf(facts, id);
	const said = lockText(facts, lock);
	const from = lock.at === at ? '' : `${nameOf(facts, at)} inherits it. `;
	if (!reaches(tree, lock.at, at))
		return {
			rule: 'keeps the group',
			text: `${said} keeps ${nameOf(facts, at)} from being deleted: a group isn’t deleted while something in it is locked.`
		};
	if (operation.action.endsWith('/delete')) {
		const others = allStopping(facts, id).slice(1);
		return {
			rule: `deletion under ${lock.kind}${from && ', inherited'}`,
			text: `${said} stops deletions. ${from}${others.length === 0 ? '' : `So would ${listed(others.map((one) => lockText(facts, one)))}.`}`
		};
	}
	if (operation === operations.listKeys)
		return {
			rule: `${id === 'blob' ? 'blob by key' : 'keys'}${from && ', inherited'}`,
			text: `${said} stops POST requests, and listing keys is one. ${from}${id === 'blob' ? `The tool works only with a key, so the deletion fails.${facts.data ? ` With Microsoft Entra sign-in, ${facts.who}’s data role would be enough.` : ''}` : ''}`
		};
	return {
		rule: `${operation.action.endsWith('/action') ? 'POST' : 'change'} under ReadOnly${from && ', inherited'}`,
		text: operation.action.endsWith('/action')
			? `${said} stops POST requests, and ${requests[id].doing} is one. ${from}`
			: `${said} stops changes, and ${requests[id].doing} is one. ${from}`
	};
}
/** Why the role allows a request or not. */
function whyRole(facts: Facts, id: RequestId): { readonly rule: string; readonly text: string } {
	const { who, role, at, data } = facts;
	const place = nameOf(facts, at);
	const operation = operationOf(facts, id);
	const doing = id === 'blob' && facts.byKey ? 'listing account keys' : requests[id].doing;
	if (operation.data)
		return data
			? {
					rule: 'data role',
					text: `${who} has Storage Blob Data Contributor on the account, so the right to delete blobs is there.`
				}
			: {
					rule: 'no data role',
					text: `${role} has no DataActions, so ${who} can’t delete blobs with Entra sign-in.`
				};
	const covered = coverageOf(roles[role], operation);
	if (id === 'container' && data && !(covered === 'includes' && reaches(tree, at, requests[id].at)))
		return {
			rule: 'data role for containers',
			text: `Storage Blob Data Contributor on ${nameOf(facts, 'account')} includes creating containers, so ${who} has the right.`
		};
	if (covered !== 'includes')
		return {
			rule: covered,
			text:
				covered === 'trims'
					? `The NotActions of ${role} exclude ${doing}.`
					: `${role} doesn’t include ${doing}.`
		};
	return reaches(tree, at, requests[id].at)
		? {
				rule: at === requests[id].at ? 'role at the scope' : 'role inherited',
				text: `${role} on ${place} includes ${doing}, so ${who} has the right.`
			}
		: { rule: 'role elsewhere', text: `${role} would include ${doing}, but ${who} has it on ${place} only.` };
}
function explainRequest(facts: Facts, id: RequestId): PartReasons {
	const outcome = outcomeOf(facts, id);
	const role = whyRole(facts, id);
	const { who } = facts;
	const trim = (text: string): string => text.trim();
	if (outcome === 'role')
		return {
			options: {
				works: `It fails at the role: ${who} has only ${facts.role} on ${nameOf(facts, facts.at)}${facts.data && facts.asked.includes('blob') ? ' and the data role' : ''}.`,
				lock: whyNoLock(facts, id).text,
				role: role.text
			},
			trace: [role]
		};
	if (outcome === 'lock') {
		const lock = whyLock(facts, id);
		return {
			options: {
				works: `${who} has the right, but ${lockText(facts, stopping(facts, id)!)} stops it. Locks bind every role${facts.role === 'Owner' ? ', Owner too' : ''}.`,
				lock: trim(lock.text),
				role: role.text
			},
			trace: [role, { rule: lock.rule, text: trim(lock.text) }]
		};
	}
	const free = whyNoLock(facts, id);
	return {
		options: { works: `${role.text} ${free.text}`, lock: free.text, role: role.text },
		trace: [role, free]
	};
}

function fixText(facts: Facts, fix: Fix): string {
	if ('at' in fix) return `Assign the ${fix.kind} role on ${nameOf(facts, fix.at)} to ${facts.who}.`;
	const place = nameOf(facts, facts.locks[fix.lock]!.at);
	return fix.kind === 'remove'
		? `Remove the lock from ${place}.`
		: `Change the lock on ${place} to CanNotDelete.`;
}
/** Why a fix lets the request through, or not. */
function fixReason(facts: Facts, fix: Fix): string {
	const id = facts.asked[0]!;
	const then = after(facts, fix);
	const out = outcomeOf(then, id);
	if ('at' in fix) {
		if (out === 'lock')
			return `${fix.kind} or not, ${lockText(facts, stopping(then, id)!)} stops ${facts.who}.`;
		const { rule, text } = whyRole(then, id);
		// The role that is there already includes it.
		const lock = out === 'role' ? stopping(facts, id) : undefined;
		if (lock === undefined || outcomeOf(facts, id) !== 'lock')
			return out === 'works'
				? `${text} ${whyNoLock(then, id).text}`
				: text.replace(' has it on', ' would have it on');
		if (fix.kind === 'User Access Administrator' && reaches(tree, fix.at, lock.at))
			return `The role can remove ${lockText(facts, lock)}, but as long as it’s there, it stops ${requests[id].doing}.`;
		return rule === 'role elsewhere'
			? `${facts.who} has the right already. A role on ${nameOf(facts, fix.at)} doesn’t get past ${lockText(facts, lock)}.`
			: `${fix.kind} doesn’t include ${requests[id].doing}. ${facts.who} has the right already, and ${lockText(facts, lock)} stops it.`;
	}
	const lead = fix.kind === 'remove' ? 'Without it' : 'With that change';
	const said = lockText(facts, facts.locks[fix.lock]!);
	return out === 'works'
		? `${whyLock(facts, id).text.trim()} ${lead}, nothing stops ${facts.who}.`
		: out === 'role'
			? `${said} isn’t the reason. ${lead}, the right is still missing: ${whyRole(facts, id).text}`
			: `${lead}, ${lockText(then, stopping(then, id)!)} still stops it.`;
}
function explainFixes(facts: Facts): PartReasons {
	const [id, right] = [facts.asked[0]!, rightFix(facts)!];
	const role = whyRole(facts, id);
	const why = outcomeOf(facts, id) === 'lock' ? [whyLock(facts, id)] : [];
	return {
		options: Object.fromEntries(facts.fixes.map((fix) => [fix.kind, fixReason(facts, fix)])),
		trace: [role, ...why, { rule: right.kind, text: fixText(facts, right) }]
	};
}
/** Another request, and another role too, which is tried last. */
function fixChanges(facts: Facts): readonly Change<Facts>[] {
	const { who } = facts;
	const ids = requestIds.filter((id) => id !== 'blob');
	const said = (id: RequestId) => `had to ${lowered(requestText(facts, id))}`;
	return [
		...ids.map((id): Change<Facts> => ({
			fact: 'request',
			text: `${who} ${said(id)}`,
			apply: (one) => ({ ...one, asked: [id] })
		})),
		...(['Owner', 'Contributor', 'User Access Administrator'] as const).flatMap((role) =>
			ids.map((id): Change<Facts> => ({
				text: `${who} had only ${role} on ${nameOf(facts, 'rg1')} and ${said(id)}`,
				apply: (one) => ({ ...one, role, at: 'rg1', asked: [id] })
			}))
		)
	];
}
/** Whether one fix works, and another one would for another request. */
function hasOneFix(facts: Facts): boolean {
	const right = rightFix(facts);
	return (
		right !== undefined &&
		requestIds.some(
			(id) => id !== 'blob' && ![right, undefined].includes(rightFix({ ...facts, asked: [id] }))
		)
	);
}

const askFix = (facts: Facts) =>
	chooseOne(
		[
			`You need to ensure that ${facts.who} can `,
			fact('request', lowered(requestText(facts, facts.asked[0]!))),
			'. What should you do?'
		],
		facts.fixes.map((fix) => ({ id: fix.kind, text: fixText(facts, fix) })),
		rightFix(facts)?.kind ?? ''
	);
const askPeople = (facts: Facts, other: string): Asked =>
	chooseOne(
		['With these locks, who can ', fact('request', lowered(requestText(facts, facts.asked[0]!))), '?'],
		optionsOf({
			one: `${facts.who} only`,
			other: `${other} only`,
			both: `${facts.who} and ${other}`,
			neither: `Neither ${facts.who} nor ${other}`
		}),
		keyBy(facts, outcomeOf)[0]![0]!
	);
/** Why the two can send the request or not: an option that is wrong about one of them shows why. */
function explainPeople(facts: Facts, other: string): PartReasons {
	const id = facts.asked[0]!;
	const both = each(facts);
	const results = both.map((one) => outcomeOf(one, id));
	const parts = both.map((one) => explainRequest(one, id));
	const why = parts.map(({ options }, at) => options[results[at]!]!);
	const short = both.map((one, at) => {
		const { who } = one;
		return {
			works: `${who} has the right, and no lock stops it`,
			lock: `${lockText(facts, stopping(facts, id) ?? facts.locks[0]!)} stops ${who}`,
			role: `${who} has no role that includes it`
		}[results[at]!];
	});
	const second =
		results[0] === results[1]
			? `${other} ${results[1] === 'lock' ? 'is stopped, too: a lock binds every role.' : `can, too: ${whyRole(both[1]!, id).text}`}`
			: why[1]!;
	const works = results.map((one) => one === 'works');
	return {
		options: {
			[whoCan(works)]: `${why[0]!} ${second}`,
			[whoCan([!works[0], works[1]!])]: why[0]!,
			[whoCan([works[0]!, !works[1]])]: second,
			[whoCan([!works[0], !works[1]])]: `${short.join('. ')}.`
		},
		trace: parts.flatMap(({ trace }) => trace)
	};
}
const askMatch = (facts: Facts): Asked =>
	matchRows(
		'match',
		[`${facts.who} sends each of these requests. What is the result?`],
		optionsOf<Outcome>({
			works: 'It succeeds',
			lock: 'A lock stops it',
			role: 'The role does not allow it'
		}),
		facts.asked.map((id) => ({ text: requestText(facts, id), right: outcomeOf(facts, id) }))
	);
const askResults = (facts: Facts): Asked => ({
	...(facts.second ? askPeople(facts, facts.second.who) : askMatch(facts)),
	miss: facts.asked.some((id) => ['blob', 'start', 'keys'].includes(id)) ? 'edge' : 'core'
});
const question: Question<Facts> = {
	ask: (facts) => (facts.fixes.length > 0 ? askFix(facts) : askResults(facts)),
	explain: (facts) =>
		facts.fixes.length > 0
			? [explainFixes(facts)]
			: facts.second
				? [explainPeople(facts, facts.second.who)]
				: facts.asked.map((id) => explainRequest(facts, id)),
	partChanges: requestChanges,
	wrongRules: {
		'owner-free': {
			note: 'A lock binds Owners too. They can remove it, but not act through it.',
			key: (facts) =>
				facts.fixes.some(
					(fix) => fix.kind === 'Owner' && outcomeOf(after(facts, fix), facts.asked[0]!) === 'lock'
				)
					? [['Owner']]
					: keyBy(facts, (of, id) =>
							of.role === 'Owner' && outcomeOf(of, id) === 'lock' ? 'works' : outcomeOf(of, id)
						)
		},
		'data-too': {
			note: 'Locks see the control plane only. It’s easy to expect them to protect the data.',
			key: belief((facts, id) => {
				const operation = { ...operationOf(facts, id), data: false };
				return outcomeOf(facts, id) === 'works' && !passes(facts.locks, operation, requests[id].at)
					? 'lock'
					: outcomeOf(facts, id);
			})
		},
		'posts-free': {
			note: 'ReadOnly stops POST requests, and starting a VM or listing keys is one. It’s easy to think that nothing is changed by them.',
			key: belief((facts, id) =>
				outcomeOf(facts, id) === 'lock' && operationOf(facts, id).action.endsWith('/action')
					? 'works'
					: outcomeOf(facts, id)
			)
		},
		'not-inherited': {
			note: 'What’s below a lock inherits it. It’s easy to look at the resource alone.',
			key: belief((facts, id) =>
				outcomeOf(
					{
						...facts,
						locks: facts.locks.filter(
							({ at }) => at === requests[id].at || !reaches(tree, at, requests[id].at)
						)
					},
					id
				)
			)
		},
		'own-locks': {
			note: 'A group isn’t deleted while something in it is locked. It’s easy to look only at its own locks.',
			key: belief((facts, id) =>
				outcomeOf({ ...facts, locks: facts.locks.filter(({ at }) => reaches(tree, at, requests[id].at)) }, id)
			)
		},
		'stops-all': {
			note: 'CanNotDelete stops deletions and nothing else. It’s easy to read it as “hands off”.',
			key: belief((facts, id) =>
				outcomeOf({ ...facts, locks: facts.locks.map(({ at }) => ({ kind: 'ReadOnly', at })) }, id)
			)
		},
		beside: {
			note: 'A lock works at its scope and below. It’s easy to let it bind the neighbors.',
			key: belief((facts, id) =>
				outcomeOf({ ...facts, locks: facts.locks.map(({ kind }) => ({ kind, at: 'sub' })) }, id)
			)
		},
		'lock-only': {
			note: 'A request needs a role first. It’s easy to look at the locks alone.',
			key: (facts) =>
				facts.fixes.length > 0 && outcomeOf(facts, facts.asked[0]!) === 'role'
					? [['remove']]
					: keyBy(facts, (of, id) => (outcomeOf(of, id) === 'role' ? 'works' : outcomeOf(of, id)))
		}
	}
};

const to = changesOf<Facts>();
function lockChanges(facts: Facts): readonly Change<Facts>[] {
	const change = (
		index: number,
		axis: string,
		value: Partial<Facts['locks'][number]>,
		text: string
	): Change<Facts> => ({
		fact: `lock${index}`,
		axis,
		text,
		apply: (one) => ({
			...one,
			locks: withAt(one.locks, index, value)
		})
	});
	return facts.locks.flatMap((lock, index) => [
		change(
			index,
			'kind',
			{ kind: other[lock.kind] },
			`the lock on ${nameOf(facts, lock.at)} were ${other[lock.kind]}`
		),
		...places
			.filter((place) => place !== lock.at)
			.map((place) =>
				change(
					index,
					'place',
					{ at: place },
					`the ${lock.kind} lock on ${nameOf(facts, lock.at)} were on ${nameOf(facts, place)} instead`
				)
			)
	]);
}
/** The role of someone as it could be, and where. */
const roleChanges = (facts: Pick<Facts, 'who' | 'role' | 'at'> & Pick<Facts, 'world'>) => {
	const { who, role, at } = facts;
	return [
		...places
			.filter((place) => place !== at && tree[place].level !== 'resource')
			.map((place) => ({
				text: `${who} had ${reaches(tree, place, at) ? '' : 'only '}${role} on ${nameOf(facts, place)}`,
				as: { at: place }
			})),
		...roleNames
			.filter((one) => one !== role)
			.map((one) => ({ text: `${who} had only ${one} on ${nameOf(facts, at)}`, as: { role: one } }))
	];
};
function changes(facts: Facts): readonly Change<Facts>[] {
	const { who, data, byKey, asked, second } = facts;
	const all: readonly Change<Facts>[] = [
		...lockChanges(facts),
		...(second === undefined
			? []
			: roleChanges({ world: facts.world, ...second }).map(({ text, as }) => ({
					...to('second', { ...second, ...as }, text),
					axis: 'role'
				}))),
		...(asked.includes('blob')
			? [
					{
						...to(
							'data',
							!data,
							`${who} had ${data ? 'no data role' : 'Storage Blob Data Contributor'} on ${nameOf(facts, 'account')}`
						),
						axis: 'byKey'
					},
					to(
						'byKey',
						!byKey,
						byKey
							? `${who} used Entra sign-in for blobs`
							: `the tool of ${who} had to list the account keys first`
					)
				]
			: []),
		...roleChanges(facts).map(({ text, as }): Change<Facts> => ({
			fact: 'role',
			text,
			apply: (one) => ({ ...one, ...as })
		}))
	];
	if (facts.fixes.length > 0)
		// The locks are named in the options.
		return [...fixChanges(facts), ...all.filter(({ fact: id }) => id === 'role')].filter(
			({ fact: id, apply }) => Boolean((id === undefined ? rightFix : hasOneFix)(apply(facts)))
		);
	return all.filter(({ apply }) => isClear(apply(facts)));
}
/** Changes of both roles and all locks. */
function peopleChanges(
	facts: Facts,
	second: NonNullable<Facts['second']>,
	id: RequestId
): readonly Change<Facts>[] {
	const as = (role: RoleName): Facts => ({ ...facts, role, at: 'sub' });
	const less = roleNames.find((role) => !allows(as(role), id))!;
	const at = (['vm', 'account'] as const).find((place) =>
		passes([{ kind: 'CanNotDelete', at: place }], operationOf(facts, id), requests[id].at)
	)!;
	return (
		[
			['Owner', 'Owner'],
			['Owner', less],
			[less, 'Owner'],
			[less, less]
		] as const
	).map(([one, other]) => ({
		text: `${facts.who} had only ${one} and ${second.who} only ${other} on ${nameOf(facts, 'sub')}, with a single CanNotDelete lock on ${nameOf(facts, at)}`,
		apply: () => ({
			...as(one),
			locks: [{ kind: 'CanNotDelete', at }],
			second: { ...second, role: other, at: 'sub' }
		})
	}));
}
/** Changes of all that one request depends on, for what no two facts make so. */
function requestChanges(facts: Facts, part: number): readonly Change<Facts>[] {
	if (facts.fixes.length > 0) return [];
	const { who, second } = facts;
	const id = facts.asked[part]!;
	if (second) return peopleChanges(facts, second, id);
	const [sub, account] = [nameOf(facts, 'sub'), nameOf(facts, 'account')];
	const most = { role: 'Owner', at: 'sub', data: true } as const;
	// Who has the right keeps the role: no role gets past a lock.
	const has = id !== 'blob' && outcomeOf({ ...facts, locks: [] }, id) === 'works';
	const only = (
		kind: 'CanNotDelete' | 'ReadOnly',
		at: 'vm' | 'account' | 'sub',
		more: string
	): Change<Facts> => ({
		text: `${has ? 'the only lock were' : `${who} had Owner on ${sub}${id === 'blob' ? more : ''}, with a single lock,`} ${kind} on ${nameOf(facts, at)}`,
		apply: (one) => ({
			...one,
			...(has ? {} : most),
			byKey: one.byKey || kind === 'ReadOnly',
			locks: [{ kind, at }]
		})
	});
	return [
		...(['vm', 'account'] as const).map((at) => only('CanNotDelete', at, ` and the data role on ${account}`)),
		only('ReadOnly', 'sub', ' and a tool that lists the account keys first'),
		...(['Contributor', 'User Access Administrator'] as const).map((role): Change<Facts> => ({
			text: `${who} had only ${role} on ${sub}${id === 'blob' ? ' and used Entra sign-in' : ''}`,
			apply: (one) => ({ ...one, role, at: 'sub', data: false, byKey: false })
		}))
	];
}

/** Requests as bits. */
const bitOf = (id: RequestId): number => 1 << requestIds.indexOf(id);
const bitsOf = (fits: (id: RequestId) => boolean): number =>
	requestIds.reduce((bits, id) => (fits(id) ? bits | bitOf(id) : bits), 0);
type Holding = Pick<Facts, 'role' | 'at'>;
/** Things with the requests that each concerns. */
interface Bits<T> {
	readonly of: T;
	readonly bits: number;
}
/** Roles on the subscription, and as often on a part of it: what each allows, where no clause of it leaves a request open. */
const holdings = remembering<readonly Bits<Holding>[]>();
const holdingsOf = (
	difficulty: Difficulty,
	data: boolean,
	byKey: boolean,
	without = 0
): readonly Bits<Holding>[] =>
	holdings(`${difficulty} ${data} ${byKey} ${without}`, () =>
		(difficulty === 1 ? (['sub'] as const) : (['sub', 'sub', 'rg1', 'rg2'] as const)).flatMap((at) =>
			roleNames
				.filter((role) => role !== vague || (without & openBits(byKey)) === 0)
				.map((role) => ({ of: { role, at }, bits: allowedBits({ role, at }, data, byKey) }))
		)
	);
const allowedBits = (held: Holding, data = false, byKey = false): number =>
	bitsOf((id) => allows({ data, byKey, ...held } as Facts, id));
/** What Virtual Machine Contributor isn’t asked about. */
const openBits = (byKey = false): number =>
	bitsOf((id) => operationOf({ byKey }, id) === operations.listKeys);
const kinds = Object.keys(other) as readonly Kind[];
/** All that many locks, each on another place. */
const lockSets = (count: number, from: readonly Place[] = places): readonly Facts['locks'][] =>
	count === 0
		? [[]]
		: from.flatMap((at, index) =>
				lockSets(count - 1, from.slice(index + 1)).flatMap((rest) =>
					kinds.map((kind) => [{ kind, at }, ...rest])
				)
			);
const sets = remembering<readonly Bits<Facts['locks']>[]>();
const locksOf = (count: number, byKey: boolean): readonly Bits<Facts['locks']>[] =>
	sets(`${count} ${byKey}`, () =>
		lockSets(count).map((of) => ({
			of,
			bits: bitsOf((id) => !passes(of, operationOf({ byKey }, id), requests[id].at))
		}))
	);
type Fixed = Pick<Facts, 'world' | 'told' | 'who' | 'writer'>;
/** What is wanted of a request, more often where fewer roles and locks lead there. */
const often = (works: number, lock: number, role: number): readonly Outcome[] =>
	outcomes.flatMap((outcome, at) => Array.from({ length: [works, lock, role][at]! }, () => outcome));
const wants: Readonly<Partial<Record<RequestId, readonly Outcome[]>>> & {
	readonly delete: readonly Outcome[];
} = {
	delete: often(5, 2, 6),
	start: often(3, 3, 5),
	resize: often(3, 4, 5),
	change: often(3, 4, 4),
	keys: often(3, 4, 5),
	container: often(3, 3, 4),
	assign: often(3, 6, 3),
	unassign: often(3, 3, 2),
	blob: often(2, 6, 3)
};
/** Draws requests and what happens to each, then a role and locks that lead there. Harder ones have more locks, and a role on a part of the subscription. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const [who, writer, other] = random.some(people, 3) as [string, string, string];
	const fixed = { world: random.below(worlds.length), told: random.pick(telling), who, writer };
	const kind = random.below(10);
	if (kind < 4) return drawFix(random, difficulty, fixed);
	if (kind < 6) return drawPeople(random, difficulty, fixed, other);
	for (;;) {
		const asked = random.some(requestIds, 3);
		const wanted = asked.map((id) => random.pick(wants[id] ?? wants.delete));
		// Two results that are alike are easier to have than three others.
		const count = new Set(wanted).size;
		if (count === 1 || (count === 2 && random.chance(0.6))) continue;
		const of = (outcome: Outcome): number =>
			asked.reduce((bits, id, at) => (wanted[at] === outcome ? bits | bitOf(id) : bits), 0);
		const [works, lock] = [of('works'), of('lock')];
		const all = works | lock | of('role');
		const byKey = random.chance(0.5);
		// Told only where a blob is asked about.
		const data = random.chance(0.6) && asked.includes('blob');
		const held = holdingsOf(difficulty, data, byKey, all & openBits(byKey)).filter(
			({ bits }) => (bits & all) === (works | lock)
		);
		const locks = locksOf(difficulty, byKey).filter(({ bits }) => (bits & all) === lock);
		if (held.length > 0 && locks.length > 0)
			return {
				...fixed,
				...random.pick(held).of,
				data,
				byKey,
				locks: random.shuffled(random.pick(locks).of),
				asked,
				fixes: []
			};
	}
}
/** Draws who can, then a request, roles and locks that lead there. */
function drawPeople(random: Random, difficulty: Difficulty, fixed: Fixed, who: string): Facts {
	const wanted = random.pick([
		[true, true],
		[true, false],
		[false, true],
		[false, false]
	] as const);
	const neither = !wanted[0] && !wanted[1];
	const id = random.pick(requestIds.filter((one) => one !== 'blob'));
	const bit = bitOf(id);
	const { operation, at } = requests[id];
	const stops = (lock: Lock): boolean => !passes([lock as Facts['locks'][number]], operation, at);
	// One lock alone decides, and another kind or place of it would turn the answer.
	const locks = locksOf(difficulty, false).filter(({ of }) => {
		const [first, ...others] = of.filter(stops);
		if (!neither || first === undefined || others.length > 0) return !neither && first === undefined;
		return (
			!stops({ ...first, kind: other[first.kind] }) ||
			places.some((place) => of.every((one) => one.at !== place) && !stops({ ...first, at: place }))
		);
	});
	const held = holdingsOf(difficulty, false, false, bit & openBits());
	const holding = (works: boolean): Holding | undefined =>
		random.some(
			held.filter(({ bits }) => (bits & bit) > 0 === works),
			1
		)[0]?.of;
	// Where a lock stops everyone, one of them has the right.
	const [one, two] = neither ? random.shuffled([holding(true), random.pick(held).of]) : wanted.map(holding);
	if (locks.length === 0 || !one || !two || (one.role === two.role && one.at === two.at))
		return drawPeople(random, difficulty, fixed, who);
	return {
		data: false,
		byKey: false,
		locks: random.shuffled(random.pick(locks).of),
		asked: [id],
		fixes: [],
		second: { who, ...two },
		...fixed,
		...one
	};
}
const bitsOnce = remembering<number>();
const mayBits = ({ role, at }: Holding): number => bitsOnce(`${role} ${at}`, () => allowedBits({ role, at }));
const stoppedBits = (locks: Facts['locks']): number =>
	locks.reduce(
		(bits, lock) =>
			bits |
			bitsOnce(`${lock.kind} ${lock.at}`, () =>
				bitsOf((id) => !passes([lock], operationOf({ byKey: false }, id), requests[id].at))
			),
		0
	);
/** For each fix, the requests that only it lets through. `then`: what passes the locks then, where a fix is a lock’s. */
function rightBits(
	stopped: number,
	fixes: readonly (number | Holding)[],
	now: Holding,
	open: number
): readonly number[] {
	const may = mayBits(now);
	const then = fixes.map((fix) => (typeof fix === 'number' ? may & ~fix : mayBits(fix) & ~stopped));
	// One reason to fail: the lock or the role.
	const failing = (may ^ ~stopped) & ~open & ~bitOf('blob');
	return then.map((bits, at) => {
		const others = then.reduce((sum, one, index) => (index === at ? sum : sum | one), 0);
		return bits & ~others & failing;
	});
}
/** Draws which kind of fix works, then locks, a role and a request of which only that does, and the others would for another request. */
function drawFix(random: Random, difficulty: Difficulty, fixed: Fixed): Facts {
	const wanted = random.pick(['remove', 'remove', 'soften', 'role', 'role'] as const);
	for (;;) {
		const [role, ...given] = random.some(roleNames, 3) as [RoleName, RoleName, RoleName];
		const now = { role, at: difficulty === 1 ? 'sub' : random.pick(['sub', 'sub', 'rg1', 'rg2'] as const) };
		// Under ReadOnly on the subscription, hardly anything else would ever do.
		const locks = random.some(places.slice(1), Math.max(2, difficulty)).map((at, index) => ({
			kind: index === 1 || random.chance(0.3) ? ('ReadOnly' as const) : ('CanNotDelete' as const),
			at
		}));
		const roleFixes = given.map((kind) => ({ kind, at: random.pick(['sub', 'rg1', 'rg2'] as const) }));
		const [first, second, ...more] = locks;
		const steps = [
			stoppedBits([second!, ...more]),
			stoppedBits([first!, { ...second!, kind: 'CanNotDelete' }, ...more]),
			...roleFixes.map(({ kind, at }): Holding => ({ role: kind, at }))
		];
		const rightsOf = (held: Holding): readonly number[] =>
			rightBits(stoppedBits(locks), steps, held, [held.role, ...given].includes(vague) ? openBits() : 0);
		const rights = rightsOf(now);
		const right = wanted === 'remove' ? 0 : wanted === 'soften' ? 1 : 2 + random.below(2);
		const ids = requestIds.filter((id) => rights[right]! & bitOf(id));
		if (ids.length === 0 || !rights.some((bits, index) => index !== right && bits > 0)) continue;
		const reached = (['Owner', 'Contributor', 'User Access Administrator'] as const)
			.map((name) => rightsOf({ role: name, at: 'rg1' }))
			.concat([rights]);
		if (steps.every((_, index) => index === right || reached.some((bits) => bits[index]! > 0)))
			return {
				data: false,
				byKey: false,
				locks,
				asked: [random.pick(ids)],
				fixes: [{ kind: 'remove', lock: 0 }, { kind: 'soften', lock: 1 }, ...roleFixes],
				...fixed,
				...now
			};
	}
}

const placesTold = (facts: Facts): string => {
	const { sub, rg1, rg2, vm, account } = worlds[facts.world]!;
	return `The subscription ${sub} contains ${rg1} with the VM ${vm}, and ${rg2} with the storage account ${account}. `;
};
const roleTold = (facts: Facts): readonly Piece[] => {
	const { who, role, at, data, byKey, asked, second } = facts;
	return [
		fact('role', `${who} has ${role} on ${nameOf(facts, at)}. `),
		...(second ? [fact('second', `${second.who} has ${second.role} on ${nameOf(facts, second.at)}. `)] : []),
		...(asked.includes('blob')
			? [
					fact(
						'data',
						`${who} has ${data ? 'Storage Blob Data Contributor' : 'no data role'} on ${nameOf(facts, 'account')}. `
					),
					fact(
						'byKey',
						`For blobs, ${who} uses a tool that ${byKey ? 'lists an account key and works with that' : 'works with Microsoft Entra sign-in'}. `
					)
				]
			: [])
	];
};
const noOthers = 'There are no other role assignments. ';
const lockSentences = (facts: Facts): readonly Piece[] =>
	facts.locks.flatMap((lock, at): Piece[] => [
		fact(`lock${at}`, lockText(facts, lock)),
		at < facts.locks.length - 1 ? ', ' : '. '
	]);
const lockPath = (facts: Facts, at: Place): string => {
	const path = {
		sub: '',
		rg1: `/resourceGroups/${nameOf(facts, 'rg1')}`,
		rg2: `/resourceGroups/${nameOf(facts, 'rg2')}`,
		vm: `/resourceGroups/${nameOf(facts, 'rg1')}/…/${nameOf(facts, 'vm')}`,
		account: `/resourceGroups/${nameOf(facts, 'rg2')}/…/${nameOf(facts, 'account')}`
	};
	return `/subscriptions/…${path[at]}/providers/Microsoft.Authorization/locks/lock`;
};

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table: (facts) =>
		pageWith(
			factTable(
				'All locks',
				'Scope|Level',
				facts.locks.map(({ kind, at }, index) => [`lock${index}`, nameOf(facts, at), kind] as const)
			),
			[placesTold(facts)],
			[...roleTold(facts), noOthers]
		),
	output: (facts) =>
		pageWith(
			code(
				'Output of az lock list, fields left out',
				'[',
				...facts.locks.map(({ kind, at }, index): Paragraph => [
					'  ',
					fact(`lock${index}`, `{ "id": "${lockPath(facts, at)}${index + 1}", "level": "${kind}" }`),
					index < facts.locks.length - 1 ? ',' : ''
				]),
				']'
			),
			[...roleTold(facts), noOthers],
			[placesTold(facts)]
		),
	email: (facts) =>
		pageWith(
			message(
				'Email',
				{ From: facts.writer, Subject: `Before ${facts.who} starts the cleanup` },
				[`Please check what ${facts.who} can do before the cleanup starts. `, ...roleTold(facts), noOthers],
				facts.locks.length === 0
					? ['We have not set any locks. ']
					: ['We set these locks last week, and there are no others: ', ...lockSentences(facts)]
			),
			[placesTold(facts)]
		),
	runbook: (facts) =>
		pageWith(
			message(
				'Runbook: maintenance window',
				{ Operator: facts.who, Approver: facts.writer },
				[...roleTold(facts), noOthers],
				['Only these locks are set: ', ...lockSentences(facts)]
			),
			[`You review a runbook. ${placesTold(facts)}`]
		)
};

export const locks = family<Facts>({
	id: 'governance/locks',
	edition: 5,
	group: 'governance',
	title: 'What locks stop',
	rule: {
		'': 'A lock stops control-plane requests at its scope and below, for every role. CanNotDelete stops deletions, ReadOnly all but reads.',
		'^(lacks|trims|no data|role else)': 'A role must include the request, at its scope or above.',
		'^keeps': 'A group isn’t deleted while something in it is locked.',
		'^data pl': 'Locks don’t stop data-plane requests.'
	},
	lab: 'governance/locks',
	sources: [sources.locks, sources.lockStorageAccount],
	axes: {
		kind: 'The kind of a lock',
		place: 'Where a lock is',
		role: 'The role',
		byKey: 'The way to the blobs'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
