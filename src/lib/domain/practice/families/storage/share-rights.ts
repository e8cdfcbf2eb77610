// Family: share role and NTFS permissions, and the narrower of the two.
import { page } from '#lib/domain/azure/storage/figures.ts';
import {
	ntfsLevels,
	rightsOn,
	shareRights as rights,
	shareRoles,
	type ShareAccess
} from '#lib/domain/azure/storage/files.ts';
import { family } from '#lib/domain/practice/family.ts';
import { companies, people } from '#lib/domain/practice/families/words.ts';
import { another, data, fact } from '#lib/domain/practice/families/storage/wrong.ts';

interface Facts {
	readonly company: string;
	readonly what: string;
	readonly names: readonly string[];
	readonly byDefault: ShareAccess['role'];
	readonly access: readonly Pick<ShareAccess, 'role' | 'ntfs' | 'accountKey'>[];
}

const choices = ['No access', 'Read', 'Read, write', 'Read, write, delete', 'All, with permissions'];
const roleNames = {
	none: 'None',
	reader: 'Reader',
	contributor: 'Contributor',
	elevated: 'Elevated Contributor'
};
const textOf = (access: ShareAccess): string => choices[rights.indexOf(rightsOn(access).right)]!;

const first = (facts: Facts, change: (one: Facts['access'][number]) => Facts['access'][number]): Facts => ({
	...facts,
	access: facts.access.map((one, index) => (index === 0 ? change(one) : one))
});

export const shareRights = family<Facts>({
	id: 'storage-access/share-rights',
	edition: 1,
	group: 'storage-access',
	title: 'Share role and NTFS',
	rule: 'Share role and NTFS permissions are both enforced, and the narrower decides.',
	lab: 'storage-access/whose-files',
	misconceptions: {
		'role-alone': 'It is easy to read the share role as the last word; NTFS can narrow it.',
		'ntfs-alone':
			'It is easy to read NTFS as on a file server; without a share permission nobody gets that far.',
		'no-default': 'It is easy to overlook the default permission; of it and the role the higher counts.',
		'key-as-person': 'It is easy to hold the account key to NTFS; it mounts with full rights.'
	},
	axes: {
		default: {
			title: 'Default share-level permission',
			change: (facts) => ({ ...facts, byDefault: facts.byDefault === 'none' ? 'contributor' : 'none' })
		},
		ntfs: {
			title: 'NTFS permission of the first person',
			change: (facts, random) =>
				first(facts, (one) => ({ ...one, ntfs: another(random, ntfsLevels, one.ntfs) }))
		},
		role: {
			title: 'Share role of the first person',
			change: (facts, random) =>
				first(facts, (one) => ({ ...one, role: another(random, shareRoles, one.role) }))
		}
	},
	sources: [
		page('Directory and file permissions', 'files/storage-files-identity-configure-file-level-permissions'),
		page('Share-level permissions', 'files/storage-files-identity-assign-share-level-permissions')
	],
	facts: (random, difficulty) => ({
		company: random.pick(companies),
		what: random.pick(data),
		names: random.some(people, difficulty === 1 ? 2 : 3),
		byDefault: difficulty > 1 && random.chance(0.6) ? random.pick(shareRoles.slice(1, 3)) : 'none',
		access: Array.from({ length: difficulty === 1 ? 2 : 3 }, (_, index) => ({
			role: random.pick(shareRoles),
			ntfs: random.pick(ntfsLevels),
			accountKey: difficulty === 3 && index === 2
		}))
	}),
	tell({ company, what, names, byDefault, access }) {
		const all = access.map((one): ShareAccess => ({ ...one, byDefault }));
		const matters = all.some((one) => textOf(one) !== textOf({ ...one, byDefault: 'none' }));
		return {
			tabs: [
				{
					paragraphs: [
						[
							`${company} keeps ${what} in an Azure file share, mounted over SMB with identities of AD DS. `,
							fact('default', `The account’s default share-level permission is ${roleNames[byDefault]}. `),
							fact('table', 'The table shows each person’s SMB share role and NTFS permission.')
						]
					],
					figure: {
						kind: 'table',
						caption: 'Roles and permissions',
						head: ['Person', 'Share role', 'NTFS', 'Mounts with'],
						rows: access.map(({ role, ntfs, accountKey }, index) => [
							names[index]!,
							roleNames[role],
							ntfs,
							accountKey === true ? 'account key' : 'identity'
						])
					}
				}
			],
			questions: [
				{
					requirement: ['What can each person do with a file in the share?'],
					deciding: matters ? 'default' : 'table',
					ask: {
						type: 'table',
						choices,
						rows: all.map((one, index) => ({
							text: names[index]!,
							right: textOf(one),
							because: rightsOn(one).trace.at(-1)!,
							wrong: {
								[textOf({ ...one, accountKey: false })]: 'key-as-person',
								[textOf({ ...one, byDefault: 'none' })]: 'no-default',
								[textOf({ ...one, role: 'elevated' })]: 'ntfs-alone',
								[textOf({ ...one, ntfs: 'full' })]: 'role-alone'
							}
						}))
					},
					trace: all.flatMap((one, index) => `${names[index]!}. ${rightsOn(one).trace.join(' ')}`),
					miss: matters || all.some(({ accountKey }) => accountKey) ? 'edge' : 'core'
				}
			]
		};
	}
});
