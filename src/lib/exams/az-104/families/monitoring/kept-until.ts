// Backup policies and recovery points: how long they're kept, what they contain, how consistent they are, and how to restore from them.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	consistencyOf,
	isBackedUp,
	lossOf,
	recoverOn,
	restoreTier,
	scriptOn,
	type DiskSetting
} from '#lib/azure/monitoring/recovery-point.ts';
import { expiresAfter, ruleFor, type Policy, type Since } from '#lib/azure/monitoring/retention.ts';
import { sources } from '#lib/azure/sources.ts';
import { day } from '#lib/domain/time/day.ts';
import {
	side,
	taking,
	told,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

/** A text for each id. */
const texts = (ids: readonly string[], text: (id: string) => string): Row =>
	Object.fromEntries(ids.map((id) => [id, text(id)]));
const databases = ['LedgerDB', 'OrdersDB', 'PayrollDB', 'TicketsDB', 'MapsDB', 'ScansDB'];
const machines = {
	noun: 'VM',
	names: ['AppVM', 'DevVM', 'MailVM', 'PrintVM', 'SalesVM', 'StoreVM', 'WebVM']
};
const points = {
	noun: 'recovery point',
	names: ['RP1', 'RP2', 'RP3', 'RP4', 'RP5', 'RP6']
};

/** The days that each rule of a policy is for. */
const days: Policy = {
	daily: true,
	weekly: { on: [7] },
	monthly: { on: [7], nth: [1] },
	yearly: { on: [7], nth: [1], in: [1] }
};
const kept: Row = {
	weekly: 'Sunday backups for {w} weeks',
	monthly: 'those of the first Sunday of a month for {m} months',
	yearly: 'that of the first Sunday in January for {y} years'
};
const ruleOf = ({ rules, taken, origin }: Row): string =>
	origin === 'demand'
		? origin
		: ruleFor(
				Object.fromEntries(
					Object.entries(days).filter(([rule]) => rule === 'daily' || rules!.includes(rule))
				) as Policy,
				day(taken!)
			)!;
function whyRule(row: Row, answer: string): string {
	const found = ruleOf(row);
	if (answer === 'demand')
		return found === answer
			? 'an on-demand backup has the retention that you select for it'
			: 'the backup was scheduled, so the policy decides';
	if (found === answer)
		return answer === 'daily'
			? 'only the daily rule applies to {taken}'
			: `of the rules that apply to {taken}, the ${answer} one takes precedence`;
	if (found === 'demand') return `the ${answer} rule is for scheduled backups`;
	if (answer !== 'daily' && !row['rules']!.includes(answer)) return `the policy has no ${answer} rule`;
	return ruleOf({ ...row, rules: answer }) === answer
		? `the ${found} rule takes precedence over the ${answer} one`
		: `the ${answer} rule doesn’t apply to {taken}`;
}

/** How long points are kept, at first and now. */
const retentions = ['30', '60', '90'];
const expiryOf = ({ retention, event }: Row): string =>
	String(
		expiresAfter(
			Number(retention!.slice(-2)),
			event === 'last' ? 'deleted' : (event as Since),
			event === 'last'
		)
	);
function whyExpiry(row: Row, answer: string): string {
	const { retention, event } = row;
	const [was, now] = retention!.split(' ');
	const found = expiryOf(row);
	if (answer === 'never' || (answer === now && answer !== found))
		return {
			active: 'the backup is active, so the retention applies',
			retained: 'nothing expires while a backup is stopped with its data retained forever',
			resumed: 'once the backup is resumed, the retention applies again',
			deleted: 'it isn’t the latest point of the VM, so the retention applies',
			last: 'the latest point of a deleted VM stays until you delete the backup data'
		}[event as 'active'];
	return answer === now
		? `the retention of ${now!} days applies to existing points, too${
				{ resumed: ', and again after a resume', deleted: ', and to all but the latest of a deleted VM' }[
					event as 'deleted'
				] ?? ''
			}`
		: answer === was
			? found === 'never'
				? `the retention was changed from ${was!} days`
				: 'the new retention applies to existing points, too'
			: `the retention has never been ${answer} days`;
}

const tierOf = ({ age, snapshots, target }: Row): string | undefined =>
	// How long the copy to the paired region takes isn't told.
	age === '1' && target === 'far' ? undefined : restoreTier(Number(age), Number(snapshots), target === 'far');
function whyTier(row: Row): string {
	const far = row['target'] === 'far';
	return {
		snapshot: `snapshots are kept for {n} days in {near}${row['age'] === '0' ? ', and you can use one before the transfer is complete' : ''}`,
		vault: far
			? 'snapshots aren’t copied to {far}, but what is in the vault is'
			: 'its snapshot was deleted after {n} days',
		none: 'only what is in the vault is copied to {far}, and its data isn’t in the vault yet'
	}[tierOf(row)!]!.replace('{n}', row['snapshots']!);
}

const isReady = ({ app }: Row): boolean => app!.endsWith('ok');
const typeOf = (row: Row): string => consistencyOf(row['state'] === 'on', isReady(row));
function whyType(row: Row): string {
	const { app, state } = row;
	if (state === 'off')
		return `a deallocated VM has no memory to capture${isReady(row) ? `, and no ${app === 'win ok' ? 'VSS writers' : 'scripts'} run` : ''}`;
	return {
		'win ok': 'VSS makes the data of apps consistent',
		'win bad': 'without every VSS writer, only the file system is consistent',
		'lin ok': 'the scripts make the data of apps consistent',
		'lin bad': 'if a script fails, only the file system is consistent',
		lin: 'on Linux, the data of apps requires scripts'
	}[app as 'lin'];
}

/** Settings for disks, with LUNs. */
const diskLists = ['include', 'include 0 1', 'include 2', 'exclude 0', 'exclude 1 2'];
const hasDisk = ({ disks, at }: Row): string => {
	const [setting, ...luns] = disks!.split(' ');
	return isBackedUp(at!, setting as DiskSetting, luns) ? 'yes' : 'no';
};
function whyDisk(row: Row): string {
	const { disks, at } = row;
	if (at === 'os') return 'the OS disk is always included';
	if (!Number.isInteger(Number(at))) return `Azure VM backup never includes {at}`;
	return disks === 'include'
		? 'the backup excludes all data disks'
		: `LUN ${at!} is${disks!.includes(at!) ? '' : 'n’t'} on the list of disks to ${disks!.split(' ')[0]!}`;
}

const spans = ({ vm }: Row): boolean => vm!.includes(' ');
const fits = ({ vm, other }: Row): boolean => vm!.startsWith(other!.slice(0, 3));
const placeOf = (row: Row): string => scriptOn(row['lock'] === 'ade', spans(row), fits(row));
function whyPlace(row: Row, answer: string): string {
	const found = placeOf(row);
	if (found === 'whole')
		return answer === found
			? 'File Recovery doesn’t support Azure Disk Encryption'
			: 'the script can’t mount disks with Azure Disk Encryption';
	return {
		own: spans(row)
			? `the script can’t mount ${row['vm']!.split(' ')[1]!} volumes on the same VM`
			: 'simple volumes can be mounted on the VM itself',
		other: fits(row)
			? spans(row)
				? 'the VM itself can’t mount these volumes, and {other} is compatible'
				: 'it’s not needed, because the VM itself can run the script'
			: '{other} isn’t compatible with the VM',
		new:
			spans(row) && !fits(row)
				? 'neither the VM nor {other} can mount these volumes'
				: 'a computer that you have is enough',
		whole: 'File Recovery is supported for these disks'
	}[answer]!;
}

/** Minutes between log backups, or none, and between others. */
const backups: Readonly<Record<string, readonly [logs: number | undefined, others: number]>> = {
	'vm 24': [undefined, 1440],
	'vm 4': [undefined, 240],
	'sql 15': [15, 1440],
	'sql 120': [120, 1440]
};
/** The changes that keep the loss small enough. Not asked: what is lost where the recovery model makes no difference. */
function changesOf({ backup, model, most }: Row): string {
	const loss = (simple: boolean, logs = backups[backup!]![0]) =>
		lossOf(simple, logs, backups[backup!]![1]) <= Number(most);
	if (loss(model === 'simple')) return 'none';
	const more = loss(false) ? [] : [backup!.startsWith('vm') ? 'sql' : 'log'];
	return [...(model === 'simple' ? ['model'] : []), ...more].join();
}
function whyChange(row: Row, answer: string): string {
	const { backup, model } = row;
	const found = changesOf(row);
	if (found === 'none')
		return answer === found
			? `{backup} already keep the loss that small${model === 'simple' ? ', whatever the recovery model is' : ''}`
			: 'no change is required';
	const simple = found.includes('model') && 'with the simple recovery model, there are no log backups';
	const rare = /sql|log/.test(found) && `{backup} are too far apart`;
	if (answer === found) return [simple, rare].filter(Boolean).join(', and ');
	if (simple && !answer.includes('model')) return simple;
	if (rare && !/sql|log/.test(answer)) return rare;
	return backup!.startsWith('vm')
		? answer.includes('log')
			? 'VM backups include no log backups'
			: 'the recovery model is already full'
		: 'log backups of this database are already set up';
}

const recoveryOf = ({ server, key, spare }: Row): string =>
	recoverOn(server === 'gone', key === 'yes', spare === '2016');
function whyRecovery(row: Row, answer: string): string {
	const found = recoveryOf(row);
	const gone = row['server'] === 'gone';
	return answer === found
		? {
				this: '{name} still has the agent and its key, so no passphrase is needed there',
				another: 'another server in the vault can recover the data with the passphrase',
				later: 'data can’t be recovered to an earlier version of Windows',
				lost: 'without the passphrase, no other server can decrypt the data'
			}[found as 'this']
		: {
				this: '{name} is no longer available',
				another: gone
					? found === 'lost'
						? 'another server would need the passphrase'
						: '{spare} is earlier than the version that was backed up'
					: '{name} is still available, which is simpler',
				later: found === 'lost' ? 'no version of Windows replaces the passphrase' : `{spare} is late enough`,
				lost: 'the data can still be recovered'
			}[answer as 'this'];
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'rule',
		[
			'You review {count} of {vm}, which is backed up every day. For on-demand backups, you always select a retention of {o} days. The backup policy keeps daily backups for {d} days.',
			'An auditor asks about {count} of {vm}. You back up the VM every day, and select a retention of {o} days for on-demand backups. The backup policy keeps daily backups for {d} days.'
		],
		{
			...points,
			common: {
				rules: side(
					'setup',
					'',
					texts(['weekly monthly yearly', 'weekly monthly', 'monthly yearly', 'weekly yearly'], (ids) =>
						ids
							.split(' ')
							.map((id) => kept[id]!)
							.join(', and ')
					),
					'the policy also kept {}',
					'It also keeps {}'
				)
			},
			sides: {
				taken: side(
					'time',
					'Created',
					{
						'2026-05-12': 'Tuesday, May 12',
						'2026-05-10': 'Sunday, May 10',
						'2026-05-03': 'Sunday, May 3',
						'2026-01-04': 'Sunday, January 4',
						'2026-01-07': 'Wednesday, January 7',
						'2026-01-11': 'Sunday, January 11'
					},
					'{name} had been created on {}',
					'{name} was created on {}'
				),
				origin: side(
					'setup',
					'Backup',
					{ schedule: 'scheduled', demand: 'on-demand' },
					'the backup of {name} had been {}',
					'the backup was {}'
				)
			},
			decide: ruleOf,
			asks: {
				daily: 'for {d} days',
				demand: 'for {o} days',
				weekly: 'for {w} weeks',
				monthly: 'for {m} months',
				yearly: 'for {y} years'
			},
			choose: 'Which recovery point{s} will be kept {}?',
			judge: '{name} will be kept {}.',
			table: 'How long will each recovery point be kept?',
			why: whyRule
		}
	),
	...told(
		'later',
		[
			'On March 1, you backed up {count}. On March 2, you changed the daily retention, which is the only rule in each backup policy.',
			'New rules forced you to change the retention of {count} on March 2. Daily retention is the only rule in each backup policy. The owners ask about the recovery points of March 1.'
		],
		{
			...machines,
			sides: {
				retention: side(
					'time',
					'Daily retention',
					texts(
						retentions.flatMap((was) => retentions.flatMap((now) => (now === was ? [] : `${was} ${now}`))),
						(both) => `changed from ${both.replace(' ', ' to ')} days`
					),
					'the retention of {name} had been {}',
					'the retention of {name} was {}'
				),
				event: side(
					'event',
					'After that',
					{
						active: 'daily backups continued',
						retained: 'you stopped the backup and retained its data forever',
						resumed: 'you stopped the backup, retained its data, and resumed it a week later',
						deleted: 'daily backups continued until someone deleted the VM on March 20',
						last: 'all backups failed until someone deleted the VM on March 20'
					},
					{
						active: 'daily backups of {name} had continued',
						retained: 'you had stopped the backup of {name}, retained its data forever, and not resumed it',
						resumed: 'you had stopped the backup of {name} and resumed it a week later',
						deleted: '{name} had been deleted after more backups',
						last: '{name} had been deleted without a later backup'
					},
					'then {}'
				)
			},
			decide: expiryOf,
			asks: {
				30: 'until March 31',
				60: 'until April 30',
				90: 'until May 30',
				never: 'until you delete the backup data'
			},
			choose: 'For which VM{s} will the recovery point of March 1 be kept {}?',
			judge: 'The recovery point of {name} will be kept {}.',
			table: 'What will happen to each recovery point of March 1? Each will be kept:',
			single: 'How long will the recovery point of March 1 be kept?',
			why: whyExpiry
		}
	),
	...told(
		'tier',
		[
			'A faulty update damaged {vm} in {near}. Its vault has Cross Region Restore and keeps daily backups for {d} days. The exhibit is from the backup policy. You compare {count}.',
			'You plan restore drills for {vm} in {near}, with {count} from a vault with Cross Region Restore. Daily backups are kept for {d} days. The exhibit is from their policy.'
		],
		{
			...points,
			common: {
				snapshots: side(
					'setup',
					'az backup policy show (excerpt)',
					texts(
						['2', '5', '14'],
						(count) =>
							`"instantRpRetentionRangeInDays": ${count},\n"policyType": "V${count === '14' ? 2 : 1}"`
					),
					texts(['2', '5', '14'], (count) => `snapshots were kept for ${count} days`)
				)
			},
			sides: {
				age: side(
					'time',
					'Created',
					{
						0: 'an hour ago, and the data transfer to the vault is still running',
						1: 'yesterday, and its data is in the vault',
						4: 'four days ago, and its data is in the vault',
						8: 'eight days ago, and its data is in the vault',
						20: 'twenty days ago, and its data is in the vault'
					},
					'{name} had been created {}',
					'{name} was created {}'
				),
				target: side(
					'event',
					'Restore to',
					{ near: '{near}', far: '{far}' },
					'you had to restore {name} to {}',
					'you need to restore it to {}'
				)
			},
			decide: tierOf,
			asks: {
				snapshot: 'can be restored from a snapshot',
				vault: 'can be restored, but only from the vault',
				none: 'cannot be restored there yet'
			},
			choose: 'Which recovery point{s} {}?',
			judge: '{name} {}.',
			why: whyTier
		}
	),
	...told(
		'type',
		[
			'You back up {count} every night with a Standard policy. An app team wants to know what to expect after a restore.',
			'Before a risky update, you check how {count} will be backed up tonight. All of them use a Standard policy.'
		],
		{
			...machines,
			sides: {
				app: side(
					'setup',
					'Operating system',
					{
						'win ok': 'Windows with VSS writers that all succeed',
						'win bad': 'Windows with a VSS writer that fails',
						'lin ok': 'Linux with a pre-script and a post-script that succeed',
						'lin bad': 'Linux with a pre-script that fails',
						lin: 'Linux without a pre-script or post-script'
					},
					'{name} ran {}',
					'{name} runs {}'
				),
				state: side(
					'event',
					'During backups',
					{ on: 'running', off: 'deallocated' },
					'{name} were {} during backups',
					'during backups, it is {}'
				)
			},
			decide: typeOf,
			asks: {
				app: 'application-consistent',
				file: 'file-system consistent',
				crash: 'crash-consistent'
			},
			choose: 'For which VM{s} will the next recovery point be {}?',
			judge: 'The next recovery point of {name} will be {}.',
			why: whyType
		}
	),
	...told(
		'disks',
		[
			'To reduce costs, a colleague ran the command in the exhibit for {vm}, which was not backed up before. You look for the data of {count}.',
			'You take over {vm} and find the command that enabled its backup. You need to know whether you can restore {count} from the recovery points.'
		],
		{
			noun: 'database',
			names: databases,
			common: {
				disks: side(
					'setup',
					'Azure CLI',
					texts(diskLists, (list) => {
						const [setting, ...luns] = list.split(' ');
						return `az backup protection enable-for-vm \\\n  -g RG1 -v {vault} --vm {vm} -p {policy} \\\n  ${
							luns.length > 0
								? `--disk-list-setting ${setting!} \\\n  --diskslist ${luns.join(' ')}`
								: '--exclude-all-data-disks'
						}`;
					}),
					texts(diskLists, (list) =>
						list === 'include'
							? 'the command excluded all data disks'
							: `the command used ${list.replace(' ', ' with LUN ')}`
					)
				)
			},
			sides: {
				at: side(
					'event',
					'Location',
					{
						os: 'the OS disk',
						...texts(['0', '1', '2', '3'], (lun) => `the data disk with LUN ${lun}`),
						temporary: 'the temporary disk',
						mounted: 'a mounted Azure file share'
					},
					'{name} were on {}',
					'{name} is on {}'
				)
			},
			decide: hasDisk,
			asks: { yes: 'be in the recovery points', no: 'be missing from the recovery points' },
			choose: 'Which database{s} will {}?',
			judge: '{name} will {}.',
			why: whyDisk
		}
	),
	...told(
		'files',
		[
			'Users deleted files on {count}. You need to use File Recovery where it is supported. The best place for the script is the VM itself, then a computer that you already have.',
			'You find that a script removed files from {count} last night. You need to use File Recovery where it is supported, preferably on the VM itself, or else on a computer that you already have.'
		],
		{
			...machines,
			sides: {
				vm: side(
					'setup',
					'The VM',
					{
						Win: 'Windows Server 2019 with simple volumes',
						'Win Storage Spaces': 'Windows Server 2019 with Storage Spaces',
						Ubu: 'Ubuntu with simple volumes',
						'Ubu LVM': 'Ubuntu with LVM volumes'
					},
					'{name} ran {}',
					'{name} runs {}'
				),
				lock: side(
					'event',
					'Azure Disk Encryption',
					{ none: 'not used', ade: 'used' },
					'Azure Disk Encryption were {} for {name}',
					'Azure Disk Encryption is {}'
				),
				other: side(
					'setup',
					'Your computer',
					{
						'Win 2019': 'Windows Server 2019',
						Win10: 'Windows 10',
						'2012': 'Windows Server 2012 R2',
						Ubuntu: 'Ubuntu'
					},
					'your computer ran {}',
					'the only other computer that you have runs {}'
				)
			},
			decide: placeOf,
			asks: {
				own: 'run the script on the VM',
				other: 'run the script on the computer that you have',
				new: 'run the script on a new computer',
				whole: 'restore the whole VM'
			},
			choose: 'For which VM{s} should you {}?',
			table: 'How should you recover the files of each VM?',
			single: 'You need to recover the files. What should you do?',
			why: whyPlace
		}
	),
	...told(
		'loss',
		[
			'You check the backups of {count} on SQL Server, each in a separate Azure VM. The owners tell you how much data they can lose. All backups succeed.',
			'After an outage, the owners of {count} on SQL Server in separate Azure VMs set limits for the loss of data. All backups succeed.'
		],
		{
			noun: 'database',
			names: databases,
			sides: {
				model: side('setup', 'Recovery model', 'simple|full', undefined, '{name} uses the {} recovery model'),
				backup: side(
					'event',
					'Backups',
					{
						'vm 24': 'daily VM backups',
						'vm 4': 'VM backups every four hours',
						'sql 15': 'daily full and 15-minute log backups',
						'sql 120': 'daily full and two-hour log backups'
					},
					'the policy for {name} had {}',
					'its policy has {}'
				),
				most: side(
					'time',
					'Acceptable loss',
					{ 15: '15 minutes', 240: 'four hours', 1440: 'one day' },
					'{name} could lose {} of data',
					'it can lose up to {} of data'
				)
			},
			decide: changesOf,
			asks: {
				none: 'make no change',
				model: 'change the recovery model to full',
				log: 'run log backups every 15 minutes',
				sql: 'set up SQL Server backups with 15-minute log backups',
				'model,log': 'change the recovery model to full, and run log backups every 15 minutes',
				'model,sql':
					'change the recovery model to full, and set up SQL Server backups with 15-minute log backups'
			},
			single: 'You need to stay within the limit with as few changes as possible. What should you do?',
			why: whyChange
		}
	),
	...told(
		'agent',
		[
			'The MARS agent backed up folders of {count} with Windows Server 2019. Today, the folders are empty. Passphrases are not stored in Azure.',
			'You are called because folders of {count} with Windows Server 2019 are lost. They were backed up by the MARS agent, and passphrases are not stored in Azure.'
		],
		{
			noun: 'server',
			names: ['Athens', 'Berlin', 'Cairo', 'Delhi', 'Essen', 'Fargo'],
			sides: {
				server: side(
					'event',
					'The server',
					{ on: 'still works', gone: 'was destroyed' },
					{ on: '{name} still worked', gone: '{name} had been destroyed' },
					'{name} {}'
				),
				key: side('setup', 'Passphrase', { yes: 'known', no: 'lost' }, undefined, 'its passphrase is {}'),
				spare: side(
					'setup',
					'Spare server',
					{ 2016: 'Windows Server 2016', 2019: 'Windows Server 2019', 2022: 'Windows Server 2022' },
					'the spare server ran {}',
					'a spare server in the same vault runs {}'
				)
			},
			decide: recoveryOf,
			asks: {
				this: 'select “This server” on the server',
				another: 'select “Another server” on the spare server',
				later: 'prepare a spare server with a later version of Windows',
				lost: 'tell the owner that the data cannot be recovered'
			},
			choose: 'For which server{s} should you {} next?',
			table: 'What should you do next for each server?',
			single: 'You need to recover the folders with the least effort. What should you do next?',
			why: whyRecovery
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'policy-for-all': [
		'An on-demand backup has its own retention. It’s easy to apply the policy to every recovery point.',
		taking('origin', /demand/, { origin: 'schedule' })
	],
	'any-such-weekday': [
		'A monthly rule is for one week of the month. It’s easy to apply it to each of these weekdays.',
		({ taken = '', ...row }) => ({
			...row,
			taken: taken.replace(/-1[01]/, taken < '2026-05' ? '-04' : '-03')
		})
	],
	'old-points-old-end': [
		'A changed retention applies to existing points, too. It’s easy to think that they keep the old one.',
		(row) => ({ ...row, retention: row['retention']?.slice(0, 2) ?? '' })
	],
	'stopped-expires': [
		'While a backup is stopped with its data retained forever, nothing expires. It’s easy to think that the policy goes on.',
		taking('event', /retained/, { event: 'active' })
	],
	'snapshots-everywhere': [
		'Snapshots stay in the region of the VM. It’s easy to expect them in the paired region, too.',
		taking('target', /far/, { target: 'near' })
	],
	'backup-wakes': [
		'A deallocated VM only gets crash-consistent points. It’s easy to overlook its state.',
		taking('state', /off/, { state: 'on' })
	],
	'linux-like-windows': [
		'Linux has no VSS, so only scripts make points application-consistent. It’s easy to expect the same as on Windows.',
		taking('app', /^lin/, { app: 'win ok' })
	],
	'os-disk-excluded': [
		'The OS disk is always in a VM backup. It’s easy to think that it has to be listed.',
		taking('at', /os/, { at: '3' })
	],
	'any-volume': [
		'With Storage Spaces or LVM, the script can’t run on the same VM. It’s easy to run it there anyway.',
		({ vm = '', ...row }) => ({ ...row, vm: vm.slice(0, 3) })
	],
	'logs-in-any-model': [
		'The simple recovery model has no log backups. It’s easy to look at the policy only.',
		taking('model', /simple/, { model: 'full' })
	],
	'azure-has-the-key': [
		'Microsoft doesn’t have the passphrase. It’s easy to think that access to the vault is enough.',
		taking('key', /no/, { key: 'yes' })
	]
};

export const keptUntil = topicFamily(
	{
		id: 'backup-recovery/kept-until',
		edition: 5,
		group: 'backup-recovery',
		title: 'Backup policies and recovery points',
		rule: {
			'^rule':
				'Of the rules for its day, one keeps a scheduled point: yearly goes before monthly, then weekly, then daily. An on-demand backup has the retention that you select.',
			'^later':
				'A changed retention applies to existing points, too. While a backup is stopped with its data retained forever, nothing expires. Of a deleted VM, the latest point stays until you delete the backup data.',
			'^tier':
				'In the region of the VM, a snapshot can be restored at once and for the days set in the policy. The paired region gets only what is in the vault.',
			'^type':
				'A running VM gets application-consistent points if all VSS writers succeed, or on Linux both scripts. Otherwise, they’re file-system consistent, and if it’s deallocated, crash-consistent.',
			'^disks':
				'A VM backup always includes the OS disk. Data disks can be included or excluded by LUN. Temporary disks and file shares are never included.',
			'^files':
				'The script of File Recovery runs on the VM, or with Storage Spaces or LVM, on another computer with a compatible OS. With Azure Disk Encryption, only the whole VM can be restored.',
			'^loss':
				'What was written since the latest backup is lost. Log backups can run every 15 minutes, but only without the simple recovery model.',
			'^agent':
				'The server itself can recover data of the MARS agent. Any other needs the passphrase, and no earlier version of Windows.'
		},
		lab: 'backup-recovery/vault-that-stays',
		sources: [
			sources.backupPolicyApi,
			sources.manageRecoveryPoints,
			sources.backupArchitecture,
			sources.instantRestore,
			sources.restoreVms,
			sources.vmBackupOverview,
			sources.selectiveDisks,
			sources.vmBackupFaq,
			sources.fileRecovery,
			sources.sqlVmBackup,
			sources.marsRestore,
			sources.marsPassphrase
		],
		axes: {
			setup: 'How backup is set up',
			time: 'Days and retention',
			event: 'What happens or is needed'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes: [
			['East US', 'West US', 'VM1', 'Vault1', 'Policy1', '30', '12', '24', '5', '45'],
			['North Europe', 'West Europe', 'HRVM', 'HRVault', 'DefaultPolicy', '28', '8', '18', '3', '60'],
			['Japan East', 'Japan West', 'CRM1', 'CoreVault', 'DailyPolicy', '60', '20', '12', '10', '90'],
			['UK South', 'UK West', 'Server7', 'Vault-UK', 'VMPolicy', '45', '16', '36', '7', '30']
		],
		words: ['near', 'far', 'vm', 'vault', 'policy', 'd', 'w', 'm', 'y', 'o'],
		forms: ['choose', 'judge', 'table', 'single', 'judge', 'series'],
		telling: ['table', 'email', 'list', 'table', 'ticket', 'note']
	}
);
