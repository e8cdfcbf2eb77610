// Backup policies and recovery points: how long they're kept, what they contain, how consistent they are, and how to restore from them.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	consistencyOf,
	isBackedUp,
	lossOf,
	recoverOn,
	restoreTier,
	scriptOn
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
/** Openings that end alike. */
const opened = (leads: readonly string[], rest: string) => leads.map((lead) => `${lead} ${rest}`);
const machines = {
	noun: 'VM',
	names: ['AppVM', 'DevVM', 'MailVM', 'PrintVM', 'SalesVM', 'StoreVM', 'WebVM']
};

/** The days that each rule of a policy is for. */
const days: Policy = {
	daily: true,
	weekly: { on: [7] },
	monthly: { on: [7], nth: [1] },
	yearly: { on: [7], nth: [1], in: [1] }
};
const kept: Row = {
	weekly: 'every Sunday for {w} weeks',
	monthly: 'the first Sunday of a month for {m} months',
	yearly: 'the first Sunday in January for {y} years'
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
	const [was, now] = row['retention']!.split(' ');
	const found = expiryOf(row);
	const event = {
		active: 'the backup is active, so the retention applies',
		retained: 'nothing expires while a backup is stopped with its data retained forever',
		resumed: 'once the backup is resumed, the retention applies again',
		deleted: 'it isn’t the latest point of the VM, so the retention applies',
		last: 'the latest point of a deleted VM stays until you delete the backup data'
	}[row['event'] as 'active'];
	if (answer === 'never') return event;
	if (answer === found) return `${event}, and the new one is for existing points, too`;
	return answer === now
		? 'the retention doesn’t apply to this point'
		: answer === was
			? 'the retention was changed for existing points, too'
			: `the retention has never been ${answer} days`;
}

const isFar = ({ target }: Row): boolean => target === 'far';
const tierOf = (row: Row): string | undefined =>
	// How long the copy to the paired region takes isn't told.
	row['age'] === '1 day' && isFar(row)
		? undefined
		: restoreTier(Number.parseInt(row['age']!), Number(row['snapshots']), isFar(row));
const whyTier = (row: Row): string =>
	({
		snapshot: `in {near}, a snapshot can be used for ${row['snapshots']!} days${row['age'] === '0' ? ', even before the transfer is complete' : ''}`,
		vault: isFar(row)
			? 'snapshots aren’t copied to {far}, but the data in the vault is'
			: `the snapshot was deleted after ${row['snapshots']!} days`,
		none: 'snapshots aren’t copied to {far}, and the data isn’t in the vault yet'
	})[tierOf(row) as 'none'];

const typeOf = ({ app, state }: Row): string => consistencyOf(state === 'on', app!.endsWith('ok'));
const whyType = ({ app, state }: Row): string =>
	state === 'off'
		? `for a deallocated VM, no ${app!.startsWith('win') ? 'VSS writers' : 'scripts'} can run`
		: {
				'win ok': 'the VSS writers make the data of apps consistent',
				'win no': 'with a failing VSS writer, only the file system is consistent',
				'lin ok': 'both scripts make the data of apps consistent',
				'lin bad': 'with a failing script, only the file system is consistent',
				'lin no': 'on Linux without scripts, only the file system is consistent'
			}[app as 'lin no'];

/** Settings for disks, with LUNs. */
const diskLists = ['include', 'include 0 1', 'include 2', 'exclude 0', 'exclude 1 2'];
const hasDisk = ({ disks, at }: Row): string => {
	const [setting, ...luns] = disks!.split(' ');
	return isBackedUp(at!, setting as 'include', luns) ? 'yes' : 'no';
};
function whyDisk({ disks, at }: Row): string {
	if (at === 'os') return 'the OS disk is always included';
	if (at! > '9') return 'a VM backup never includes {at}';
	return disks === 'include'
		? 'all data disks are excluded'
		: `LUN ${at!} is${disks!.includes(at!) ? '' : 'n’t'} on the list of disks to ${disks!.split(' ')[0]!}`;
}

/** Whether volumes span disks, and whether the other computer is compatible. */
const placeFacts = ({ os, other }: Row) =>
	[os!.includes(' '), os!.slice(0, 3) === other!.slice(0, 3)] as const;
const placeOf = (row: Row): string => scriptOn(row['lock'] === 'yes', ...placeFacts(row));
function whyPlace(row: Row, answer: string): string {
	const found = placeOf(row);
	const [spans, fits] = placeFacts(row);
	if (found === 'whole')
		return answer === found
			? 'File Recovery doesn’t support Azure Disk Encryption'
			: `with Azure Disk Encryption, the script isn’t supported${{ own: '', other: ', even on {other}', new: ' on any computer' }[answer]!}`;
	return {
		own: spans
			? `the script can’t mount ${row['os']!.slice(4)} volumes on the same VM`
			: 'the VM can mount its simple volumes',
		other:
			spans && fits
				? 'another computer is required, and {other} is compatible'
				: fits
					? 'the script can run on the VM'
					: '{other} isn’t compatible with the VM',
		new:
			found === answer
				? 'neither the VM nor the computer with {other} is suitable'
				: 'no new computer is needed',
		whole: 'without encryption, File Recovery is supported'
	}[answer]!;
}

/** Whether the recovery model and the frequency of log backups must change. Full backups are daily. */
function changesOf({ model, logs, most }: Row): readonly [model: boolean, logs: boolean] {
	const isTooMuch = (simple: boolean) => lossOf(simple, Number(logs), 1440) > Number(most);
	const now = isTooMuch(model === 'simple');
	return [now && model === 'simple', now && isTooMuch(false)];
}
const changeOf = (row: Row): string => changesOf(row).join();
function whyChange(row: Row, answer: string): string {
	const [model, logs] = changesOf(row);
	const reasons = [
		model
			? 'the simple recovery model has no log backups'
			: row['model'] === 'full'
				? 'the recovery model is already full'
				: 'full backups are enough for {most}',
		logs ? 'log backups {logs} are too far apart' : 'log backups don’t have to be more frequent'
	];
	const wrong = reasons.filter((_, at) => answer.split(',')[at] !== String([model, logs][at]));
	return (wrong.length === 1 ? wrong : wrong.length > 0 ? reasons.toReversed() : reasons).join(', and ');
}

const recoveryOf = ({ fate, key, spare }: Row): string =>
	recoverOn(fate === 'gone', key === 'yes', spare === '2016');
function whyRecovery(row: Row, answer: string): string {
	const found = recoveryOf(row);
	const right = answer === found;
	const here = found === 'this';
	return {
		this: right ? 'on {name} itself, no passphrase is needed' : 'the server is gone',
		another: right
			? 'with the passphrase, another server can recover the data'
			: here
				? 'the spare server isn’t needed'
				: found === 'lost'
					? 'another server would need the passphrase'
					: '{spare} is too early',
		later: right
			? 'data can’t be recovered to an earlier version of Windows'
			: 'a later version wouldn’t help',
		lost: right
			? 'without the passphrase, no other server can decrypt the data'
			: here
				? '{name} itself can recover the data'
				: 'the passphrase is known'
	}[answer as 'this'];
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'rule',
		opened(
			['You review {count} of {vm}.', 'For an audit, you list {count} of {vm}.'],
			'On-demand backups are kept for {o} days. Scheduled backups run daily and are kept for {d} days.'
		),
		{
			noun: 'recovery point',
			names: ['RP1', 'RP2', 'RP3', 'RP4', 'RP5', 'RP6'],
			common: {
				rules: side(
					'setup',
					'',
					texts(['weekly monthly yearly', 'weekly monthly', 'monthly yearly', 'weekly yearly'], (ids) =>
						ids
							.split(' ')
							.map((id) => kept[id]!)
							.join(', and of ')
					),
					'the policy also kept backups of {}',
					'The policy also keeps backups of {}'
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
					undefined,
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
		opened(
			['On March 1, you backed up {count}.', 'The owners of {count} ask about recovery points of March 1.'],
			'On March 2, you changed the daily retention, the only retention rule.'
		),
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
					undefined,
					'the retention of {name} was {}'
				),
				event: side(
					'event',
					'Later backups',
					{
						active: 'daily',
						retained: 'stopped, with the data retained forever',
						resumed: 'stopped for one week',
						deleted: 'daily until the VM was deleted on March 20',
						last: 'failing until the VM was deleted on March 20'
					},
					undefined,
					'later backups were {}'
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
			table: 'How long will each recovery point of March 1 be kept?',
			single: 'How long will the recovery point of March 1 be kept?',
			why: whyExpiry
		}
	),
	...told(
		'tier',
		opened(
			['A faulty update damaged {count} in {near}.', 'You plan restore drills for {count} in {near}.'],
			'Daily backups are kept for {d} days in a vault with Cross Region Restore. The latest ones are an hour old and still being transferred to the vault. The exhibit is from the policy.'
		),
		{
			...machines,
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
					'Backup',
					{ 0: 'an hour ago', ...texts(['1 day', '4 days', '8 days', '20 days'], (age) => `${age} ago`) },
					'{name} needed the backup from {}',
					'{name} needs the backup from {}'
				),
				target: side(
					'event',
					'Restore to',
					{ near: '{near}', far: '{far}' },
					'you needed {name} in {}',
					'you need it in {}'
				)
			},
			decide: tierOf,
			asks: {
				snapshot: 'can be restored from a snapshot',
				vault: 'can be restored, but only from the vault',
				none: 'cannot be restored there yet'
			},
			choose: 'Which VM{s} {}?',
			judge: '{name} {}.',
			why: whyTier
		}
	),
	...told(
		'type',
		opened(
			['An app team plans for a restore of {count}.', 'Before an update, you check the backups of {count}.'],
			'Backups run every night with a Standard policy.'
		),
		{
			...machines,
			sides: {
				app: side(
					'setup',
					'Operating system',
					{
						'win ok': 'Windows with working VSS writers',
						'win no': 'Windows with a failing VSS writer',
						'lin ok': 'Linux with a working pre-script and post-script',
						'lin bad': 'Linux with a failing pre-script',
						'lin no': 'Linux without a pre-script or post-script'
					},
					'{name} ran {}',
					'{name} runs {}'
				),
				state: side(
					'event',
					'At night',
					{ on: 'running', off: 'deallocated' },
					'{name} were {} at night',
					'at night, the VM is {}'
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
		opened(
			[
				'A colleague used the command in the exhibit to back up {vm}.',
				'To reduce costs, you run the command in the exhibit for {vm}.'
			],
			'The VM runs {count}.'
		),
		{
			noun: 'database',
			names: ['Ledger', 'Orders', 'Payroll', 'Tickets', 'Maps', 'Scans'],
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
					texts(diskLists, (list) => `the command had this list of disks: ${list}`)
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
						share: 'a mounted Azure file share'
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
		opened(
			['Users deleted files on {count}.', 'A faulty script removed files from {count}.'],
			'You must use the script of File Recovery if possible, preferably on the VM, or else on a computer that the owner already has.'
		),
		{
			...machines,
			sides: {
				os: side(
					'setup',
					'Operating system',
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
					{ none: 'not used', yes: 'used' },
					'Azure Disk Encryption were {} for {name}',
					'Azure Disk Encryption is {}'
				),
				other: side(
					'setup',
					'Owner’s other computer',
					{
						'Win 2019': 'Windows Server 2019',
						Win10: 'Windows 10',
						2012: 'Windows Server 2012 R2',
						Ubuntu: 'Ubuntu'
					},
					'the owner’s other computer ran {}',
					'its owner’s only other computer runs {}'
				)
			},
			decide: placeOf,
			asks: {
				own: 'run the script on the same VM',
				other: 'run the script on the owner’s other computer',
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
		opened(
			[
				'You review the backups of a SQL Server database in an Azure VM.',
				'After an outage, you plan better backups of a SQL Server database in an Azure VM.'
			],
			'All backups succeed.'
		),
		{
			noun: 'database',
			sides: {
				model: side('setup', 'Recovery model', 'simple|full', undefined, '{name} uses the {} recovery model'),
				logs: side(
					'event',
					'Daily full and log backups',
					{
						15: 'every 15 minutes',
						60: 'every hour',
						240: 'every four hours',
						480: 'every eight hours'
					},
					'log backups were taken {}',
					'its policy has daily full backups, and log backups {}'
				),
				most: side(
					'time',
					'Acceptable loss',
					{ 15: '15 minutes', 60: 'one hour', 240: 'four hours', 1440: 'one day' },
					undefined,
					'no more than {} of data can be lost'
				)
			},
			decide: changeOf,
			asks: {
				'false,false': 'make no change',
				'true,false': 'change the recovery model to full',
				'false,true': 'run log backups every 15 minutes',
				'true,true': 'change the recovery model to full, and run log backups every 15 minutes'
			},
			single: 'You need to limit the loss with as few changes as possible. What should you do?',
			why: whyChange
		}
	),
	...told(
		'agent',
		opened(
			[
				'Owners ask you to recover folders of {count} with Windows Server 2019.',
				'After an attack, you recover folders of {count} with Windows Server 2019.'
			],
			'The MARS agent backed them up. No passphrase is stored in Azure.'
		),
		{
			noun: 'server',
			sides: {
				fate: side(
					'event',
					'State',
					{ on: 'available', gone: 'permanently unavailable' },
					undefined,
					'{name} is {}'
				),
				key: side('setup', 'Passphrase', { yes: 'known', no: 'lost' }, undefined, 'its passphrase is {}'),
				spare: side(
					'setup',
					'Spare server',
					texts(['2016', '2019', '2022'], (version) => `Windows Server ${version}`),
					'the spare server ran {}',
					'the only spare server in its vault runs {}'
				)
			},
			decide: recoveryOf,
			asks: {
				this: 'recover the data on the server itself',
				another: 'recover the data on the spare server',
				later: 'add a spare server with a later version of Windows',
				lost: 'stop, because the data cannot be recovered'
			},
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
	'any-volume': [
		'With Storage Spaces or LVM, the script can’t run on the same VM. It’s easy to overlook that.',
		({ os = '', ...row }) => ({ ...row, os: os.slice(0, 3) })
	],
	'any-model': [
		'The simple recovery model has no log backups. It’s easy to look at the policy only.',
		taking('model', /simple/, { model: 'full' })
	],
	'no-passphrase': [
		'Another server needs the passphrase. It’s easy to think that access to the vault is enough.',
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
				'A snapshot can be restored at once, but only in the region of the VM. The paired region gets only the data in the vault.',
			'^type':
				'Application-consistent points require that all VSS writers succeed, or on Linux both scripts. For a deallocated VM, points are crash-consistent.',
			'^disks':
				'A VM backup always includes the OS disk, and never temporary disks or file shares. Data disks can be included or excluded by LUN.',
			'^files':
				'The script runs on the VM, or with Storage Spaces or LVM, on another compatible computer. File Recovery doesn’t support Azure Disk Encryption.',
			'^loss': 'Log backups can run every 15 minutes, but not with the simple recovery model.',
			'^agent':
				'A server can recover its data from the MARS agent. Any other needs the passphrase, and no earlier version of Windows.'
		},
		lab: 'backup-recovery/vault-that-stays',
		sources: [
			sources.backupPolicyApi,
			sources.manageRecoveryPoints,
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
			['UK South', 'UK West', 'Portal', 'Vault-UK', 'VMPolicy', '45', '16', '36', '7', '30']
		],
		words: ['near', 'far', 'vm', 'vault', 'policy', 'd', 'w', 'm', 'y', 'o'],
		forms: ['choose', 'judge', 'table', 'single', 'judge', 'series'],
		telling: ['table', 'email', 'list', 'table', 'ticket', 'note']
	}
);
