// Family: who gets a ticket for a share, and what share role and NTFS permissions leave together.
import type { Tab } from '#lib/domain/practice/variant.ts';
import { another, either, fact, pageWith } from '#lib/exams/az-104/families/kit.ts';
import { companies, data, people } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import {
	ntfsLevels,
	rightOf,
	rightTrace,
	shareRights as rights,
	shareRoleNames,
	shareRoles,
	signIn,
	type IdentitySource,
	type ShareAccess
} from '#lib/azure/storage/files.ts';
import { family } from '#lib/domain/practice/family.ts';

type Place = 'account key' | 'PC in the office' | 'laptop, no VPN';
type Row = Pick<ShareAccess, 'role' | 'ntfs'> & { readonly from: Place };

interface Facts {
	readonly company: string;
	readonly what: string;
	readonly names: readonly string[];
	readonly byDefault: ShareAccess['role'];
	readonly source: IdentitySource;
	readonly access: readonly Row[];
}

const choices = ['No access', 'Read', 'Read, write', 'Read, write, delete', 'All, with permissions'];
/** Write alone would not read. */
const ntfsNames = {
	none: 'none',
	read: 'read',
	write: 'read, write',
	modify: 'modify',
	full: 'full control'
};
type Seen = Row & Pick<Facts, 'source' | 'byDefault'>;
/** Everybody is hybrid, and so is every device. */
const ticketOf = ({ source, from }: Pick<Seen, 'source' | 'from'>) =>
	signIn(source, 'hybrid', { joined: 'entra-hybrid', reachesController: from === 'PC in the office' });
const accessOf = ({ role, byDefault, ntfs, from }: Omit<Seen, 'source'>): ShareAccess => ({
	role,
	byDefault,
	ntfs,
	accountKey: from === 'account key'
});
/** The right that is left; the ticket comes first. */
const textOf = (one: Seen): string =>
	choices[one.from !== 'account key' && !ticketOf(one).works ? 0 : rights.indexOf(rightOf(accessOf(one)))]!;
const traceOf = (one: Seen): readonly string[] => {
	const { works, trace } = ticketOf(one);
	return one.from === 'account key' || works ? rightTrace(accessOf(one)) : trace;
};

/** Which wrong rule leads to which other right; of two that lead to the same the last is named. */
function blame(row: {
	readonly from: Place;
	readonly inOffice: string | undefined;
	readonly noDefault: string | undefined;
	readonly byNtfs: string;
	readonly byRole: string;
}): Record<string, string> {
	const wrong: Record<string, string> = {};
	if (row.from === 'laptop, no VPN') wrong[choices[0]!] = 'ticket-anywhere';
	if (row.inOffice !== undefined)
		wrong[row.inOffice] = row.from === 'account key' ? 'key-as-person' : 'ticket-anywhere';
	if (row.noDefault !== undefined) wrong[row.noDefault] = 'no-default';
	wrong[row.byNtfs] = 'ntfs-alone';
	wrong[row.byRole] = 'role-alone';
	return wrong;
}

const first = (facts: Facts, change: (one: Row) => Partial<Row>): Facts => ({
	...facts,
	access: facts.access.map((one, index) => (index === 0 ? { ...one, ...change(one) } : one))
});

/** What the scenario says. */
const tabsOf = ({ company, what, names, byDefault, source, access }: Facts): readonly Tab[] =>
	pageWith(
		{
			kind: 'table',
			caption: 'Who mounts the share',
			head: ['Person', 'Share role', 'NTFS', 'Mounts with'],
			rows: access.map(({ role, ntfs, from }, index) => [
				names[index]!,
				shareRoleNames[role],
				ntfsNames[ntfs],
				from
			])
		},
		[
			`${company} keeps ${what} in an Azure file share. Everybody is synced from AD DS to Entra ID, and every device is hybrid joined. `,
			fact('source', `The account’s identity source is ${source === 'ad-ds' ? 'AD DS' : 'Entra Kerberos'}. `),
			fact('default', `Its default share-level permission is ${shareRoleNames[byDefault]}. `),
			fact('table', 'The table shows SMB share roles and NTFS permissions.')
		]
	);

export const shareRights = family<Facts>({
	id: 'storage-access/share-rights',
	edition: 2,
	group: 'storage-access',
	title: 'Share role and NTFS',
	rule: 'Share role and NTFS permissions are both enforced, and the narrower decides.',
	lab: 'storage-access/whose-files',
	misconceptions: {
		'role-alone': 'It is easy to read the share role as the last word; NTFS can narrow it.',
		'ntfs-alone':
			'It is easy to read NTFS as on a file server; without a share permission nobody gets that far.',
		'no-default': 'It is easy to overlook the default permission; of it and the role the higher counts.',
		'key-as-person': 'It is easy to hold the account key to NTFS; it mounts with full rights.',
		'ticket-anywhere':
			'It is easy to overlook who issues the ticket; AD DS takes a domain controller within reach, Entra Kerberos does not.'
	},
	axes: {
		source: either('Identity source', 'source', 'ad-ds', 'entra-kerberos'),
		default: either('Default share-level permission', 'byDefault', 'none', 'contributor'),
		ntfs: {
			title: 'NTFS permission of the first person',
			change: (facts, random) => first(facts, ({ ntfs }) => ({ ntfs: another(random, ntfsLevels, ntfs) }))
		},
		role: {
			title: 'Share role of the first person',
			change: (facts, random) => first(facts, ({ role }) => ({ role: another(random, shareRoles, role) }))
		}
	},
	sources: [sources.filesIdentity, sources.filePermissions, sources.sharePermissions],
	facts: (random, difficulty) => ({
		company: random.pick(companies),
		what: random.pick(data),
		names: random.some(people, difficulty === 1 ? 2 : 3),
		byDefault: difficulty > 1 && random.chance(0.5) ? random.pick(shareRoles.slice(1, 3)) : 'none',
		source: difficulty > 1 ? random.pick(['ad-ds', 'entra-kerberos']) : 'ad-ds',
		access: Array.from({ length: difficulty === 1 ? 2 : 3 }, (_, index) => ({
			role: random.pick(shareRoles),
			ntfs: random.pick(ntfsLevels),
			from:
				difficulty === 3 && index === 2
					? 'account key'
					: difficulty > 1 && index === 1
						? 'laptop, no VPN'
						: 'PC in the office'
		}))
	}),
	tell(facts) {
		const { names, byDefault, source, access } = facts;
		const all = access.map((row) => {
			const one: Seen = { ...row, byDefault, source };
			const textBy = (change: Partial<Seen>): string => textOf({ ...one, ...change });
			return {
				from: one.from,
				text: textOf(one),
				trace: traceOf(one),
				inOffice: one.from === 'PC in the office' ? undefined : textBy({ from: 'PC in the office' }),
				noDefault: byDefault === 'none' ? undefined : textBy({ byDefault: 'none' }),
				byNtfs: textBy({ role: 'elevated' }),
				byRole: textBy({ ntfs: 'full' })
			};
		});
		const ticket = all.some(
			({ from, text, inOffice }) => from === 'laptop, no VPN' && inOffice !== undefined && inOffice !== text
		);
		const matters = all.some(({ text, noDefault }) => noDefault !== undefined && noDefault !== text);
		const byKey = access.some(({ from }) => from === 'account key');
		return {
			tabs: tabsOf(facts),
			questions: [
				{
					requirement: ['What can each user do with a file in the share that another user created and owns?'],
					deciding: ticket ? 'source' : matters ? 'default' : 'table',
					ask: {
						type: 'table',
						choices,
						rows: all.map((one, index) => ({
							text: names[index]!,
							right: one.text,
							because: one.trace.at(-1)!,
							wrong: blame(one)
						}))
					},
					trace: all.map(({ trace }, index) => `${names[index]!}. ${trace.join(' ')}`),
					miss: byKey || ticket || matters ? 'edge' : 'core'
				}
			]
		};
	}
});
