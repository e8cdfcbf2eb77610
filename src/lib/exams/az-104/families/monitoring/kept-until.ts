// Backup policies and recovery points: how long they're kept, what they contain, how consistent they are, and how to restore from them.
// Over 200 lines: eight topics with words for what can differ in each.
import { consistencyOf, isBackedUp, restoreTier, scriptOn } from '#lib/azure/monitoring/recovery-point.ts';
import {
	changeFor,
	expiresAfter,
	ruleFor,
	type RuleName,
	type Since
} from '#lib/azure/monitoring/retention.ts';
import { sources } from '#lib/azure/sources.ts';
import { day } from '#lib/domain/time/day.ts';
import { capital } from '#lib/exams/az-104/families/kit.ts';
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

/** The days that rules are for, of which each has some of those before it. */
const rulesFor = ['Sunday January', 'Sunday May', 'Wednesday January', 'Wednesday May'];
const ruleNames: readonly string[] = ['daily', 'weekly', 'monthly', 'yearly'] satisfies RuleName[];
const ruleOf = ({ rules, taken, origin }: Row): string => {
	const on = [rules!.startsWith('S') ? 7 : 3];
	return origin === 'demand'
		? origin
		: ruleFor(
				{
					daily: true,
					weekly: { on },
					monthly: { on, nth: [1] },
					yearly: { on, nth: [1], in: [rules!.endsWith('May') ? 5 : 1] }
				},
				day(taken!)
			)!;
};
/** Such a rule, unless the point would've expired before the latest day of the list. */
const liveRuleOf = (row: Row): string | undefined => {
	const found = ruleOf(row);
	return found === 'daily' && row['taken']!.includes('-01-') ? undefined : found;
};
const selected = 'an on-demand backup has the retention that you select for it';
function whyRule(row: Row, answer: string): string {
	const found = ruleOf(row);
	if (answer === 'demand')
		return found === answer ? selected : 'the backup was scheduled, so the policy decides';
	if (found === answer)
		return answer === 'daily'
			? 'only the daily rule applies to {taken}'
			: `of the rules that apply to {taken}, the ${answer} one takes precedence`;
	if (found === 'demand') return `the ${answer} rule is for scheduled backups`;
	return ruleNames.indexOf(answer) < ruleNames.indexOf(found)
		? `the ${found} rule takes precedence over the ${answer} one`
		: `the ${answer} rule doesn’t apply to {taken}`;
}

/** How long points are kept, at first and now. */
const retentions = ['30', '60', '90'];
const deletion = 'until March 20, when the VM was deleted without stopping the backup';
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
		active: 'backups are active, so the new retention also covers existing points',
		retained: 'nothing expires while a backup is stopped with its data retained forever',
		resumed: 'after backups resume, the new retention covers existing points, too',
		deleted: 'it isn’t the VM’s latest point, so the new retention covers it',
		last: 'the latest point of a deleted VM stays until you delete the backup data'
	}[row['event'] as 'active'];
	if (answer === found) return event;
	if (answer === 'never') return 'the retention applies to this point';
	return answer === now
		? 'the retention doesn’t apply to this point'
		: answer === was
			? 'the retention was changed for existing points, too'
			: `the retention has never been ${answer} days`;
}

const isFar = ({ target }: Row): boolean => target === 'far';
const tierOf = (row: Row): string | undefined =>
	// How long the copy to the paired region takes isn't told, and deleting a snapshot can take another day.
	row['age'] === (isFar(row) ? '1 day' : row['snapshots'] === '3' && '4 days')
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
const types: Row = {
	app: 'application-consistent',
	file: 'file-system consistent',
	crash: 'crash-consistent'
};
const whyType = (row: Row): string => {
	const [type, lead] = [
		typeOf(row),
		{
			'win ok': 'all VSS writers succeed',
			'win no': 'a VSS writer fails',
			'lin ok': 'both scripts succeed',
			'lin bad': 'the pre-script fails',
			'lin no': '{name} has no scripts'
		}[row['app'] as 'lin no']
	];
	return `${type === 'crash' ? 'the VM is deallocated' : lead}, so the point is ${type === 'file' ? 'only ' : ''}${types[type]!}`;
};

/** Settings for disks, with LUNs. */
const diskLists = ['include', 'include 0 1', 'include 2', 'exclude 0', 'exclude 1 2'];
const includes = (list: string, lun: string): boolean => {
	const [setting, ...luns] = list.split(' ');
	return isBackedUp(lun, setting as 'include', luns);
};
const hasDisk = ({ disks, at }: Row): string => (includes(disks!, at!) ? 'yes' : 'no');
/** Parameters of the CLI for such settings, which `gap` is between. */
const parametersFor = (list: string, gap: string): string => {
	const [setting, ...luns] = list.split(' ');
	return luns.length > 0
		? `--disk-list-setting ${setting!}${gap}--diskslist ${luns.join(' ')}`
		: '--exclude-all-data-disks';
};
/** What is on the data disks, by LUN. */
const contents = ['databases', 'files', 'logs'];
const settings = [...diskLists, 'exclude'];
const whyPick = (_: Row, answer: string): string => {
	const found = contents.filter((_, lun) => includes(answer, String(lun)));
	return found.length % 3 > 0
		? `apart from the OS disk, this includes only the ${found.join(' and the ')}`
		: `this ${found.length > 0 ? 'includes' : 'leaves out'} all data disks`;
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
			? `with ${row['os']!.slice(4)}, you can’t run the script on the same VM`
			: 'the VM can mount its simple volumes',
		other:
			spans && fits
				? 'with such volumes, the script can’t run on the same VM, but the spare computer is compatible'
				: fits
					? 'the script can run on the VM'
					: '{other} isn’t compatible with the VM',
		new:
			found === answer
				? 'neither the VM nor the computer with {other} is suitable, so use a new one'
				: 'no new computer is needed',
		whole: 'Azure Disk Encryption isn’t used, so File Recovery works'
	}[answer]!;
}

const planOf = ({ keep, span, now }: Row): string => changeFor(keep as 'one', Number(span), Number(now));
function whyPlan(row: Row, answer: string): string {
	const found = planOf(row);
	const stop = found === 'stop';
	const enough = found === 'none';
	return {
		none: enough
			? 'the daily retention is long enough'
			: stop
				? 'new backups would still be taken'
				: 'a daily retention of {now} is too short',
		one: stop
			? 'this takes a new backup'
			: enough
				? 'the policy already keeps backups for long enough'
				: found === answer
					? selected
					: 'one backup isn’t enough',
		daily: stop
			? 'a longer retention doesn’t stop new backups'
			: enough
				? 'the daily retention is already long enough'
				: found === answer
					? 'a longer daily retention keeps every backup'
					: 'this would keep more backups than required',
		monthly: stop
			? 'daily backups would go on'
			: enough
				? 'no other rule is needed'
				: found === 'one'
					? 'this would keep a backup from every month'
					: 'a monthly rule keeps only one backup from each month',
		stop: stop ? 'this keeps the existing backups without new ones' : 'daily backups must continue'
	}[answer as 'one'];
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'rule',
		opened(
			['You review {count} of {vm}.', 'For an audit, you list {count} of {vm}.'],
			'On-demand backups are kept for {o} days. Scheduled backups run daily with the policy in the exhibit.'
		),
		{
			noun: 'recovery point',
			names: ['RP1', 'RP2', 'RP3', 'RP4', 'RP5', 'RP6'],
			common: {
				rules: side(
					'setup',
					'Backup policy',
					texts(rulesFor, (id) => {
						const [on, month] = id.split(' ') as [string, string];
						return `Retention of daily backup point: For {d} Day(s)
Retention of weekly backup point: On ${on}, For {w} Week(s)
Retention of monthly backup point: On First ${on}, For {m} Month(s)
Retention of yearly backup point: In ${month}, On First ${on}, For {y} Year(s)`;
					}),
					texts(rulesFor, (id) => `the rules were for ${id.replace(' ', 's, and the yearly one for ')}`)
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
						'2026-05-13': 'Wednesday, May 13',
						'2026-05-06': 'Wednesday, May 6',
						'2026-01-04': 'Sunday, January 4',
						'2026-01-07': 'Wednesday, January 7',
						'2026-04-26': 'Sunday, April 26'
					},
					'{name} had been created on {}',
					'{name} is from {}'
				),
				origin: side(
					'setup',
					'Backup',
					{ schedule: 'scheduled', demand: 'on-demand' },
					'the backup had been {}',
					'the backup was {}'
				)
			},
			decide: liveRuleOf,
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
			[
				'On March 1, {count} had a scheduled backup.',
				'Owners of {count} ask about the scheduled March 1 backup.'
			],
			'On March 2, you changed the daily retention (the only retention rule).'
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
					'{name}’s retention {}'
				),
				event: side(
					'event',
					'Later backups',
					{
						active: 'daily',
						retained: 'stopped on March 5, with data retained forever',
						resumed: 'stopped with data retained, and resumed with the same policy on March 12',
						deleted: `daily ${deletion}`,
						last: `failing ${deletion}`
					},
					'backups of {name} were {}',
					{ active: 'backups stayed {}', deleted: 'backups stayed {}', '': 'backups were {}' }
				)
			},
			decide: expiryOf,
			asks: {
				30: 'expire on March 31',
				60: 'expire on April 30',
				90: 'expire on May 30',
				never: 'stay until you delete the backup data'
			},
			choose: 'For which VM{s} will the March 1 recovery point {}?',
			judge: '{name}’s March 1 recovery point will {}.',
			table: 'What will happen to each recovery point from March 1?',
			single: 'What will happen to the recovery point from March 1?',
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
					texts(['2', '3', '5'], (count) => `"instantRpRetentionRangeInDays": ${count},\n"policyType": "V1"`),
					texts(['2', '3', '5'], (count) => `snapshots were kept for ${count} days`)
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
					'{name} had to be restored in {}',
					'it must be restored in {}'
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
			['An app team is planning to restore {count}.', 'Before an update, you check the backups of {count}.'],
			'Backups run every night with a Standard policy, and continue if a script fails.'
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
			asks: types,
			choose: 'For which VM{s} will the next recovery point be {}?',
			judge: 'The next recovery point of {name} will be {}.',
			why: whyType
		}
	),
	...told(
		'disks',
		opened(
			[
				'A colleague used the command in the exhibit to enable backup for {vm}.',
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
					texts(
						diskLists,
						(list) =>
							`az backup protection enable-for-vm \\\n  -g RG1 -v Vault1 --vm {vm} -p Policy1 \\\n  ${parametersFor(list, ' \\\n  ')}`
					),
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
			['Users deleted files on {count}.', 'A faulty update removed files from {count}.'],
			'You must use the File Recovery script if possible, preferably on the VM, or else on the owner’s spare computer.'
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
					{ no: 'not used', yes: 'used' },
					{
						no: 'Azure Disk Encryption weren’t used for {name}',
						yes: 'Azure Disk Encryption were used for {name}'
					},
					'Azure Disk Encryption is {}'
				),
				other: side(
					'setup',
					'Owner’s spare computer',
					{
						'Win 2019': 'Windows Server 2019',
						Win10: 'Windows 10',
						2012: 'Windows Server 2012 R2',
						Ubuntu: 'Ubuntu'
					},
					'the owner’s spare computer ran {}',
					'the owner’s spare computer runs {}'
				)
			},
			decide: placeOf,
			asks: {
				own: 'run the script on the same VM',
				other: 'run the script on the owner’s spare computer',
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
		'pick',
		opened(
			[
				'You write a script that enables backup for {vm}.',
				'You automate the backup of {vm}.',
				'A new VM named {vm} needs backups.'
			],
			'The VM has three data disks. You use az backup protection enable-for-vm with a vault and a policy.'
		),
		{
			noun: 'VM',
			sides: Object.fromEntries(
				contents.map((content, lun) => [
					content,
					side(
						'event',
						`${capital(content)} (LUN ${lun})`,
						{ yes: 'must be included', no: 'must be left out' },
						{ yes: `the ${content} had to be included`, no: `the ${content} had to be left out` },
						`the ${content} on LUN ${lun} {}`
					)
				])
			),
			decide: (row) =>
				settings.find((list) =>
					contents.every((content, lun) => includes(list, String(lun)) === (row[content] === 'yes'))
				),
			asks: texts(settings, (list) =>
				list === 'exclude' ? 'use no parameters for disks' : `use ${parametersFor(list, ' ')}`
			),
			single: 'You need to complete the command. What should you do?',
			why: whyPick
		}
	),
	...told(
		'plan',
		opened(
			[
				'An audit leads to a new requirement for {vm}.',
				'The owner of {vm} calls you with a new requirement.'
			],
			'The VM has daily backups. Its policy has only a daily retention rule.'
		),
		{
			noun: 'VM',
			sides: {
				now: side(
					'setup',
					'Retention of daily backup point',
					texts(['30', '120', '365'], (days) => `${days} days`),
					'the daily retention were {}',
					'daily backups are kept for {}'
				),
				keep: side(
					'event',
					'Requirement',
					{
						one: 'continue daily backups, and keep one from today',
						daily: 'continue daily backups, and keep each of them',
						monthly: 'continue daily backups, and keep one from each month',
						stop: 'stop taking new backups, but keep the existing ones'
					},
					{
						one: 'daily backups had to continue with today’s kept',
						daily: 'daily backups had to continue with each of them kept',
						monthly: 'daily backups had to continue with one from each month kept',
						stop: 'the existing backups had to be kept without new ones'
					},
					'you must {}'
				),
				span: side(
					'time',
					'Keep for at least',
					{ 92: 'three months', 184: 'six months', 730: 'two years' },
					'the required retention were {}',
					'the required retention is at least {}'
				)
			},
			decide: planOf,
			asks: {
				none: 'make no change',
				one: 'create an on-demand backup that is kept for {span}',
				daily: 'increase the daily retention to {span}',
				monthly: 'add a monthly retention rule of {span}',
				stop: 'stop the backup, and retain the data forever'
			},
			single: 'You need to meet the requirement at the lowest cost. What should you do?',
			why: whyPlan
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'policy-for-all': [
		'An on-demand backup has the retention that you select. It’s easy to think of the policy only.',
		(row) => ({ ...taking('keep', /one/, { keep: 'daily' })(row), origin: 'schedule' })
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
				'If several retention rules match a scheduled point, the yearly rule takes precedence, then monthly, weekly, and daily. An on-demand backup has the retention that you select.',
			'^later':
				'A changed retention applies to existing points, too. While a backup is stopped with its data retained forever, nothing expires. If a protected VM is deleted, its latest point stays until you delete the backup data.',
			'^tier':
				'A snapshot can be restored at once, but only in the region of the VM. The paired region gets only the data in the vault.',
			'^type':
				'A point is application-consistent if all VSS writers (Windows) or both scripts (Linux) succeed. For a deallocated VM, it’s crash-consistent. Otherwise, it’s file-system consistent.',
			'^disks|^pick':
				'A VM backup always includes the OS disk, and never temporary disks or file shares. Data disks can be included or excluded by LUN.',
			'^files':
				'The File Recovery script runs on the VM, or with Storage Spaces or LVM, on another compatible computer. It doesn’t support Azure Disk Encryption.',
			'^plan':
				'An on-demand backup keeps one point for longer, a longer daily retention keeps all, and a monthly rule keeps one a month. To keep existing points but take no new ones, stop the backup and retain the data.'
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
			sources.manageVmBackup
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
			['East US', 'West US', 'VM1', '30', '12', '24', '5', '180'],
			['North Europe', 'West Europe', 'HRVM', '28', '8', '18', '3', '150'],
			['Japan East', 'Japan West', 'CRM1', '60', '20', '12', '10', '240'],
			['UK South', 'UK West', 'ShopVM', '45', '16', '36', '7', '365']
		],
		words: ['near', 'far', 'vm', 'd', 'w', 'm', 'y', 'o'],
		forms: ['choose', 'judge', 'table', 'single', 'judge', 'series'],
		telling: ['table', 'email', 'list', 'table', 'ticket', 'note']
	}
);
