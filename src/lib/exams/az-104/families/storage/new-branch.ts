// A case study on the storage of a branch: what its data must survive, who gets to it and how, where it goes, and how it comes back.
// Over 200 lines: twelve topics with words for what can differ in each.
import { lacking, leastExpensive, type Needs, type Redundancy } from '#lib/azure/storage/redundancy.ts';
import { wayBack, type Loss } from '#lib/azure/storage/way-back.ts';
import { sources } from '#lib/azure/sources.ts';
import { caseFamily } from '#lib/exams/az-104/families/cases.ts';
import { side, taking, type Belief, type Row, type Topic } from '#lib/exams/az-104/families/topics.ts';

const each = (texts: Row, change: (text: string) => string): Row =>
	Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, change(text!)]));
/** A side that is told in sentences. Where a word is otherwise after “Right if”, that follows a tilde, with underscores for spaces. */
const said = (axis: string, texts: Row) => {
	const as = (place: number) =>
		each(texts, (text) =>
			text.replace(/[\w’]+~[\w’]+/g, (words) => words.split('~')[place]!.replaceAll('_', ' '))
		);
	return side(axis, 'Fact', as(0), as(1), '{}');
};
/** What can be decided, each with why it’s right and why it’s wrong, where that isn’t the same, behind `|`, or as `but` returns for a row. */
const deciding = (
	decide: Topic['decide'],
	texts: Row,
	but?: (row: Row, answer: string, found: string) => string | false | undefined
): Pick<Topic, 'decide' | 'asks' | 'why'> => ({
	decide,
	asks: each(texts, (text) => text.split('|')[0]!),
	why(row, answer) {
		const [, right, wrong = right] = texts[answer]!.split('|');
		const found = decide(row);
		return (but && found && but(row, answer, found)) || (found === answer ? right : wrong)!;
	}
});

const needsOf = ({ zone, away }: Row): Needs => ({
	zone: zone === 'up',
	region: (away === 'none' ? 'lost' : away) as 'read',
	data: 'blobs'
});
const coverOf = (row: Row): string | undefined =>
	row['away'] === 'other' ? (row['zone'] === 'up' ? undefined : 'copy') : leastExpensive(needsOf(row));
const placesOf: Row = {
	LRS: 'copies in one datacenter',
	ZRS: 'copies in several zones',
	GRS: 'a copy in the paired region',
	'RA-GRS': 'a readable copy in the paired region',
	GZRS: 'copies in zones and in the paired region',
	'RA-GZRS': 'copies in zones, and a readable one in the paired region'
};
const cover: Topic = {
	noun: 'container',
	intro:
		'The website of the branch keeps {data} as block blobs in one container of stweb in {region}, which has availability zones and a paired region.',
	needs: ['zone', 'away'],
	sides: {
		zone: said('need', {
			up: 'the website must~had_to keep saving {data} if a datacenter fails~failed',
			down: 'the website does_not_have~didn’t_have to save {data} while a datacenter is~was down'
		}),
		away: said('need', {
			none: '{data} do_not_have~didn’t_have to survive if all of {region} fails~failed',
			copy: '{data} must~had_to be available after a failover of stweb if all of {region} fails~failed',
			read: '{data} must~had_to stay readable at the secondary endpoint of stweb, without a failover, if all of {region} fails~failed',
			other:
				'designers in {hq} must~had_to read a copy of {data} that follows~followed every change, in a region that is_not~wasn’t paired with {region}'
		})
	},
	single:
		'You need to meet the availability requirements for {data} at the lowest cost. What should you use?',
	decide: coverOf,
	asks: {
		LRS: 'locally redundant storage (LRS)',
		ZRS: 'zone-redundant storage (ZRS)',
		GRS: 'geo-redundant storage (GRS)',
		'RA-GRS': 'read-access geo-redundant storage (RA-GRS)',
		GZRS: 'geo-zone-redundant storage (GZRS)',
		'RA-GZRS': 'read-access geo-zone-redundant storage (RA-GZRS)',
		copy: 'object replication to another storage account'
	},
	why(row, answer) {
		const found = coverOf(row);
		if (answer === 'copy')
			return found === answer
				? 'object replication copies a container to any region'
				: 'this takes a second account, and has no secondary endpoint';
		return `this has ${placesOf[answer]!}${
			answer === found
				? ', which is enough'
				: found === 'copy'
					? ', but nothing in an unpaired region'
					: ({
							zone: ', but writes can stop if a datacenter fails',
							region: ', but nothing outside {region}',
							read: ', but you can only read that after a failover'
						}[lacking(answer as Redundancy, needsOf(row)) as 'zone'] ?? ', and costs more than required')
		}`;
	}
};
const outage: Topic = {
	noun: 'account',
	intro: 'An app saves orders as blobs in storders.',
	needs: ['need', 'rather'],
	sides: {
		sku: said('setup', {
			GRS: 'the redundancy of storders is~were GRS',
			'RA-GRS': 'the redundancy of storders is~were RA-GRS'
		}),
		state: said('event', {
			up: 'today, the staff rehearse~rehearsed a failover while {region} is~was available',
			down: '{region} has~had been unavailable since this morning'
		}),
		need: said('need', {
			read: 'the order app only has~had to show orders until {region} is~was back, and must~had_to avoid a failover where possible',
			write: 'the order app is~was useful only if it can~could both save and show orders'
		}),
		rather: said('need', {
			fast: 'the order app must~had_to work within two hours, even if the latest orders are~were lost',
			keep: 'no order may~was_allowed_to be lost, even if the app saves~saved none for a day'
		})
	},
	single: 'You need to meet the recovery requirements for the order app. What should you do?',
	...deciding(
		({ sku, state, need, rather }) =>
			state === 'up'
				? need + rather! === 'writekeep'
					? 'planned'
					: undefined
				: need === 'write'
					? rather
					: sku !== 'GRS'
						? 'secondary'
						: rather === 'fast'
							? rather
							: undefined,
		{
			planned:
				'start a planned failover of storders|a planned failover loses nothing, and both regions are available|a planned failover requires {region} to be available',
			fast: 'start an unplanned failover of storders|without {region}, only an unplanned failover is possible, and lost orders are acceptable|an unplanned failover is avoidable, and might lose orders',
			secondary:
				'connect the app to the secondary endpoint|with RA-GRS, the app can read the secondary endpoint at once|a secondary endpoint can be read only with RA, and never takes writes',
			keep: 'wait until {region} is available again|a failover might lose orders that are still in {region}|the app can work without waiting'
		}
	)
};
const protect: Topic = {
	noun: 'department',
	names: ['Design', 'Legal', 'Payroll', 'Press', 'Sales', 'Training'],
	intro:
		'Each department of the branch will get its own storage account. You must prevent the risk of each, or be able to undo it, and enable no more than that requires.',
	sides: {
		store: side(
			'setup',
			'Documents',
			{ blob: 'block blobs in a container', file: 'files in an SMB file share' },
			'{name} used {}'
		),
		risk: side('need', 'Risk', {
			one: 'one overwritten document, to be undone alone',
			many: 'a script that changes all documents, to be undone in one step',
			container: 'deletion of the container',
			share: 'deletion of the share',
			account: 'deletion of the storage account'
		})
	},
	table: 'What should you enable for each department?',
	...deciding(
		({ store, risk }) =>
			risk === 'account'
				? 'lock'
				: {
						blobone: 'version',
						blobmany: 'point',
						blobcontainer: 'container',
						fileone: 'snapshot',
						fileshare: 'share'
					}[store! + risk!],
		{
			version: 'blob versioning|versioning keeps earlier states of each blob',
			point:
				'point-in-time restore|with versioning, change feed and soft delete, which it requires, it takes all block blobs back to one moment',
			container: 'soft delete for containers|soft delete for containers brings back a deleted container',
			share: 'soft delete for file shares|soft delete for file shares brings back a deleted share',
			snapshot: 'share snapshots|snapshots keep earlier states of files in a share',
			lock: 'a CanNotDelete lock|a lock keeps an account from being deleted'
		}
	)
};
const keep: Topic = {
	noun: 'container',
	intro: 'Accounting stores contracts as blobs in a container of stlegal.',
	needs: ['goal'],
	sides: {
		goal: said('need', {
			locked:
				'until its period ends~ended, no one may~was_allowed_to change a contract or shorten that period',
			open: 'in a test, no contract may~was_allowed_to change until its period ends~ended, but you must~had_to be able to cancel that',
			hold: 'no contract may~was_allowed_to change until a lawsuit ends~ended, on a date that no one knows~knew',
			lock: 'contracts may~were_allowed_to change, but no one may~was_allowed_to delete stlegal by accident'
		}),
		period: said('setup', {
			all: 'the retention period of every contract is~were seven years',
			each: 'the retention periods of contracts are~were between two and ten years'
		})
	},
	single: 'You need to meet the legal requirement for contracts. What should you configure?',
	...deciding(({ goal, period }) => (period === 'all' ? goal : goal === 'locked' ? 'version' : undefined), {
		locked:
			'a locked retention policy for the container|no one can delete a locked policy or shorten its period|a locked policy has one period, which can’t be shortened or canceled',
		open: 'an unlocked retention policy for the container|you can delete a policy that isn’t locked|an unlocked policy has one fixed period without changes, and can be deleted',
		hold: 'a legal hold for the container|a legal hold lasts until someone clears it|a legal hold has no period, and prevents changes',
		version:
			'retention policies for blob versions|policies for versions can have different periods|all contracts have the same period',
		lock: 'a CanNotDelete lock for the account|a lock keeps the account from being deleted, and blobs can change|a lock lets blobs change'
	})
};

const network: Topic = {
	noun: 'account',
	intro:
		'The firewall of stfiles admits only selected networks, and has no rules or exceptions yet. A VPN connects the office in {city} to VNet1.',
	needs: ['client', 'path'],
	sides: {
		client: said('need', {
			ip: 'the office in {city}, which has~had a fixed public IP address, must~had_to use stfiles',
			subnet: 'virtual machines in VNet1 in {region} must~had_to use stfiles',
			trusted: 'Azure Monitor must~had_to write logs to stfiles',
			instance: 'a data factory must~had_to use stfiles, and no other factory may~was_allowed_to'
		}),
		path: said('need', {
			public: 'traffic to stfiles may~was_allowed_to use the public endpoint',
			private: 'traffic to stfiles must~had_to use a private IP address'
		})
	},
	single:
		'You need to meet the network requirements for stfiles at the lowest cost. What should you configure?',
	...deciding(
		({ client, path }) => (path === 'public' ? client : /ip|sub/.test(client!) ? 'private' : undefined),
		{
			ip: 'an IP network rule|an IP rule admits a fixed public address|an IP rule is for public addresses, and doesn’t apply to Azure services in {region}',
			subnet:
				'a service endpoint and a virtual network rule|the rule admits a subnet, and service endpoints are free|a virtual network rule admits subnets to the public endpoint',
			private:
				'a private endpoint in VNet1|a private endpoint gives stfiles a private IP address|a private endpoint costs more, and isn’t required',
			trusted:
				'the exception for trusted Azure services|Azure Monitor is a trusted service|the exception admits all trusted services, and no one else',
			instance:
				'a resource instance rule|this rule admits only that factory|a resource instance rule is for Azure services with a managed identity'
		}
	)
};
const grantOf = ({ crew, limit }: Row): string => (crew === 'staff' ? 'role' : limit!);
const grants = deciding(grantOf, {
	delegation:
		'a user delegation SAS|Entra credentials sign it, not an account key|it’s for one service, and ending it early ends those for other agencies',
	policy:
		'a service SAS with a stored access policy|it ends when you delete the policy|an account key signs it, for one service',
	account:
		'an account SAS|only an account SAS can be for several services|an account key signs it, and only a new key ends it early',
	role: 'role assignments|employees can sign in, and lose access with their roles|without an account in your tenant, no one gets a role'
});
const grant: Topic = {
	noun: 'user',
	intro:
		'Photographers upload blobs to stphoto. A SAS is only for people who cannot sign in. You sign user delegation SAS in stphoto for other agencies.',
	needs: ['limit'],
	sides: {
		crew: said('setup', {
			agency: 'the photographers work~worked for an agency, and cannot~couldn’t have accounts in your tenant',
			staff: 'the photographers are~were employees, with accounts in your tenant'
		}),
		limit: said('need', {
			delegation: 'access of the photographers must_not~couldn’t depend on an account key',
			policy:
				'you must~had_to be able to end the access of all photographers at once, without new keys and without ending that of anyone else',
			account: 'one credential of each photographer must~had_to be enough for blobs and a queue'
		})
	},
	single: 'You need to meet the access requirement for the photographers. What should you provide?',
	...grants,
	why: (row, answer) =>
		row['crew'] === 'staff' && answer !== 'role'
			? `employees can sign in, so they get no ${grants.asks[answer]!.replace(/\w+ /, '')}`
			: grants.why(row, answer)
};
const rights = ['read', 'read and change', 'set access control lists of'];
const roleOf = ({ place, task }: Row): string => (task === 'account' ? task : `${place!} ${task!}`);
const role: Topic = {
	noun: 'user',
	intro:
		'The account stteam has a hierarchical namespace, a container, and an SMB file share. People open files with their own identities.',
	needs: ['task'],
	sides: {
		place: said('setup', {
			blob: '{who} works~worked with files in the container of stteam',
			file: '{who} works~worked with files in the share of stteam'
		}),
		task: said('need', {
			0: '{who} must~had_to be able to read these files, but not to change them',
			1: '{who} must~had_to be able to add, read and delete these files',
			2: '{who} must~had_to be able to set the access control lists of these files',
			account: '{who} must~had_to be able to change the redundancy of stteam'
		})
	},
	single: 'You follow the principle of least privilege. Which role should you assign to {who}?',
	decide: roleOf,
	asks: {
		'blob 0': 'Storage Blob Data Reader',
		'blob 1': 'Storage Blob Data Contributor',
		'blob 2': 'Storage Blob Data Owner',
		'file 0': 'Storage File Data SMB Share Reader',
		'file 1': 'Storage File Data SMB Share Contributor',
		'file 2': 'Storage File Data SMB Share Elevated Contributor',
		account: 'Storage Account Contributor'
	},
	why(row, answer) {
		const [kind, level] = answer.split(' ');
		return `${roleOf(row) === answer ? 'of these roles, this is the least that lets' : 'this lets'} someone ${level ? `${rights[Number(level)]!} files in a ${kind === 'blob' ? 'container' : 'share'}` : 'change settings of the account'}`;
	}
};
const leak: Topic = {
	noun: 'account',
	intro: 'Partners use stpress with tokens of several kinds.',
	needs: ['later'],
	sides: {
		leaked: said('event', {
			key1: 'last night, someone published~had_published the account key key1 of stpress',
			key2: 'last night, someone published~had_published a SAS for stpress, signed with key2 and without a policy',
			policy: 'last night, someone published~had_published a SAS for stpress with a stored access policy',
			delegation: 'last night, someone published~had_published a user delegation SAS for stpress'
		}),
		later: said('need', {
			stay: 'other keys and tokens of stpress must~had_to keep working where possible',
			never: 'from today, stpress must~had_to reject all keys, and all tokens that keys have~had signed'
		})
	},
	single: 'You need to stop the use of what was published. What should you do?',
	...deciding(
		({ leaked, later }) => (later === 'stay' ? leaked : leaked === 'delegation' ? undefined : 'disable'),
		{
			key1: 'regenerate key1|a new key1 replaces the published one, and key2 keeps working|this ends only key1 and what it signed',
			key2: 'regenerate key2|a SAS without a policy ends with the key that signed it|this ends key2 and its tokens',
			policy:
				'delete the stored access policy|without its policy, the SAS is invalid, and no key changes|this ends only what refers to the policy',
			delegation:
				'revoke user delegation keys|a user delegation SAS ends with these keys|this ends only user delegation SAS',
			disable:
				'disable storage account key access|this stops all keys and what they signed|this stops all keys and what they signed, which must keep working'
		}
	)
};

const tier: Topic = {
	noun: 'dataset',
	names: ['Drafts', 'Photos', 'Receipts', 'Reports', 'Scans', 'Surveys'],
	intro:
		'You will upload datasets to stmedia, each to one access tier. You must minimize costs, without charges for early deletion.',
	common: { redundancy: side('setup', 'Redundancy', 'GRS|GZRS', 'stmedia used {}', 'the account uses {}') },
	sides: {
		reads: side(
			'need',
			'Read',
			{ daily: 'every day', now: 'once, in seconds', late: 'once, within a day' },
			'{name} were read {}'
		),
		kept: side('need', 'Kept for', '20 days|40 days|120 days|400 days', '{name} were kept for {}')
	},
	table: 'Which access tier should you use for each dataset?',
	...deciding(
		({ reads, kept, redundancy }) => {
			const days = parseInt(kept!);
			return reads === 'daily' || days < 30
				? 'hot'
				: days < 90
					? 'cool'
					: reads === 'late' && days > 180 && redundancy === 'GRS'
						? 'archive'
						: 'cold';
		},
		{
			hot: 'Hot|the other tiers charge for at least 30 days|for {kept} and one read, a colder tier costs less',
			cool: 'Cool|for one read and {kept}, Cool costs least|for {kept}, Cold costs less than Cool',
			cold: 'Cold|for {kept}, Cold costs less than Cool|Archive costs less, and a day is enough to rehydrate',
			archive: 'Archive|Archive costs least, and a day is enough to rehydrate'
		},
		({ reads, kept, redundancy }, answer) => {
			const days = parseInt(kept!);
			const [least, words] = { cool: [30, 'thirty'], cold: [90, 'ninety'], archive: [180, '180'] }[
				answer
			] ?? [0];
			if (answer === 'archive' && reads !== 'late') return 'Archive takes hours to read';
			if (reads === 'daily')
				return `daily reads cost ${{ hot: 'least in Hot', cool: 'more than in Hot' }[answer] ?? 'even more than in Cool'}`;
			if (days < Number(least)) return `that tier charges for ${words!} days`;
			return answer === 'archive' && redundancy !== 'GRS' && 'Archive isn’t supported with {redundancy}';
		}
	)
};
const tool: Topic = {
	noun: 'server',
	intro: 'Designers in {city} keep drawings on the server FS1.',
	needs: ['files', 'rule'],
	sides: {
		line: said('setup', {
			slow: 'their office has~had an internet connection of 50 Mbps',
			fast: 'their office has~had an internet connection of 10 Gbps'
		}),
		files: said('need', {
			few: 'now and then, about forty drawings must~had_to be copied to stplans',
			huge: 'within three weeks, 60 TB of drawings must~had_to be copied to stplans'
		}),
		rule: said('need', {
			hand: 'the designers must~had_to be able to copy drawings without commands',
			azcopy: 'a script must~had_to copy the drawings',
			sync: 'the share in stplans must~had_to have all drawings, and FS1 only a synced cache of them'
		})
	},
	single: 'You need to meet the requirements for the drawings. Which tool should you use?',
	...deciding(
		({ files, line, rule }) => {
			const slow = files === 'huge' && line === 'slow';
			return rule !== 'hand' ? (slow ? undefined : rule) : files === 'few' ? rule : slow ? 'box' : undefined;
		},
		{
			hand: 'Azure Storage Explorer|a graphical tool is enough for a few files|Storage Explorer copies by hand, and makes no cache',
			azcopy: 'AzCopy|AzCopy runs in scripts|AzCopy needs commands, and makes no cache',
			box: 'Azure Data Box|60 TB take more than 100 days at 50 Mbps, so you ship a device|a device is for more data than the connection can take',
			sync: 'Azure File Sync|with cloud tiering, FS1 becomes a cache of the share|File Sync is for servers that stay in use as a cache'
		},
		(_, answer, found) => found === 'box' && answer === 'hand' && '60 TB are too much for this connection'
	)
};
const recover: Topic = {
	noun: 'incident',
	intro:
		'In stcrm, soft delete keeps blobs and containers for 7 days. Its file share has one snapshot, taken 5 days ago. All files in the share are months old. There are no backups.',
	common: {
		versions: side(
			'setup',
			'Versioning',
			'enabled|disabled',
			'versioning had been {}',
			'versioning for blobs is {}'
		)
	},
	sides: {
		loss: side('event', 'Loss', {
			'blob-deleted': 'a deleted blob',
			'blob-overwritten': 'an overwritten blob',
			'container-deleted': 'a deleted container',
			'file-deleted': 'a deleted file in the share'
		}),
		ago: side('event', 'When', { 3: '3 days ago', 12: '12 days ago' }, '{name} had happened {}')
	},
	table: 'What should you use to recover the data of each incident?',
	...deciding(
		({ loss, ago, versions }) =>
			wayBack({
				loss: loss as Loss,
				ago: Number(ago),
				days: { blob: 7, container: 7, share: 0 },
				versioning: versions === 'enabled',
				snapshot: 5,
				archived: false
			}).way,
		{
			blob: 'the soft-deleted blob|without versioning, a deleted blob is kept for 7 days|no blob was deleted',
			snapshot:
				'a soft-deleted snapshot of the blob|without versioning, the old content of an overwritten blob is kept for 7 days|no blob was overwritten',
			version:
				'a previous version of the blob|with versioning, an overwritten or deleted blob keeps a previous version|no blob was changed or deleted alone',
			container: 'the soft-deleted container|a deleted container is kept for 7 days|no container was deleted',
			'share-snapshot': 'the share snapshot|the snapshot has all files of 5 days ago|the share has no blobs',
			none: 'nothing in the account|soft delete keeps data for only 7 days|another option still has the data'
		},
		({ loss }, answer, found) => {
			if (loss === 'file-deleted' && found === 'none')
				return {
					none: 'the file was deleted before the snapshot was taken',
					'share-snapshot': 'the snapshot is too new'
				}[answer];
			if (answer === found) return;
			if (answer === 'version') return /^b/.test(loss!) && 'versioning is disabled';
			return (
				loss ===
					{ blob: 'blob-deleted', snapshot: 'blob-overwritten', container: 'container-deleted' }[answer] &&
				(found === 'version' ? 'with versioning, a previous version is kept instead' : '7 days are over')
			);
		}
	)
};
const take: Topic = {
	noun: 'account',
	intro:
		'The branch takes over stproject, a general-purpose v2 account in another region and subscription of the same tenant. The account has only block blobs, and no data protection. Its URL must stay if possible.',
	needs: ['wish'],
	sides: {
		locked: said('setup', {
			no: 'in the resource group of stproject, only a virtual machine has~had a ReadOnly lock',
			yes: 'the resource group of stproject has~had a ReadOnly lock'
		}),
		wish: said('need', {
			move: 'the subscription of the branch must~had_to pay for stproject',
			region: 'the data of stproject must~had_to be stored in {region}',
			name: 'the name of the project account must~had_to begin with stbranch',
			upgrade: 'suppliers must~had_to upload files to stproject by SFTP',
			set: 'blobs in stproject without a tier of their own must~had_to be Cool'
		})
	},
	single: 'You need to take the first step to change stproject as required. What should you do?',
	...deciding(
		({ locked, wish }) => {
			const copy = /region|name/.test(wish!);
			return locked === 'yes' ? (copy ? undefined : 'unlock') : copy ? 'copy' : wish;
		},
		{
			unlock:
				'delete the lock|a ReadOnly lock blocks moves and changes|a lock on another resource isn’t in the way',
			move: 'move the account to the subscription|an account can move, with its URL|a move isn’t required',
			copy: 'create another account and copy the data|neither the region nor the name of an account can change|the account can be changed',
			upgrade: 'upgrade to a hierarchical namespace|SFTP requires this|SFTP isn’t required',
			set: 'change the default access tier|blobs without their own tier follow the default|no tier must change'
		},
		({ locked, wish }, answer) => locked === 'yes' && answer === wish && 'the ReadOnly lock blocks this'
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'geo-is-readable': [
		'Only RA lets you read the second region before a failover. It’s easy to expect it of all geo-redundancy.',
		(row) => ({ ...row, ...(row['away'] === 'read' ? { away: 'copy' } : { sku: 'RA-GRS' }) })
	],
	'secondary-takes-writes': [
		'A secondary endpoint is read-only. It’s easy to expect writes to go there.',
		taking('need', /write/, { need: 'read', sku: 'RA-GRS', state: 'down' })
	],
	'planned-anytime': [
		'A planned failover needs both regions. It’s easy to think of it in an outage.',
		taking('state', /down/, { state: 'up', need: 'write', rather: 'keep' })
	],
	'lock-protects-blobs': [
		'A lock protects the account, not its blobs. It’s easy to think that it protects both.',
		taking('goal', /./, { goal: 'lock', period: 'all' })
	],
	'keys-end-all': [
		'A user delegation SAS isn’t signed with an account key. It’s easy to regenerate keys for any leak.',
		taking('leaked', /delegation/, { leaked: 'key1' })
	],
	'archive-anywhere': [
		'Archive isn’t supported with zone redundancy. It’s easy to overlook the redundancy.',
		taking('redundancy', /Z/, { redundancy: 'GRS' })
	]
};

export const newBranch = caseFamily(
	{
		id: 'storage-accounts/new-branch',
		edition: 11,
		group: 'storage-accounts',
		title: 'Case study: storage for a branch',
		rule: {
			'^cover': 'Z is for the loss of a datacenter, G for the loss of a region, and RA to read there.',
			'^outage': 'A planned failover needs both regions. An unplanned one might lose the latest data.',
			'^protect': 'Each protection has its level: blob, container, share or account.',
			'^keep': 'A retention policy has a period, and a legal hold has none. A lock doesn’t protect blobs.',
			'^network': 'Each firewall rule is for one kind of client, and a private endpoint needs none.',
			'^grant': 'Anyone who can sign in gets a role. SAS differ in what signs them, and how they end.',
			'^role': 'Data roles are for blobs or for shares, and account roles for settings.',
			'^leak':
				'A SAS ends with the key that signed it, or with its policy. Without key access, no key is accepted, and nothing that it signed.',
			'^tier': 'Colder tiers cost less to store and more to read, for a minimum of days.',
			'^tool': 'Size, bandwidth and how the work is done decide about the tool.',
			'^recover': 'Soft delete, versions and snapshots each keep something else.',
			'^take':
				'Region and name of an account can’t change. A ReadOnly lock on an account or above it blocks changes of its settings.'
		},
		lab: 'storage-accounts/second-region',
		sources: [
			sources.storageRedundancy,
			sources.storageDisasterRecovery,
			sources.dataProtection,
			sources.immutableStorage,
			sources.storageFirewall,
			sources.sas,
			sources.storageRoles,
			sources.accessTiers,
			sources.locks
		],
		axes: {
			need: 'What is required',
			setup: 'How something is set up',
			event: 'What happened'
		}
	},
	{
		strands: [
			{ cover, outage, protect, keep },
			{ network, grant, role, leak },
			{ tier, tool, recover, take }
		],
		beliefs,
		words: ['company', 'city', 'region', 'hq', 'data', 'who', 'trade'],
		themes: [
			'Kestrel Outdoor|Lyon|France Central|Geneva|trail maps|Elif|rents tents and canoes',
			'Saffron Kitchens|Leeds|UK South|Dublin|menus|Ivo|runs canteens in schools',
			'Halden Optics|Kyoto|Japan East|Seoul|lens drawings|Hana|makes camera lenses',
			'Fathom Surveys|Bergen|Norway East|Aberdeen|sonar images|Greta|surveys the seabed for ports',
			'Copper Lane Theaters|Toronto|Canada Central|Boston|posters|Farid|runs theaters in old factories'
		].map((theme) => theme.split('|')),
		overview: [
			'{company} {trade}. From its headquarters in {hq}, sixty people have moved to a new branch in {city}.\nYou are the only administrator of the branch, which has its own Azure subscription, with resources in {region}.',
			'{company}, which {trade}, has bought a smaller company in {city}. Its old servers are being replaced by Azure Storage in {region}, in a subscription of the branch. The headquarters stay in {hq}.',
			'{company} {trade}. After a flood at the headquarters in {hq}, a branch opened in {city}, with forty employees and its own Azure subscription.\nYou review its storage in {region}.'
		]
	}
);
