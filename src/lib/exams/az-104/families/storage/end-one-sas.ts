// Family: ending one leaked SAS and nothing else, solution by solution.
import { fact, page, redraw } from '#lib/exams/az-104/families/kit.ts';
import { companies, data } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import { authorize, type AccountState, type Credential } from '#lib/azure/storage/authorization.ts';
import { family } from '#lib/domain/practice/family.ts';

interface Facts {
	readonly company: string;
	readonly what: string;
	readonly leaked: Credential;
	/** What the nightly job carries, which must go on. */
	readonly job: Credential;
	readonly solutions: readonly Solution[];
}

const solutions = {
	'Regenerate key1.': { renewed: ['key1'] },
	'Regenerate key2.': { renewed: ['key2'] },
	'Delete the stored access policy partner.': { ended: ['partner'] },
	'Revoke the user delegation keys.': { revoked: true },
	'Disallow Shared Key access.': { sharedKey: false },
	'Set the container’s access level to private.': { anonymous: false }
} as const satisfies Readonly<Record<string, Partial<AccountState>>>;
type Solution = keyof typeof solutions;
const all = Object.keys(solutions) as Solution[];
/** What each solution is trusted with too readily. */
const beliefs: Readonly<Record<Solution, string>> = {
	'Regenerate key1.': 'key-ends-all',
	'Regenerate key2.': 'key-ends-all',
	'Delete the stored access policy partner.': 'policy-ends-all',
	'Revoke the user delegation keys.': 'revoke-ends-all',
	'Disallow Shared Key access.': 'switch-is-gentle',
	'Set the container’s access level to private.': 'level-ends-sas'
};
/** What a wrong answer on a solution comes from, by whether the SAS still works with it and the job goes on. */
const misreading = (text: Solution, works: boolean, goesOn: boolean): string =>
	!works && goesOn
		? 'lasts-till-expiry'
		: works && text === 'Disallow Shared Key access.'
			? 'switch-ends-all'
			: beliefs[text];

const start: AccountState = {
	sharedKey: true,
	anonymous: true,
	renewed: [],
	ended: [],
	revoked: false,
	unassigned: false
};
const may = ['read'] as const;
const leaks: readonly Credential[] = [
	{ kind: 'service-sas', key: 'key1', policy: 'partner', may },
	{ kind: 'user-delegation-sas', role: 'Storage Blob Data Reader', may },
	{ kind: 'service-sas', key: 'key1', may },
	{ kind: 'service-sas', key: 'key2', policy: 'partner', may },
	{ kind: 'account-sas', key: 'key2', may }
];
const jobs: readonly Credential[] = [
	{ kind: 'account-key', key: 'key1' },
	{ kind: 'account-key', key: 'key2' },
	{ kind: 'entra', role: 'Storage Blob Data Reader' },
	{ kind: 'user-delegation-sas', role: 'Storage Blob Data Reader', may }
];

const name = (credential: Credential): string => {
	switch (credential.kind) {
		case 'service-sas':
			return `a service SAS signed with ${credential.key}, ${credential.policy === undefined ? 'ad hoc' : 'bound to that policy'}`;
		case 'account-sas':
			return `an account SAS signed with ${credential.key}`;
		case 'account-key':
			return `the account key ${credential.key}`;
		case 'user-delegation-sas':
			return 'a user delegation SAS';
		default:
			return 'a managed identity with a data role';
	}
};

export const endOneSas = family<Facts>({
	id: 'storage-access/end-one-sas',
	edition: 3,
	group: 'storage-access',
	title: 'Ending one SAS',
	rule: 'A SAS ends with what signed it, or with the stored access policy that it names.',
	lab: 'storage-access/four-ways-in',
	misconceptions: {
		'key-ends-all':
			'It is easy to think that a new key ends every SAS and only SAS; it ends all that its old value signed or was.',
		'policy-ends-all':
			'It is easy to take a policy for a rule of the container; it binds only the SAS that name it.',
		'revoke-ends-all':
			'It is easy to take revoking for the end of all SAS; it ends those of user delegation keys, and all of those.',
		'switch-is-gentle':
			'It is easy to forget who else uses Shared Key; keys, service SAS and account SAS all stop.',
		'switch-ends-all':
			'A user delegation SAS is signed without the account keys. It’s easy to think that the switch ends every SAS.',
		'lasts-till-expiry':
			'A SAS ends early with what signed it, or with the policy that it names. It’s easy to think that it lasts until it expires.',
		'level-ends-sas':
			'It is easy to mix up anonymous access and SAS; the level says nothing on who carries a SAS.'
	},
	axes: {
		leaked: redraw('Kind of the leaked SAS', 'leaked', leaks),
		job: redraw('What the job uses', 'job', jobs),
		bound: {
			title: 'Whether it hangs on a policy',
			change: (facts) => ({
				...facts,
				leaked:
					facts.leaked.kind !== 'service-sas'
						? leaks[0]!
						: facts.leaked.policy === undefined
							? { ...facts.leaked, policy: 'partner' }
							: { kind: 'service-sas', key: facts.leaked.key, may }
			})
		}
	},
	sources: [sources.sas, sources.preventSharedKey],
	facts: (random, difficulty) => ({
		company: random.pick(companies),
		what: random.pick(data),
		leaked: random.pick(leaks.slice(0, 1 + 2 * difficulty)),
		job: random.pick(jobs.slice(0, 1 + difficulty)),
		solutions: random.some(all, difficulty === 1 ? 3 : 4)
	}),
	tell({ company, what, leaked, job, solutions: tried }) {
		const claims = tried.map((text) => {
			const state = { ...start, ...solutions[text] };
			const still = authorize(leaked, state, 'read');
			const goesOn = authorize(job, state, 'read');
			return {
				text,
				holds: !still.allowed && goesOn.allowed,
				because: still.allowed
					? `The leaked SAS still works. ${still.trace.slice(0, -1).join(' ')}`
					: goesOn.allowed
						? `${still.trace.at(-1)!} The job goes on.`
						: `The job stops too: ${goesOn.trace.at(-1)!}`,
				misconception: misreading(text, still.allowed, goesOn.allowed)
			};
		});
		return {
			tabs: page([
				`${company} keeps ${what} in a blob container with a stored access policy named partner. `,
				fact('leaked', `A partner has published ${name(leaked)}.`),
				' ',
				fact('job', `A nightly job reads with ${name(job)}.`)
			]),
			questions: [
				{
					requirement: [
						'The published SAS must stop working, and the job must go on. Does the solution meet the goal?'
					],
					deciding: 'leaked',
					ask: { type: 'series', claims },
					trace: claims.map(
						({ text, holds, because }) => `${text.replace(/\.$/, '')}: ${holds ? 'yes' : 'no'}. ${because}`
					)
				}
			]
		};
	}
});
