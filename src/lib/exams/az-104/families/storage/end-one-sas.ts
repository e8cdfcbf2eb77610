// Shared access signatures: which kind fits, who can create one, what it allows and when, what ends it and what else that stops.
// Over 200 lines: eight topics with words for what can differ in each.
import { authorize, type AccountState, type Credential } from '#lib/azure/storage/authorization.ts';
import { sources } from '#lib/azure/sources.ts';
import {
	side,
	taking,
	told,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

const accounts = ['stsales01', 'stclinic7', 'stmedia22', 'stplantx', 'stlegal5'];
const partners = ['Fabrikam', 'Litware', 'Proseware', 'Tailwind', 'Adatum'];

/** Credentials by id: a letter for the kind, the number of the key, and `p` with the policy. */
const held = {
	k1: 'a connection string with key1',
	k2: 'a connection string with key2',
	a1: 'an account SAS signed with key1',
	a2: 'an account SAS signed with key2',
	s1: 'a service SAS signed with key1',
	s2: 'a service SAS signed with key2',
	ud: 'a user delegation SAS',
	id: 'a managed identity'
};
const bound = 'a service SAS signed with key1 (stored access policy {p})';
/** The kind of a credential, without an article and its key. */
const kindOf = (id: string): string => held[id as 'id'].replace(/^an? | (signed )?with.*/g, '');
const role = 'Storage Blob Data Reader';
function credentialOf(id: string): Credential {
	const may = ['read'] as const;
	if (id === 'id') return { kind: 'entra', role };
	if (id === 'ud') return { kind: 'user-delegation-sas', role, may };
	const key = id[1] === '1' ? 'key1' : 'key2';
	if (id[0] === 'k') return { kind: 'account-key', key };
	if (id[0] === 'a') return { kind: 'account-sas', key, may };
	return { kind: 'service-sas', key, may, ...(id[2] ? { policy: id[2] } : {}) };
}
const states: Readonly<Record<string, Partial<AccountState>>> = {
	renew1: { renewed: ['key1'] },
	renew2: { renewed: ['key2'] },
	off: { sharedKey: false },
	drop: { ended: ['p'] },
	revoke: { revoked: true }
};
/** Whether a change stops a credential. */
const stops = (id: string, change: string): boolean =>
	!authorize(
		credentialOf(id),
		{
			sharedKey: true,
			anonymous: false,
			renewed: [],
			ended: [],
			revoked: false,
			unassigned: false,
			...states[change]
		},
		'read'
	);

const ends = ({ cred, policy, action }: Row): string | undefined =>
	policy !== 'none' && cred![0] !== 's'
		? undefined
		: stops(cred! + policy!.replace('none', ''), action!)
			? 'ends'
			: 'works';
/** What a credential would have to depend on to be stopped. */
const needed: Row = {
	renew1: 'key1',
	renew2: 'key2',
	off: 'an account key',
	drop: 'the policy {p}',
	revoke: 'a user delegation key'
};
const whyEnds = (row: Row): string =>
	`{name}’s ${kindOf(row['cred']!)} ${ends(row) === 'ends' ? 'depends' : 'doesn’t depend'} on ${needed[row['action']!]!}`;

const fixFor = (leaked: string): string =>
	leaked.endsWith('p') ? 'drop' : leaked === 'ud' ? 'revoke' : `renew${leaked[1]!}`;
const fixed: Row = {
	drop: 'deleting the policy',
	revoke: 'revoking the user delegation keys',
	renew1: 'a new key1',
	renew2: 'a new key2'
};
const leakFix = ({ leaked, app }: Row): string => {
	const fix = fixFor(leaked!);
	return stops(app!, fix) ? 'move' : fix.replace(/\d/, '');
};
function whyLeak(row: Row, answer: string): string {
	const { leaked } = row;
	const fix = fixFor(leaked!);
	const moves = leakFix(row) === 'move';
	if (answer === 'move')
		return `${fixed[fix]!} ${moves ? 'would stop the app too' : 'doesn’t affect the app'}`;
	if (fix.startsWith(answer))
		return `${fixed[fix]!} ends the SAS, but ${moves ? 'also' : 'not'} what the app uses`;
	return {
		drop: 'the leaked SAS doesn’t use a stored access policy',
		revoke: 'no user delegation key signed the leaked SAS',
		renew:
			leaked === 'ud'
				? 'no account key signed the leaked SAS'
				: `a new key1 would stop ${stops(row['app']!, 'renew1') ? 'the app and ' : ''}other clients`
	}[answer]!;
}

const isWide = ({ need }: Row): boolean => !need!.includes('one container');
function kindFor(row: Row): string {
	const { days, end, keys } = row;
	if (end === 'policy') return keys === 'on' && !isWide(row) ? 'service' : 'none';
	if (!isWide(row) && Number(days) <= 7) return 'ud';
	return keys === 'off' ? 'none' : isWide(row) ? 'account' : 'service';
}
function whyKind(row: Row): string {
	const { need, end, keys } = row;
	const isBound = end === 'policy';
	const not = isBound
		? 'can’t use a stored access policy'
		: isWide(row)
			? need!.includes('queue')
				? 'can’t cover both blobs and queues'
				: 'can’t {need}'
			: 'lasts for seven days at most';
	return {
		ud: `a user delegation SAS can ${need!} for {days}`,
		service: isBound
			? 'only a service SAS can use a stored access policy'
			: 'a service SAS can last for {days}, but a user delegation SAS can’t',
		account: 'only an account SAS can {need}',
		none:
			keys === 'off'
				? `key access is disabled, and a user delegation SAS ${not}`
				: 'only an account SAS can {need}, but can’t use a stored access policy'
	}[kindFor(row)]!;
}

/** What a task takes: service, resource type and permission. */
const tasks: Row = {
	bor: 'read a blob',
	bcl: 'list the blobs in a container',
	bow: 'overwrite a blob',
	bcd: 'delete a container',
	bsl: 'list the containers',
	qor: 'peek at a queue message',
	qoa: 'add a queue message'
};
const tokens = [
	'ss=b&srt=co&sp=rl',
	'ss=b&srt=o&sp=rwd',
	'ss=b&srt=s&sp=rl',
	'ss=b&srt=c&sp=rwd',
	'ss=b&srt=co&sp=rwdl',
	'ss=bq&srt=co&sp=r',
	'ss=bq&srt=c&sp=rl',
	'ss=bq&srt=s&sp=rl',
	'ss=bq&srt=o&sp=rap',
	'ss=q&srt=o&sp=rap',
	'ss=q&srt=c&sp=rap',
	'ss=q&srt=co&sp=rl'
];
/** What a task needs of a token that lacks it, and what it has instead. */
const lacking = ({ token, task }: Row): readonly (readonly [needs: string, has: string])[] =>
	token!.split('&').flatMap((has, at) => {
		const [field, value] = has.split('=');
		return value!.includes(task![at]!) ? [] : [[`${field!}=${task![at]!}`, has] as const];
	});

const day = '2026-12-01T';
const limits = [
	`st=${day}09:00Z&se=${day}17:00Z&spr=https`,
	`se=${day}17:00Z&sip=203.0.113.8-203.0.113.15&spr=https,http`,
	`st=${day}09:00Z&se=${day}20:00Z&sip=203.0.113.12`,
	`se=${day}20:00Z&sip=203.0.113.12&spr=https`,
	`st=${day}09:00Z&se=${day}17:00Z&sip=203.0.113.8-203.0.113.15`,
	`st=${day}07:00Z&se=${day}17:00Z&sip=203.0.113.12&spr=https`
];
const parameters = ({ token }: Row) =>
	Object.fromEntries(token!.split('&').map((one) => one.split('='))) as Partial<Record<string, string>>;
/** What a request breaks of a SAS. */
function broken(row: Row): readonly string[] {
	const { at, from, over } = row;
	const { st = '', se, sip = '', spr = '' } = parameters(row);
	const [first, last = first] = sip.split('-').map((ip) => Number(ip.split('.')[3]));
	const own = Number(from);
	const time = day + at!;
	return [
		...(st > time ? ['the request comes before st'] : []),
		...(se! < time ? ['the request comes after se'] : []),
		...(sip && (own < first! || own > last!) ? ['the client address isn’t in sip'] : []),
		...(spr === 'https' && over === 'HTTP' ? ['the SAS allows only HTTPS'] : [])
	];
}

/** Why a request breaks nothing. */
function whyWithin(row: Row): string {
	const { st, sip, spr } = parameters(row);
	return `{at} is ${st ? 'between st and se' : 'before se'}, ${sip ? 'the client address is in sip, ' : ''}and ${row['over'] === 'HTTPS' ? 'the request uses HTTPS' : `${spr ? 'spr allows HTTP' : 'without spr, HTTP is allowed'} too`}`;
}

const changes: Row = {
	delete: 'deleted',
	again: 're-created with the same name and settings',
	less: 're-created with the same name, now allowing only Read',
	other: 're-created with another name',
	read: 'changed to allow only Read',
	past: 'changed to expire last week',
	later: 'changed to expire a month later'
};
const allowed = ({ form, change }: Row): string =>
	form!.endsWith('2')
		? 'none'
		: form === 'a1' || /again|later/.test(change!)
			? 'both'
			: /less|read/.test(change!)
				? 'read'
				: 'none';
const whyAllowed = ({ form, change }: Row): string =>
	form!.endsWith('2')
		? 'the SAS was signed with the old key2, so it no longer works'
		: form === 'a1'
			? 'the policy doesn’t affect an ad hoc SAS, and key1 wasn’t regenerated'
			: {
					delete: 'the SAS uses a policy that was deleted',
					again: 'the SAS is valid again with the policy of the same name',
					less: 'the SAS gets the permissions of the new policy, now only Read',
					other: 'the SAS still names the deleted policy',
					read: 'the SAS gets the permissions of the policy, now only Read',
					past: 'the SAS expired with its policy',
					later: 'like its policy, the SAS now expires a month later'
				}[change as 'past'];
const spare = ({ now, unused, more }: Row): readonly [free: number, after: number] => {
	const free = 5 - Number(now) - Number(more);
	return [free, free + Number(unused)];
};
const slot = (row: Row): string => {
	const [free, after] = spare(row);
	return free >= 0 ? 'add' : after >= 0 ? 'remove' : 'split';
};

/** The key that's next, and whether the app and the SAS depend on it. */
function nextKey({ app, signed, done }: Row): readonly [key: string, app: boolean, sas: boolean] {
	const key = done === 'no' ? '1' : '2';
	return [key, app === key, signed === key];
}
function nextStep(row: Row): string {
	const [key, app, sas] = nextKey(row);
	return app ? (sas ? 'both' : 'app') : sas ? 'sas' : `go${key}`;
}
function whyStep(row: Row, answer: string): string {
	const [key, app, sas] = nextKey(row);
	const one = app ? 'app' : 'SAS';
	const on = ` on key${key}`;
	if (answer.startsWith('go'))
		return answer !== `go${key}`
			? `key1 ${key === '1' ? 'must be regenerated first' : 'was already regenerated'}`
			: app || sas
				? `the ${one} depends${on}`
				: `neither the app nor the SAS depends${on}`;
	if (answer === 'both')
		return app && sas
			? `both the app and the SAS depend${on}`
			: `${app || sas ? `only the ${one}` : 'nothing'} depends${on}`;
	const [own, mine, other] = answer === 'app' ? [app, 'app', 'SAS'] : [sas, 'SAS', 'app'];
	return app && sas
		? `the ${other} depends${on}, too`
		: own
			? `the ${mine} depends${on}, and the ${other} doesn’t`
			: `the ${mine} doesn’t depend${on}`;
}

const grants: Row = {
	c: 'Contributor on {account}',
	o: 'Storage Account Key Operator Service Role on {account}',
	w: 'Storage Blob Data Contributor on {account}',
	b: 'Storage Blob Data Contributor on {box}',
	r: 'Storage Blob Data Reader on {account}',
	d: 'Storage Blob Delegator on {account}',
	db: 'Storage Blob Delegator on {account} and Storage Blob Data Contributor on {box}'
};
/** Whether someone can create a SAS that works, and why. */
function made({ grant, sas, keys }: Row): readonly [can: boolean, why: string] {
	if (sas![0] === 's')
		return keys === 'off'
			? [false, 'a service SAS takes an account key, and key access is disabled']
			: /^[co]$/.test(grant!)
				? [true, '{name} can list the account keys']
				: [false, '{name} can’t list the account keys'];
	if (/^[bo]$/.test(grant!))
		return [
			false,
			`{name} can’t get a user delegation key${grant === 'b' ? ', which takes a role on the account or above' : ''}`
		];
	const isManager = /^[cd]$/.test(grant!);
	return isManager || (grant === 'r' && sas === 'uw')
		? [
				false,
				`a user delegation SAS can’t allow more than its creator’s roles do, and {name} ${isManager ? 'has no data actions for blobs' : 'can only read blobs'}`
			]
		: [
				true,
				`{name} can get a user delegation key ${grant === 'db' ? 'with one role ' : ''}and ${sas === 'ur' ? 'read' : 'upload'} blobs${grant === 'db' ? ' with the other' : ''}`
			];
}

const keyAccess = side(
	'job',
	'',
	{ on: 'enabled', off: 'disabled' },
	'storage account key access were {}',
	'storage account key access is {}'
);

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'ends',
		[
			'The container {box} in {account} is used by {count}. Each SAS is valid for two more days.',
			'To close an incident, you list {count} that read blobs in the container {box} in {account}. Each SAS is valid for two more days.'
		],
		{
			noun: 'app',
			names: ['Portal', 'Scanner', 'Importer', 'Dashboard', 'Archiver'],
			common: {
				action: side(
					'job',
					'',
					{
						renew1: 'regenerate key1',
						renew2: 'regenerate key2',
						off: 'disable storage account key access',
						drop: 'delete the stored access policy {p}',
						revoke: 'revoke the user delegation keys'
					},
					'you chose to {}',
					'you {} and wait until this takes effect'
				)
			},
			sides: {
				cred: side('leaked', 'Credential', held, '{name} had {}', '{name} has {}'),
				policy: side(
					'bound',
					'Stored access policy',
					{ none: 'none', p: '{p}', q: '{q}' },
					'its stored access policy were {}',
					'its stored access policy is {}'
				)
			},
			decide: ends,
			asks: { ends: 'lose access to blobs', works: 'keep access to blobs' },
			choose: 'Which app{s} will {}?',
			judge: '{name} will {}.',
			why: whyEnds
		}
	),
	leak: {
		intro:
			'A leak affects {count}. You must end each leaked SAS without interrupting the app, and with the least impact on other clients, which use both keys, but no policies.',

		noun: 'storage account',
		names: accounts,
		sides: {
			leaked: side(
				'leaked',
				'Leaked SAS',
				{ s1p: bound, s1: held.s1, s2: held.s2, a1: held.a1, a2: held.a2, ud: held.ud },
				'the leaked SAS of {name} were {}',
				'in {name}, {} leaked'
			),
			app: side(
				'job',
				'App uses',
				{ k1: held.k1, k2: held.k2, s1p: bound, s2: held.s2, ud: held.ud, id: held.id },
				'the app in {name} used {}',
				'the app uses {}'
			)
		},
		decide: leakFix,
		asks: {
			drop: 'delete the stored access policy',
			renew: 'regenerate the key of the SAS',
			revoke: 'revoke the user delegation keys',
			move: 'give the app another credential'
		},
		table: 'What should you do first for each account?',
		single: 'You must take the first necessary step. What should you do?',
		why: whyLeak
	},
	...told(
		'kind',
		[
			'You create one SAS each for {count} of {account}: a user delegation SAS where possible, otherwise the kind with the least access. If no kind fits, you create none.',
			'In {account}, {count} need access. You create one SAS each: a user delegation SAS where possible, otherwise the kind with the least access. If no kind fits, you create none.'
		],
		{
			noun: 'partner',
			names: partners,
			common: { keys: keyAccess },
			sides: {
				need: side(
					'limit',
					'Must',
					'read blobs in one container|upload blobs to one container|create containers|list all containers|read both blobs and queue messages',
					'{name} had to {}',
					'{name} must {}'
				),
				days: side(
					'limit',
					'Valid for',
					{ 2: 'two days', 6: 'six days', 20: '20 days', 60: '60 days' },
					'the SAS of {name} had to be valid for {}',
					'it needs access for {}'
				),
				end: side(
					'bound',
					'Stored access policy',
					{ policy: 'required', none: 'not required' },
					'a stored access policy were {} for {name}',
					'a stored access policy is {}'
				)
			},
			decide: kindFor,
			asks: {
				ud: 'a user delegation SAS',
				service: 'a service SAS',
				account: 'an account SAS',
				none: 'no SAS'
			},
			choose: 'For which partner{s} should you create {}?',
			judge: '{name} should get {}.',
			why: whyKind
		}
	),
	...told(
		'fields',
		[
			'You have {count} for {account}. Each is an account SAS that is valid today from any address.',
			'A developer tests {count} for {account}. Each is an account SAS that is valid today from any address.'
		],
		{
			noun: 'SAS token',
			common: { task: side('job', '', tasks, 'the app had to {}', 'an app must {}') },
			sides: {
				token: side('limit', 'Parameters', tokens.join('|'), '{name} had {}', '{name} has {}')
			},
			drawn: (row) => lacking(row).length < 2,
			decide: (row) => (lacking(row).length > 0 ? 'no' : 'yes'),
			asks: { yes: 'will work', no: 'will fail' },
			choose: 'For this task, which SAS token{s} {}?',
			judge: '{name} {}.',
			why(row) {
				const [lack] = lacking(row);
				return lack
					? `it takes ${lack[0]} to {task}, and {name} has ${lack[1]}`
					: `{name} has ${row['token']!}, which is all it takes to {task}`;
			}
		}
	),
	...told(
		'limits',
		[
			'On December 1, 2026, {count} to read blobs of {account} are sent with one SAS. The account accepts HTTP and allows all networks.',
			'With one SAS, {count} to read blobs of {account} are sent on December 1, 2026. The account accepts HTTP and allows all networks.'
		],
		{
			noun: 'request',
			common: {
				token: side(
					'limit',
					'',
					limits.join('|'),
					'the SAS contained sr=c&sp=r&{}',
					'the SAS contains sr=c&sp=r&{}'
				)
			},
			sides: {
				at: side(
					'job',
					'Time',
					{ '08:30Z': '08:30 UTC', '12:00Z': '12:00 UTC', '18:30Z': '18:30 UTC' },
					'{name} were sent at {}',
					'{name} is sent at {}'
				),
				from: side(
					'job',
					'Client address',
					{ 12: '203.0.113.12', 14: '203.0.113.14', 20: '203.0.113.20' },
					'{name} came from {}',
					'it comes from {}'
				),
				over: side('job', 'Protocol', 'HTTP|HTTPS', '{name} used {}', 'it uses {}')
			},
			again: true,
			drawn: (row) => broken(row).length < 2,
			decide: (row) => (broken(row).length > 0 ? 'no' : 'yes'),
			asks: { yes: 'succeed', no: 'fail' },
			choose: 'Which request{s} will {}?',
			judge: '{name} will {}.',
			why: (row) => broken(row)[0] ?? whyWithin(row)
		}
	),
	...told(
		'policy',
		[
			'In {account}, {count} got a SAS with Read and Write permissions for this year, each for one container. Yesterday, you regenerated key2 and changed the stored access policy of each container.',
			'In {account}, you gave {count} a SAS with Read and Write permissions for this year, each for one container. Yesterday, you regenerated key2 and changed the stored access policy of each container.'
		],
		{
			noun: 'partner',
			names: partners,
			sides: {
				form: side(
					'bound',
					'SAS',
					{
						p1: 'a SAS with the policy, signed with key1',
						p2: 'a SAS with the policy, signed with key2',
						a1: 'an ad hoc SAS signed with key1',
						a2: 'an ad hoc SAS signed with key2'
					},
					'{name} had {}',
					'{name} has {}'
				),
				change: side('bound', 'Policy', changes, 'the policy for {name} had been {}', 'the policy was {}')
			},
			decide: allowed,
			asks: {
				both: 'can read and write blobs',
				read: 'can only read blobs',
				none: 'cannot access blobs'
			},
			choose: 'Today, which partner{s} {}?',
			judge: '{name} {}.',
			why: whyAllowed
		}
	),
	'policy slots': {
		noun: 'container',
		intro:
			'Each new partner of {count} in {account} needs a separate stored access policy. Every SAS in use must remain valid.',
		sides: {
			now: side(
				'bound',
				'Stored access policies',
				{ 3: 'three', 4: 'four', 5: 'five' },
				'{name} had {} policies',
				'{name} has {} stored access policies'
			),
			unused: side(
				'bound',
				'Unused policies',
				{ 0: 'none', 2: 'two' },
				'{} of the policies of {name} were unused',
				'{} are unused'
			),
			more: side(
				'job',
				'New partners',
				{ 2: 'two', 3: 'three' },
				'{} new partners joined {name}',
				'{} new partners join'
			)
		},
		decide: slot,
		asks: {
			add: 'just add the policies',
			remove: 'first delete unused policies',
			split: 'use another container, too'
		},
		choose: 'For which container{s} should you {}?',
		judge: 'For {name}, you should {}.',
		why: (row) =>
			({
				add: '{name} would have five policies or fewer',
				remove: '{name} would have five policies or fewer only without unused ones',
				split: `{name} would have more than five policies${row['unused'] === '0' ? '' : ' even without unused ones'}`
			})[slot(row)]!
	},
	...told(
		'keys',
		[
			'Your company rotates the keys of {count}, key1 first and then key2. Everything works with the current keys and must not be interrupted.',
			'You rotate the keys of {count}, key1 first and then key2. Everything works with the current keys and must not be interrupted.'
		],
		{
			noun: 'storage account',
			names: accounts,
			sides: {
				app: side(
					'job',
					'App uses',
					{ 1: 'key1', 2: 'key2' },
					'the app in {name} used {}',
					'in {name}, an app uses {}'
				),
				signed: side(
					'leaked',
					'SAS uses',
					{ 1: 'key1', 2: 'key2', u: 'a user delegation key' },
					'the SAS for {name} used {}',
					'a SAS uses {}'
				),
				done: side(
					'job',
					'Regenerated so far',
					{ no: 'neither key', 1: 'only key1' },
					'{} had been regenerated in {name}',
					'{} has been regenerated'
				)
			},
			decide: nextStep,
			asks: {
				go1: 'regenerate key1',
				go2: 'regenerate key2',
				app: 'switch only the app to the other key',
				sas: 'replace only the SAS',
				both: 'switch the app and replace the SAS'
			},
			choose: 'For which account{s} should you next {}?',
			table: 'What should you do next for each account?',
			single: 'You must take the next step of the rotation. What should you do?',
			why: whyStep
		}
	),
	...told(
		'maker',
		[
			'To share the container {box} in {account}, {count} with only these roles prepare a SAS. No settings change.',
			'You ask {count} with only these roles to share the container {box} in {account}. No settings change.'
		],
		{
			noun: 'user',
			common: { keys: keyAccess },
			sides: {
				sas: side(
					'leaked',
					'Must create',
					{
						sr: 'a service SAS for reading blobs',
						sw: 'a service SAS for uploading blobs',
						ur: 'a user delegation SAS for reading blobs',
						uw: 'a user delegation SAS for uploading blobs'
					},
					'{name} had to create {}',
					'{name} must create {}'
				),
				grant: side('job', 'Roles', grants, '{name} had {}', '{name} has {}')
			},
			decide: (row) => (made(row)[0] ? 'yes' : 'no'),
			asks: { yes: 'can create a working SAS', no: 'cannot create a working SAS' },
			choose: 'Which user{s} {}?',
			judge: '{name} {}.',
			why: (row) => made(row)[1]
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'keys-end-all': [
		'A user delegation SAS is signed with a user delegation key. It’s easy to think that an account key signs every SAS.',
		taking('cred', /^ud$/, { cred: 'a1' })
	],
	'one-type': [
		'In srt, o is for objects such as blobs, c for containers and listing their blobs, and s for the service and listing its containers. It’s easy to look only at sp.',
		(row) => ({ ...row, token: row['token']?.replace(/srt=\w+/, 'srt=sco') ?? '' })
	],
	'stays-deleted': [
		'A policy with the same name makes the old SAS valid again. It’s easy to think that it ended for good.',
		taking('change', /again|less/, { change: 'delete' })
	],
	'any-number': [
		'A container can have at most five stored access policies. It’s easy to overlook that.',
		taking('now', /./, { now: '0' })
	],
	'app-only': [
		'A new key ends each SAS that the old one signed. It’s easy to think only of apps.',
		taking('signed', /./, { signed: 'u' })
	],
	'any-scope': [
		'A user delegation key takes a role on the account or above. It’s easy to think that the container is enough.',
		taking('grant', /^b$/, { grant: 'w' })
	],
	'manages-reads': [
		'Contributor has no data actions for blobs. It’s easy to think that its user delegation SAS works.',
		(row) => (row['grant'] === 'c' && row['sas']!.startsWith('u') ? { ...row, grant: 'w' } : row)
	]
};

export const endOneSas = topicFamily(
	{
		id: 'storage-access/end-one-sas',
		edition: 10,
		group: 'storage-access',
		title: 'Creating, limiting and ending a SAS',
		rule: {
			'^ends':
				'A service SAS or an account SAS ends when its key is regenerated or key access is disabled, and a user delegation SAS when the user delegation keys are revoked. Deleting a stored access policy ends only the SAS that use it.',
			'^leak':
				'End a SAS with its stored access policy, or else with the key that signed it. If an app depends on that too, first give it another credential.',
			'^kind':
				'A user delegation SAS needs no account key, but lasts for seven days at most. Only a service SAS can use a stored access policy. Only an account SAS covers several services, or can list or create containers.',
			'^fields':
				'An account SAS must have the service (ss), resource type (srt) and permission (sp) of a request.',
			'^limits':
				'A SAS is valid from st to se, for the addresses in sip and the protocols in spr. Without st, sip, or spr, there’s no such limit.',
			'^policy \\d':
				'A SAS with a stored access policy follows its changes, and is valid again if the policy is re-created with the same name. An ad hoc SAS ends with its expiry time or its key.',
			'^policy slots': 'A container can have at most five stored access policies.',
			'^keys': 'Regenerate a key only when neither an app nor a SAS depends on it.',
			'^maker':
				'A service SAS takes an account key. A user delegation SAS takes a user delegation key, from a role on the account or above, and can’t allow more than its creator’s roles do.'
		},
		lab: 'storage-access/four-ways-in',
		sources: [
			sources.sas,
			sources.storedAccessPolicy,
			sources.userDelegationSas,
			sources.preventSharedKey,
			sources.accountKeys
		],
		axes: {
			leaked: 'Kinds of SAS and keys',
			bound: 'Stored access policies',
			limit: 'What a SAS allows',
			job: 'What is done or needed'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes: [
			['stvaccine1', 'batches', 'labs', 'clinics'],
			['sttenant52', 'leases', 'brokers', 'notaries'],
			['stmarathon', 'finishers', 'press', 'sponsors'],
			['stvineyard3', 'harvests', 'growers', 'shippers'],
			['stlibrary7', 'manuscripts', 'readers', 'curators'],
			['stsubway09', 'inspections', 'mechanics', 'insurers']
		],
		words: ['account', 'box', 'p', 'q'],
		forms: ['choose', 'choose', 'judge', 'judge', 'table', 'single', 'series'],
		telling: ['table', 'table', 'list', 'email', 'ticket']
	}
);
