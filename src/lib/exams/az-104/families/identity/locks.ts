// Family: what is still possible under locks.
import type { Tab } from '#lib/domain/practice/variant.ts';
import { either, fact, pageWith } from '#lib/exams/az-104/families/kit.ts';
import { companies, people } from '#lib/exams/az-104/families/names.ts';
import { tree, treeFigure } from '#lib/exams/az-104/families/identity/tree.ts';
import { sources } from '#lib/azure/sources.ts';
import { check, type Rbac } from '#lib/azure/identity/access.ts';
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import { passesLocks, type Lock } from '#lib/azure/identity/lock.ts';
import { operations } from '#lib/azure/identity/operations.ts';
import { reaches } from '#lib/azure/identity/scope.ts';
import type { Operation, Role } from '#lib/azure/identity/role.ts';
import { family } from '#lib/domain/practice/family.ts';

interface Facts {
	readonly company: string;
	readonly who: string;
	readonly role: Role;
	/** They also hold a data role on the account. */
	readonly data: boolean;
	readonly locks: readonly [Lock, ...Lock[]];
	readonly asked: readonly { readonly operation: Operation; readonly at: string }[];
}

const requests = (
	[
		['deleteVm', 'vm-web'],
		['resizeVm', 'vm-web'],
		['startVm', 'vm-web'],
		['startVm', 'vm-data'],
		['deleteVm', 'vm-data'],
		['listKeys', 'stweb'],
		['deleteBlob', 'stweb'],
		['deleteGroup', 'rg-web'],
		['removeLock', ''],
		['changeAccount', 'stweb']
	] as const
).map(([name, at]) => ({ operation: operations[name], at }));

const other = { CanNotDelete: 'ReadOnly', ReadOnly: 'CanNotDelete' } as const;

/** What the scenario says. */
const tabsOf = ({ company, who, role, data, locks }: Facts): readonly Tab[] =>
	pageWith(treeFigure, [
		`At ${company}, ${who} holds `,
		fact('role', `${role.name} on sub-prod`),
		...(data ? [' and ', fact('data', 'Storage Blob Data Contributor on stweb')] : []),
		'. There ',
		fact(
			'locks',
			locks.length > 1
				? `are two locks: ${locks.map(({ kind, at }) => `${kind} on ${at}`).join(' and ')}`
				: `is one lock: ${locks[0].kind} on ${locks[0].at}`
		),
		`. ${who} signs in with Microsoft Entra and leaves the locks alone, unless a statement says otherwise.`
	]);

export const locks = family<Facts>({
	id: 'governance/locks',
	edition: 1,
	group: 'governance',
	title: 'What locks stop',
	rule: 'A lock stops control-plane requests at its scope and below, for every role.',
	lab: 'governance/locks',
	misconceptions: {
		'owner is free': 'It is easy to think that an Owner may act through a lock; they may remove it, no more.',
		'data too': 'It is easy to expect a lock to keep data; it sees the control plane only.',
		'reading is free':
			'It is easy to take ReadOnly for harmless to POST requests; starting or listing keys is stopped.',
		'not inherited':
			'It is easy to look at one scope only; locks reach down, and keep a group from being deleted.',
		'stops all': 'It is easy to let any lock stop anything; CanNotDelete stops deletions alone.',
		'reaches beside': 'It is easy to let a lock bind its neighbours; it holds at its scope and below.',
		'locked for good': 'It is easy to think a lock stays for ever; whoever may delete locks removes it.',
		'role is enough': 'It is easy to ask about the lock alone; the role must allow the request as well.'
	},
	axes: {
		kind: {
			title: 'The kind of lock',
			change: ({ locks: [lock, ...rest], ...facts }) => ({
				...facts,
				locks: [{ ...lock, kind: other[lock.kind] }, ...rest]
			})
		},
		at: {
			title: 'Where the lock lies',
			// The second of two locks lies on rg-data already.
			change({ locks: [lock, ...rest], ...facts }) {
				const to = rest.length > 0 ? 'stweb' : 'rg-data';
				return { ...facts, locks: [{ ...lock, at: lock.at === to ? 'rg-web' : to }, ...rest] };
			}
		},
		role: either('The role', 'role', builtIn.owner, builtIn.contributor)
	},
	sources: [sources.locks],
	facts(random, difficulty) {
		const lock = (): Lock => ({
			kind: random.pick(['CanNotDelete', 'ReadOnly']),
			at: random.pick(['sub-prod', 'rg-web', 'rg-web', difficulty === 1 ? 'rg-web' : 'stweb'])
		});
		return {
			company: random.pick(companies),
			who: random.pick(people),
			role: random.pick([builtIn.owner, builtIn.contributor]),
			data: difficulty > 1,
			locks: difficulty === 3 ? [lock(), { kind: 'CanNotDelete', at: 'rg-data' }] : [lock()],
			asked: random.some(difficulty === 1 ? requests.slice(0, 6) : requests, 3)
		};
	},
	tell(facts) {
		const { who, role, data, locks, asked } = facts;
		const rbac: Rbac = {
			tree,
			groups: {},
			denies: [],
			roles: [
				{ who, role, at: 'sub-prod' },
				...(data ? [{ who, role: builtIn.blobContributor, at: 'stweb' }] : [])
			]
		};
		const traces: string[] = [];
		const claims = asked.map(({ operation, at: named }) => {
			const at = named || locks[0].at;
			const byRole = check(rbac, who, operation, at);
			const byLock = passesLocks(tree, locks, operation, at);
			const holds = byRole.allowed && byLock.allowed;
			const because = byRole.allowed ? byLock.trace.join(' ') : `${role.name} does not include it.`;
			traces.push(
				`To ${operation.words} (${at}): ${holds ? 'yes' : 'no'}. ${byRole.allowed ? byLock.trace[0] : because}`
			);
			const onIt = locks.some((lock) => lock.at === at);
			return {
				text: `${who} can ${operation.words} (${at}).`,
				holds,
				because,
				misconception: !byRole.allowed
					? 'role is enough'
					: holds
						? operation.data
							? 'data too'
							: named === ''
								? 'locked for good'
								: locks.some((lock) => reaches(tree, lock.at, at))
									? 'stops all'
									: 'reaches beside'
						: /start|keys/.test(operation.words)
							? 'reading is free'
							: onIt
								? 'owner is free'
								: 'not inherited'
			};
		});
		return {
			tabs: tabsOf(facts),
			questions: [
				{
					requirement: ['Is each statement true?'],
					deciding: claims.some((claim) => claim.misconception === 'role is enough') ? 'role' : 'locks',
					ask: { type: 'statements', claims },
					trace: traces,
					miss: asked.some(({ operation }) => operation.data) ? 'edge' : 'core'
				}
			]
		};
	}
});
