// What people can do in an Azure file share, and what lets one do more: the ticket, and what share-level and NTFS permissions leave together.
// Over 200 lines: six facts of three people, told in five ways, four kinds of question, with a reason for each level of access.
import {
	ntfsLevels,
	rightOf,
	rightTrace,
	shareRights as levels,
	shareRoleNames,
	shareRoles,
	signIn,
	type Device,
	type IdentitySource,
	type Ntfs,
	type ShareAccess,
	type ShareRight,
	type ShareRole
} from '#lib/azure/storage/files.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, matchRows, optionsOf, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import {
	capital,
	changesOf,
	code,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	pageWith,
	remembering,
	withAt
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

const telling = ['table', 'commands', 'ticket', 'email', 'audit'] as const;
/** A share, and the domain of its users. */
const themes = [
	{ share: 'blueprints', domain: 'HARBOR' },
	{ share: 'scores', domain: 'OPUS' },
	{ share: 'recipes', domain: 'FENNEL' },
	{ share: 'casefiles', domain: 'LEXA' },
	{ share: 'fieldnotes', domain: 'TUNDRA' },
	{ share: 'layouts', domain: 'LUMEN' }
] as const;

type Place = 'office' | 'vpn' | 'home';
const places: readonly Place[] = ['office', 'vpn', 'home'];
/** A device that is only Entra joined is left out: with AD DS, what it can do depends on more than is told. */
const joins = ['entra-hybrid', 'ad-ds'] as const satisfies readonly Device['joined'][];
interface Person {
	readonly name: string;
	readonly role: ShareRole;
	readonly ntfs: Ntfs;
	readonly place: Place;
	readonly joined: (typeof joins)[number];
	/** Mounts with the account key, not as this person. */
	readonly byKey: boolean;
}
interface Facts {
	readonly theme: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly difficulty: Difficulty;
	readonly source: Exclude<IdentitySource, 'entra-domain-services'>;
	readonly byDefault: ShareRole;
	readonly people: readonly Person[];
	/** What is offered to let the first person do what is wanted. Empty where the levels are asked. */
	readonly offered: readonly Action[];
	readonly wanted: Wanted;
	/** Sets of people of whom one set can do what is wanted: a bit each. Empty where something else is asked. */
	readonly sets: readonly number[];
}
/** Reading is wanted where the way in is asked about. */
type Wanted = Exclude<ShareRight, 'none'>;
/** What is done about the ticket, or nothing. */
const fixes = {
	vpn: { place: 'vpn' },
	hybrid: { joined: 'entra-hybrid' },
	keep: {}
} as const satisfies Record<string, Partial<Person>>;
type Fix = keyof typeof fixes;
/** A fix, a share role, an NTFS permission, or the last two together. */
type Action = Fix | `${ShareRole} ${Ntfs}`;
const isFix = (action: Action): action is Fix => action in fixes;
const ways = ['vpn', 'hybrid', 'reader none', 'none read', 'keep'] as const satisfies readonly Action[];

const choices: Readonly<Record<ShareRight, string>> = {
	none: 'No access',
	read: 'Read',
	write: 'Read and write',
	delete: 'Read, write, and delete',
	permissions: 'Read, write, delete, and change permissions'
};
const ntfsNames: Readonly<Record<Ntfs, string>> = {
	none: 'nothing',
	read: 'read',
	write: 'read and write',
	modify: 'modify',
	full: 'full control'
};
const sourceNames = {
	'ad-ds': 'on-premises AD DS',
	'entra-kerberos': 'Microsoft Entra Kerberos without a cloud trust'
};
const joinNames: Readonly<Record<Person['joined'], string>> = {
	'entra-hybrid': 'hybrid joined',
	'ad-ds': 'joined to AD DS only'
};
const placeNames: Readonly<Record<Place, string>> = {
	office: 'in the office',
	vpn: 'at home with VPN',
	home: 'at home without VPN'
};

const ticketOf = ({ source }: Pick<Facts, 'source'>, { joined, place }: Person) =>
	signIn(source, 'hybrid', { joined, reachesController: place !== 'home' });
const accessOf = ({ byDefault }: Pick<Facts, 'byDefault'>, { role, ntfs, byKey }: Person): ShareAccess => ({
	role,
	byDefault,
	ntfs,
	accountKey: byKey
});
/** What a person can do. The ticket comes first, where one is needed. */
function outcomeOf(facts: Pick<Facts, 'source' | 'byDefault'>, person: Person): ShareRight {
	const right = rightOf(accessOf(facts, person));
	return right === 'none' || person.byKey || ticketOf(facts, person).works ? right : 'none';
}
const higher = (one: ShareRole, other: ShareRole): ShareRole =>
	shareRoles.indexOf(one) > shareRoles.indexOf(other) ? one : other;

/** What the share and NTFS allow, as levels. */
const sidesOf = (facts: Facts, person: Person) => ({
	share: levels.indexOf(rightOf({ ...accessOf(facts, person), ntfs: 'full', accountKey: false })),
	ntfs: ntfsLevels.indexOf(person.ntfs)
});
const allowing = [
	'nothing',
	'reading',
	'reading and writing',
	'reading, writing, and deleting',
	'everything, including changing permissions'
];
const doing = ['', 'read', 'write', 'delete', 'change permissions'];

/** Why a person gets no ticket. */
function noTicket({ source }: Facts, { name }: Person): string {
	if (source === 'entra-kerberos') return `${name}’s device is joined to AD DS only, so it gets no ticket`;
	return `without a VPN, ${name} can’t reach a domain controller to get a ticket`;
}
/** The share-level permission in words. */
function shareSays({ byDefault }: Facts, { name, role }: Person): string {
	const best = higher(role, byDefault);
	const by = 'counts, because it’s higher than';
	if (best === 'none') return `${name} has no share-level permission`;
	if (role !== byDefault && role !== 'none' && byDefault !== 'none')
		return best === role
			? `${name}’s role ${shareRoleNames[role]} ${by} the default ${shareRoleNames[byDefault]}`
			: `the default ${shareRoleNames[byDefault]} ${by} ${name}’s role ${shareRoleNames[role]}`;
	return best === role
		? `${name}’s role is ${shareRoleNames[role]}`
		: `the default permission gives ${name} ${shareRoleNames[best]}`;
}
const ntfsSays = ({ name, ntfs }: Person): string => `NTFS grants ${name} ${ntfsNames[ntfs]}`;

/** Why a level is wrong for someone who gets in with less or more. */
function notLevel(facts: Facts, person: Person, level: number, key: number): string {
	const { share, ntfs } = sidesOf(facts, person);
	const { name } = person;
	if (level < key)
		return [
			`${name} gets a ticket, and both permissions allow at least reading.`,
			`More than reading is allowed: ${shareSays(facts, person)}, and ${ntfsSays(person)}.`,
			`Both the share-level and the NTFS permission allow deleting too.`,
			`${shareRoleNames.elevated} and full control together include changing permissions.`
		][level]!;
	const what = doing[level]!;
	if (share < level && ntfs < level)
		return level - key === 1
			? `Neither permission lets ${name} ${what}: ${shareSays(facts, person)}, and ${ntfsSays(person)}.`
			: what === 'change permissions'
				? `Changing permissions takes ${shareRoleNames.elevated} and full control, and ${name} has neither.`
				: `To ${what}, ${name} needs a share role and an NTFS permission that allow it, and has neither.`;
	return share < level
		? `NTFS lets ${name} ${what}, but the share doesn’t: ${shareSays(facts, person)}.`
		: `The share lets ${name} ${what}, but NTFS doesn’t: ${ntfsSays(person)}.`;
}
/** Why a level is right for someone who gets in as a person. */
function isLevel(facts: Facts, person: Person): string {
	const { share, ntfs } = sidesOf(facts, person);
	const both = `${capital(shareSays(facts, person))}, and ${ntfsSays(person)}.`;
	if (share === ntfs) return `${both} ${share === 0 ? 'Neither gives access' : 'Both allow exactly that'}.`;
	if (share === 0) return `${both} Without a share-level permission, NTFS doesn’t matter.`;
	if (ntfs === 0) return `${both} Connecting to the share isn’t enough.`;
	return `${both} The ${share < ntfs ? 'share-level' : 'NTFS'} permission is narrower.`;
}
/** Why a level is right or wrong for someone who mounts with the account key. */
const byKeyReasons = (facts: Facts, person: Person): readonly string[] => [
	`No one checks who ${person.name} is when the account key mounts the share.`,
	`${capital(shareSays(facts, person))}, but the account key doesn’t ask for that.`,
	`${capital(ntfsSays(person))}, but NTFS permissions don’t apply to the account key.`,
	'The account key can change permissions as well.',
	`The account key gives ${person.name} full access to the share, whatever role and NTFS say.`
];
/** Why a level is right or wrong for someone without a ticket. */
function noTicketReasons(facts: Facts, person: Person): readonly string[] {
	const why = noTicket(facts, person);
	const { share, ntfs } = sidesOf(facts, person);
	const allowed = Math.min(share, ntfs);
	return [
		`${capital(why)}. Without a ticket no permission helps.`,
		`Even reading takes a Kerberos ticket, and ${person.name} doesn’t get one.`,
		`${person.name} can’t sign in to the share, so writing isn’t possible either.`,
		'Nothing can be deleted in a share that can’t be mounted.',
		'Changing permissions would take a ticket first, and there is none.'
	].map((text, level) =>
		level > 0 && level === allowed ? `Role and NTFS would allow that much, but ${why}.` : text
	);
}

function explainPerson(facts: Facts, person: Person): PartReasons {
	const key = levels.indexOf(outcomeOf(facts, person));
	const ticket = ticketOf(facts, person);
	const { share, ntfs } = sidesOf(facts, person);
	const reasons: readonly string[] = person.byKey
		? byKeyReasons(facts, person)
		: ticket.works
			? levels.map((_, level) =>
					level === key ? isLevel(facts, person) : notLevel(facts, person, level, key)
				)
			: noTicketReasons(facts, person);
	const steps: readonly TraceStep[] = person.byKey
		? [{ rule: 'account key', text: rightTrace(accessOf(facts, person))[0]! }]
		: [
				{
					rule: `${facts.source} ${person.joined} ${person.place === 'home' ? 'far' : 'near'}`,
					text: ticket.trace[0]!
				},
				...(ticket.works
					? [
							{
								rule: `share ${facts.byDefault === 'none' ? 'role' : 'higher of role and default'}`,
								text: `${capital(shareSays(facts, person))}.`
							},
							{
								rule: `share ${share} NTFS ${ntfs}`,
								text:
									share === ntfs
										? `Share and NTFS both allow ${allowing[share]!}.`
										: `The share allows ${allowing[share]!}, and NTFS allows ${allowing[ntfs]!}. Both together allow ${allowing[key]!}.`
							}
						]
					: [])
			];
	return {
		options: Object.fromEntries(levels.map((level, at) => [level, reasons[at]!])),
		trace: steps
	};
}

const goals: Readonly<Record<Wanted, string>> = {
	read: 'open',
	write: 'change',
	delete: 'delete',
	permissions: 'change the permissions of'
};
const rememberGiven = remembering<Partial<Person>>();
/** What an action gives: `none` leaves a permission as it is. */
const given = (action: Action): Partial<Person> =>
	rememberGiven(action, () => {
		if (isFix(action)) return fixes[action];
		const [role, ntfs] = action.split(' ') as [ShareRole, Ntfs];
		return { ...(role !== 'none' && { role }), ...(ntfs !== 'none' && { ntfs }) };
	});
const after = (person: Person, action: Action): Person => ({ ...person, ...given(action) });
/** How much an action gives to a person beyond what they have, to compare those that work. */
const weight = ({ byDefault, people: [person] }: Facts, action: Action): number => {
	if (isFix(action)) return action === 'keep' ? -1 : 1;
	const { role, ntfs } = after(person!, action);
	const more = (list: readonly string[], now: string, then: string): number =>
		Math.max(0, list.indexOf(then) - list.indexOf(now)) * 2;
	return (
		more(shareRoles, higher(person!.role, byDefault), higher(role, byDefault)) +
		more(ntfsLevels, person!.ntfs, ntfs) +
		Number(!action.includes('none'))
	);
};
type Seen = (person: Person) => Partial<Person>;
/** What a person can do, as someone sees them. */
const seenOf = (facts: Facts, person: Person, change: Seen | undefined): ShareRight =>
	outcomeOf(facts, change === undefined ? person : { ...person, ...change(person) });
/** The offered actions after which the person can do what is wanted, the one that gives least first. */
function working(facts: Facts, change?: Seen): readonly Action[] {
	const { offered, wanted } = facts;
	const enough = (person: Person): boolean =>
		levels.indexOf(seenOf(facts, person, change)) >= levels.indexOf(wanted);
	if (offered.length === 0 || (wanted !== 'read' && enough(facts.people[0]!))) return [];
	return offered
		.filter((action) => enough(after(facts.people[0]!, action)))
		.toSorted((a, b) => weight(facts, a) - weight(facts, b));
}
/** The people who can do what is wanted, a bit each. */
const ableIn = (facts: Facts, change?: Seen): number =>
	facts.people.reduce(
		(set, person, at) =>
			levels.indexOf(seenOf(facts, person, change)) < levels.indexOf(facts.wanted) ? set : set | (1 << at),
		0
	);
/** The people of a set. */
const peopleIn = ({ people }: Facts, set: number): readonly Person[] =>
	people.filter((_, at) => set & (1 << at));
const keyBy = (facts: Facts, change?: Seen): Key =>
	facts.sets.length > 0
		? [[`${ableIn(facts, change)}`]]
		: facts.offered.length > 0
			? [working(facts, change).slice(0, 1)]
			: facts.people.map((person) => [seenOf(facts, person, change)]);
function actionText({ people: [person] }: Facts, action: Action): string {
	if (isFix(action))
		return {
			vpn: `Connect ${person!.name}’s device to the VPN.`,
			hybrid: `Microsoft Entra hybrid join ${person!.name}’s device.`,
			keep: `No change is required for ${person!.name}.`
		}[action];
	const [role, ntfs] = action.split(' ') as [ShareRole, Ntfs];
	const share = `Assign Storage File Data SMB Share ${shareRoleNames[role]} to ${person!.name}`;
	const files = `rant ${person!.name} the ${capital(ntfsNames[ntfs])} NTFS permission`;
	return role === 'none' ? `G${files}.` : ntfs === 'none' ? `${share}.` : `${share} and g${files}.`;
}
/** What is as it should be already, so that an action on the way in wouldn't help. */
function alreadySays(facts: Facts, person: Person, action: Action): string {
	const { name, place, joined } = person;
	const near = place === 'home' ? '' : ` ${name} reaches a domain controller as it is.`;
	if (action === 'vpn')
		return facts.source === 'ad-ds'
			? near.trim()
			: 'With Microsoft Entra Kerberos, no domain controller has to be reached.';
	if (action === 'hybrid')
		return joined === 'entra-hybrid'
			? `The device of ${name} is hybrid joined already.`
			: `The device of ${name} is joined to AD DS, and AD DS issues the tickets.`;
	const says = action === 'none read' ? ntfsSays(person) : shareSays(facts, person);
	return `${capital(says)}. That’s enough to open files.`;
}
function explainWays(facts: Facts): PartReasons {
	const person = facts.people[0]!;
	const { name } = person;
	const [right] = working(facts);
	const ticket = ticketOf(facts, person);
	const both = `${shareSays(facts, person)}, and ${ntfsSays(person)}`;
	const missing = !ticket.works
		? noTicket(facts, person)
		: right === 'reader none'
			? shareSays(facts, person)
			: ntfsSays(person);
	const reasonOf = (action: Action): string => {
		if (action === right)
			return action === 'keep'
				? `${name} gets a ticket, ${both}. That’s enough to open files.`
				: `${capital(missing)}. ${ticket.works ? `${name} gets a ticket, so that’s all that is missing` : `The rest is in place: ${both}`}.`;
		if (action === 'keep') return `${name} can’t open files as it is: ${missing}.`;
		const already = alreadySays(facts, person, action);
		return right === 'keep' ? already : `${already} But ${missing}.`;
	};
	return {
		options: Object.fromEntries(facts.offered.map((action) => [action, reasonOf(action)])),
		trace: [
			{ rule: `${facts.source} ${person.joined} ${person.place}`, text: ticket.trace[0]! },
			{ rule: `way ${right}`, text: `${capital(both)}.` }
		]
	};
}
function explainActions(facts: Facts): PartReasons {
	if (facts.wanted === 'read') return explainWays(facts);
	const [right] = working(facts);
	const person = facts.people[0]!;
	const goal = goals[facts.wanted];
	const reasonOf = (action: Action): string => {
		const then = after(person, action);
		const sides = sidesOf(facts, then);
		const level = levels.indexOf(facts.wanted);
		const both = `${shareSays(facts, then)}, and ${ntfsSays(then)}`;
		if (action === right) return `Then ${both}. That’s just enough to ${goal} the files.`;
		if (Math.min(sides.share, sides.ntfs) >= level) return `Then ${both}. That’s more than is needed.`;
		return `With that, ${both}. It isn’t enough to ${goal} the files.`;
	};
	const { share, ntfs } = sidesOf(facts, person);
	return {
		options: Object.fromEntries(facts.offered.map((action) => [action, reasonOf(action)])),
		trace: [
			{
				rule: `now ${share} ${ntfs} ${facts.wanted}`,
				text: `Now ${shareSays(facts, person)}, and ${ntfsSays(person)}.`
			},
			{ rule: right!, text: actionText(facts, right!) }
		]
	};
}
/** Why a person can do what is wanted, or can’t. */
const ableReason = (facts: Facts, person: Person, able: boolean): string =>
	!able && !ticketOf(facts, person).works
		? `${person.name} can’t: ${noTicket(facts, person)}.`
		: able && !person.byKey
			? `${person.name} can: ${shareSays(facts, person)}, and ${ntfsSays(person)}.`
			: explainPerson(facts, person).options[able ? 'permissions' : facts.wanted]!;
function explainSets(facts: Facts): PartReasons {
	const key = ableIn(facts);
	const reasons = facts.sets.map((set): readonly [string, string] => {
		const why = (wrong: number) =>
			peopleIn(facts, wrong).map((person) =>
				ableReason(facts, person, peopleIn(facts, key).includes(person))
			);
		return [
			`${set}`,
			set !== key
				? why(set ^ key).join(' ')
				: key === 7
					? why(7).join(' ')
					: `No one else can. ${why(7 ^ key).join(' ')}`
		];
	});
	return {
		options: Object.fromEntries(reasons),
		trace: facts.people.flatMap((person) => explainPerson(facts, person).trace)
	};
}
/** Makes exactly the people of each set able. */
const setChanges = (facts: Facts): readonly Change<Facts>[] =>
	facts.sets.map((set) =>
		combined(
			peopleIn(facts, set ^ ableIn(facts)).map((person) => {
				const at = facts.people.indexOf(person);
				return toPerson(facts, at, set & (1 << at) ? { byKey: true } : { byKey: false, ntfs: 'none' });
			})
		)
	);
function ask(facts: Facts) {
	if (facts.sets.length > 0)
		return chooseOne(
			[`Which users can ${goals[facts.wanted]} files that others created?`],
			facts.sets.map((set) => ({
				id: `${set}`,
				text: `${listed(peopleIn(facts, set).map(({ name }) => name))}${set === 7 ? '' : ' only'}`
			})),
			`${ableIn(facts)}`
		);
	if (facts.offered.length > 0)
		return chooseOne(
			[
				`You need to ensure that ${facts.people[0]!.name} can `,
				fact('wanted', goals[facts.wanted]),
				facts.wanted === 'read'
					? ` files in ${themes[facts.theme]!.share}. What should you do?`
					: ' files that others created. The solution must use the principle of least privilege. What should you do?'
			],
			facts.offered.map((id) => ({ id, text: actionText(facts, id) })),
			(isSound(facts) && keyBy(facts)[0]![0]) || ''
		);
	return matchRows(
		'table',
		['What can each user do with a file that someone else created?'],
		optionsOf(choices, levels),
		facts.people.map((person) => ({
			text: person.name,
			right: outcomeOf(facts, person)
		}))
	);
}

const question: Question<Facts> = {
	ask: (facts) => ({
		...ask(facts),
		miss:
			facts.people.some((person) => person.byKey || !ticketOf(facts, person).works) ||
			facts.byDefault !== 'none'
				? 'edge'
				: 'core'
	}),
	explain: (facts) =>
		facts.sets.length > 0
			? [explainSets(facts)]
			: facts.offered.length > 0
				? [explainActions(facts)]
				: facts.people.map((person) => explainPerson(facts, person)),
	wrongRules: {
		'role-alone': {
			note: 'NTFS permissions can narrow what the share role allows. It’s easy to let the role decide alone.',
			key: (facts) => keyBy(facts, () => ({ ntfs: 'full' }))
		},
		'ntfs-alone': {
			note: 'The share-level permission limits what NTFS allows. It’s easy to read NTFS as on a file server.',
			key: (facts) => keyBy(facts, () => ({ role: 'elevated' }))
		},
		'no-default': {
			note: 'The default share-level permission covers everyone who signs in, and the higher one counts. It’s easy to see only the roles.',
			key: (facts) => keyBy({ ...facts, byDefault: 'none' })
		},
		'default-replaces': {
			note: 'Role and default permission work side by side. It’s easy to think that one replaces the other.',
			key: (facts) => (facts.byDefault === 'none' ? [] : keyBy(facts, () => ({ role: 'none' })))
		},
		'key-as-person': {
			note: 'The account key mounts the share with full access. It’s easy to apply the person’s permissions.',
			key: (facts) => keyBy(facts, () => ({ byKey: false }))
		},
		'ticket-anywhere': {
			note: 'AD DS needs a domain controller in reach. Microsoft Entra Kerberos without a cloud trust needs a device that is Entra joined or hybrid joined. It’s easy to look at the permissions only.',
			key: (facts) => keyBy(facts, () => ({ joined: 'entra-hybrid', place: 'office' }))
		},
		'controller-always': {
			note: 'With Microsoft Entra Kerberos, no domain controller has to be reached. It’s easy to ask for a VPN here too.',
			key: (facts) =>
				facts.source === 'ad-ds'
					? []
					: keyBy(facts, ({ place }) => (place === 'home' ? { joined: 'ad-ds' } : {}))
		}
	}
};

const to = changesOf<Facts>();
const says: { readonly [K in Exclude<keyof Person, 'name'>]: (value: Person[K], name: string) => string } = {
	role: (role, name) => `${name} had ${role === 'none' ? 'no role' : `the role ${shareRoleNames[role]}`}`,
	ntfs: (ntfs, name) => `NTFS granted ${name} ${ntfsNames[ntfs]}`,
	place: (place, name) => `${name} worked ${placeNames[place]}`,
	joined: (joined, name) => `the device of ${name} were ${joinNames[joined]}`,
	byKey: (byKey, name) => `${name} used ${byKey ? 'the' : 'no'} account key`
};
/** How it'd be for a person, in words for what differs. */
function toPerson(facts: Facts, at: number, with_: Partial<Person>, fact = ''): Change<Facts> {
	const person = facts.people[at]!;
	const keys = (Object.keys(with_) as (keyof typeof says)[]).filter((key) => with_[key] !== person[key]);
	const { name } = person;
	const said = keys.map((key): string => says[key](with_[key] as never, name));
	return {
		fact,
		text: listed(
			said.map((text, index) =>
				text.startsWith(name) && said[index - 1]?.startsWith(name) ? text.slice(name.length + 1) : text
			)
		),
		apply: (one) => ({ ...one, people: withAt(one.people, at, with_) })
	};
}
/** Several changes at once, which decide nothing. */
const combined = (all: readonly Change<Facts>[]): Change<Facts> => ({
	text: listed(all.flatMap(({ text }) => text || [])),
	apply: (before) => all.reduce((now, { apply }) => apply(now), before)
});

/** Changes of what holds for everyone. */
const sourceChange = ({ source }: Facts): Change<Facts> => {
	const other = source === 'ad-ds' ? 'entra-kerberos' : 'ad-ds';
	return to('source', other, `the identity source were ${sourceNames[other]}`);
};
const defaultChanges = ({ byDefault }: Facts): readonly Change<Facts>[] =>
	(['none', 'reader', 'contributor'] as const)
		.filter((one) => one !== byDefault)
		.map((one) =>
			to(
				'byDefault',
				one,
				one === 'none'
					? 'no default share-level permission were set'
					: `the default share-level permission were ${shareRoleNames[one]}`,
				'default'
			)
		);
/** Changes of one person. */
function personChanges(facts: Facts, at: number): readonly Change<Facts>[] {
	const person = facts.people[at]!;
	const each = <K extends keyof typeof says>(key: K, values: readonly Person[K][], fact: string = key) =>
		values.filter((one) => one !== person[key]).map((one) => toPerson(facts, at, { [key]: one }, fact));
	return [
		...each('role', shareRoles),
		...each('ntfs', ntfsLevels),
		...(facts.difficulty > 1 ? each('place', places) : []),
		...(facts.difficulty === 3
			? [...each('joined', joins, 'device'), ...each('byKey', [true, false], 'mount')]
			: [])
	];
}
/** Every way to give more rights: what is right must be the least of all, not only of those offered. */
const everyAction = shareRoles.flatMap((role) => ntfsLevels.map((ntfs): Action => `${role} ${ntfs}`));
const isSound = (facts: Facts): boolean =>
	facts.offered.length === 0
		? facts.sets.length === 0 || facts.sets.includes(ableIn(facts))
		: !facts.people[0]!.byKey &&
			(facts.wanted === 'read'
				? working(facts).length > 0
				: ticketOf(facts, facts.people[0]!).works && isLeast(facts));
/** The least that is enough, by what it depends on. */
const rememberLeast = remembering<number>();
function isLeast(facts: Facts): boolean {
	const [right] = working(facts);
	if (right === undefined) return false;
	const { role, ntfs } = facts.people[0]!;
	const least = rememberLeast(`${facts.byDefault} ${role} ${ntfs} ${facts.wanted}`, () =>
		weight(facts, working({ ...facts, offered: everyAction })[0]!)
	);
	return weight(facts, right) === least;
}
/** The first person with one thing missing, another one for each way in. */
function wayChanges(facts: Facts): readonly Change<Facts>[] {
	const from = (source: Facts['source']) => (facts.source === source ? [] : [sourceChange(facts)]);
	const best: Partial<Person> = { role: 'reader', ntfs: 'read', place: 'office', joined: 'entra-hybrid' };
	const [right] = working(facts);
	const healed = {
		vpn: 'place',
		hybrid: 'joined',
		'reader none': 'role',
		'none read': 'ntfs',
		keep: undefined
	}[right as (typeof ways)[number]] as keyof Person | undefined;
	return (
		[
			[{ role: 'none' }, facts.byDefault === 'none' ? [] : defaultChanges(facts).slice(0, 1)],
			[{ ntfs: 'none' }, []],
			[{ place: 'home' }, from('ad-ds')],
			[{ joined: 'ad-ds' }, from('entra-kerberos')]
		] as const
	).map(([worse, more]) =>
		combined([toPerson(facts, 0, { ...(healed && { [healed]: best[healed] }), ...worse }), ...more])
	);
}
/** The state of the first person in which each action is just enough. */
const stateChanges = (facts: Facts): readonly Change<Facts>[] =>
	facts.offered.length === 0 || facts.wanted === 'read'
		? []
		: shareRoles.flatMap((role) =>
				ntfsLevels.flatMap((ntfs) =>
					[undefined, ...wantedChanges(facts)].map((wanted) =>
						combined([...(wanted ? [wanted] : []), toPerson(facts, 0, { role, ntfs })])
					)
				)
			);
const wantedChanges = (facts: Facts): readonly Change<Facts>[] =>
	(['write', 'delete', 'permissions'] as const)
		.filter((one) => one !== facts.wanted && facts.wanted !== 'read' && facts.offered.length > 0)
		.map((one) => to('wanted', one, `${facts.people[0]!.name} had to ${goals[one]} the files`));
/** Whether a single fact turns the answer. */
function turns(facts: Facts): boolean {
	if (facts.offered.length + facts.sets.length === 0) return true;
	const key = keyBy(facts)[0]![0];
	return [...wantedChanges(facts), ...allChanges(facts)].some(({ fact: of, apply }) => {
		if (of === undefined) return false;
		const then = apply(facts);
		return keyBy(then)[0]![0] !== key && isSound(then);
	});
}
const changes = (facts: Facts): readonly Change<Facts>[] =>
	[
		...wantedChanges(facts),
		...allChanges(facts),
		...(facts.offered.length > 0 && facts.wanted === 'read' ? wayChanges(facts) : []),
		...setChanges(facts),
		...stateChanges(facts).toSorted((a, b) => a.text.length - b.text.length)
	].filter(({ fact: of, apply }) => isSound(apply(facts)) && (of === undefined || turns(apply(facts))));
const allChanges = (facts: Facts): readonly Change<Facts>[] => [
	...(facts.difficulty > 1 ? [sourceChange(facts)] : []),
	...facts.people.slice(0, facts.offered.length > 0 ? 1 : 3).flatMap((_, at) => personChanges(facts, at)),
	...(facts.difficulty > 1 ? defaultChanges(facts) : []),
	...(facts.offered.length + facts.sets.length > 0
		? []
		: facts.people.flatMap((_, at) => levelChanges(facts, at)))
];
/** What brings a person to each level, where no two facts do. */
const levelChanges = (facts: Facts, at: number): readonly Change<Facts>[] =>
	ntfsLevels.map((ntfs) =>
		combined([
			toPerson(facts, at, { byKey: false, place: 'office', joined: 'entra-hybrid', role: 'elevated', ntfs })
		])
	);

/** Draws what is offered: the action that gives least, and three others. */
function drawOffered(random: Random, facts: Facts): Facts {
	const person = facts.people[0]!;
	const { byDefault } = facts;
	// What doesn’t reach the least that is wanted would never be right.
	const roles = shareRoles.slice(Math.max(2, shareRoles.indexOf(higher(person.role, byDefault)) + 1));
	const ntfs = ntfsLevels.slice(Math.max(2, ntfsLevels.indexOf(person.ntfs) + 1));
	const pool: readonly Action[] = [
		...roles.map((role): Action => `${role} none`),
		// Full control alone takes a role with which no other role is left to offer.
		...ntfs.flatMap((one): Action[] => (one === 'full' ? [] : [`none ${one}`])),
		...roles.flatMap((role) =>
			ntfs
				// A pair in which one is more than the other needs is never the least.
				.filter((one) => (one === 'full') === (role === 'elevated'))
				.map((one): Action => `${role} ${one}`)
		)
	];
	const [right] = working({ ...facts, offered: pool });
	if (right === undefined) return facts;
	const others = random.some(
		pool.filter((one) => one !== right),
		3
	);
	return { ...facts, offered: random.shuffled([right, ...others]) };
}
/** Whether the right action is of that kind, and the others are wrong for different reasons. */
function isFair(facts: Facts, key: string): boolean {
	if (facts.offered.length < 4 || !isSound(facts)) return false;
	const works = working(facts);
	const right = works[0]!;
	const kind = right.startsWith('none') ? 'ntfs' : right.endsWith('none') ? 'role' : 'both';
	// Those that fail, or give too much, must differ in more than the role.
	const others = facts.offered.filter((action) => action !== right);
	const kinds = others.map((one) => `${works.includes(one)} ${after(facts.people[0]!, one).ntfs}`);
	return (
		new Set(kinds).size > 2 &&
		kind === key &&
		(facts.people[0]!.place !== 'home' || facts.wanted !== 'permissions') &&
		turns(facts)
	);
}

const allSets = [1, 2, 3, 4, 5, 6, 7] as const;
/** Draws who can do what is wanted, and three other sets of people: each differs in two of them at most. */
function drawSets(random: Random, drawPeople: () => Facts, key = random.pick(allSets)): Facts {
	const others = random.shuffled(allSets.filter((set) => set !== key && (set ^ key) !== 7));
	const wanted = random.pick(['read', 'write', 'delete'] as const);
	const draw = (): Facts => ({
		...drawPeople(),
		wanted,
		sets: [key, ...others.slice(0, 3)].toSorted((a, b) => a - b)
	});
	// Their reasons must differ without names.
	const fits = (facts: Facts): boolean =>
		ableIn(facts) === key &&
		new Set(
			facts.people.map((person, at) =>
				ableReason(facts, person, (key & (1 << at)) > 0).replace(/ [A-Z]\w+/g, '')
			)
		).size === 3 &&
		turns(facts);
	const drawn = drawUntil(draw, fits);
	return fits(drawn) ? drawn : drawSets(random, drawPeople, key);
}
/** Draws where tickets come from and the default permission, as the way in needs them. */
function drawAccount(
	random: Random,
	harder: boolean,
	way: (typeof ways)[number] | undefined
): Pick<Facts, 'source' | 'byDefault'> {
	const drawn = random.pick(['ad-ds', 'entra-kerberos'] as const);
	return {
		source: way === 'vpn' || !harder ? 'ad-ds' : way === 'hybrid' ? 'entra-kerberos' : drawn,
		byDefault:
			harder && way !== 'reader none' && random.chance(0.5)
				? random.pick(['reader', 'contributor'] as const)
				: 'none'
	};
}

/** Draws what each person can do first, then what leads to it. Harder ones add the ticket and the default, then devices and the key. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const harder = difficulty > 1;
	const way = harder && random.chance(0.4) ? random.pick(ways) : undefined;
	// The way in turns on devices as well.
	const told = way === undefined ? difficulty : 3;
	const { source, byDefault } = drawAccount(random, harder, way);
	const names = random.some(people, 4);
	const personOf = (name: string): Person => {
		const wanted = random.pick(levels);
		return drawUntil(
			(): Person => ({
				name,
				role: random.pick(shareRoles),
				ntfs: random.pick(ntfsLevels),
				place: harder ? random.pick(places) : 'office',
				joined: told === 3 ? random.pick([...joins, 'entra-hybrid' as const]) : 'entra-hybrid',
				byKey: told === 3 && random.chance(0.12)
			}),
			(person) =>
				outcomeOf({ source, byDefault }, person) === wanted &&
				// Without a ticket, nothing else must be in the way.
				(ticketOf({ source }, person).works || rightOf(accessOf({ byDefault }, person)) !== 'none') &&
				// Permissions are changed from Windows over a connection to a domain controller.
				(wanted !== 'permissions' || person.byKey || person.place !== 'home')
		);
	};
	const fixed: Facts = {
		theme: random.below(themes.length),
		told: random.pick(telling),
		who: names[3]!,
		difficulty: told,
		source,
		byDefault,
		people: [],
		offered: [],
		sets: [],
		wanted: random.pick(['write', 'delete', 'delete', 'permissions'] as const)
	};
	const drawPeople = () =>
		drawUntil(
			() => names.slice(0, 3).map((name) => personOf(name)),
			(all) =>
				new Set(
					all.map(({ role, ntfs, place, joined, byKey }) => `${role} ${ntfs} ${place} ${joined} ${byKey}`)
				).size === all.length && new Set(all.map((one) => outcomeOf({ source, byDefault }, one))).size > 1
		);
	if (way !== undefined) {
		const drawWay = (): Facts => ({ ...fixed, wanted: 'read', offered: ways, people: drawPeople() });
		const fits = (facts: Facts): boolean => isSound(facts) && working(facts)[0] === way;
		const drawn = drawUntil(drawWay, fits);
		return fits(drawn) ? drawn : drawFacts(random, difficulty);
	}
	if (random.chance(0.35)) return drawSets(random, () => ({ ...fixed, people: drawPeople() }));
	if (random.chance([0.4, 0.5, 0.5][difficulty - 1]!)) return { ...fixed, people: drawPeople() };
	const key = random.pick(['role', 'ntfs', 'both'] as const);
	const draw = (): Facts => drawOffered(random, { ...fixed, people: drawPeople() });
	const drawn = drawUntil(draw, (facts) => isFair(facts, key));
	return isFair(drawn, key) ? drawn : drawFacts(random, difficulty);
}

/** What is told of a person, by the name of the fact. */
const propertiesOf = (
	{ difficulty }: Facts,
	{ role, ntfs, place, joined, byKey }: Person
): readonly (readonly [fact: string, title: string, value: string])[] => [
	['role', 'SMB share role', role === 'none' ? 'None' : shareRoleNames[role]],
	['ntfs', 'NTFS permission', ntfs === 'none' ? 'None' : capital(ntfsNames[ntfs])],
	...(difficulty > 1 ? [['place', 'Works', capital(placeNames[place])] as const] : []),
	...(difficulty === 3
		? [
				['device', 'Device', capital(joinNames[joined])] as const,
				['mount', 'Mounts with', byKey ? 'Account key' : 'Own identity'] as const
			]
		: [])
];
/** Where a person works, and on what. */
const workTold = ({ difficulty }: Facts, { place, joined, byKey }: Person): readonly Piece[] =>
	difficulty === 1
		? []
		: [
				fact('place', capital(placeNames[place])),
				...(difficulty === 3
					? [
							', ',
							fact('device', `device ${joinNames[joined]}`),
							...(byKey ? [', ', fact('mount', 'mounts with the account key')] : [])
						]
					: []),
				'. '
			];
const rightsTold = ({ role, ntfs }: Person): readonly Piece[] => [
	fact('role', role === 'none' ? 'no share role' : `share role ${shareRoleNames[role]}`),
	', ',
	fact('ntfs', ntfs === 'none' ? 'no NTFS permission. ' : `NTFS ${ntfsNames[ntfs]}. `)
];
/** What holds for everyone. */
function commonTold(facts: Facts): readonly Piece[] {
	const { difficulty, source, byDefault } = facts;
	return [
		difficulty === 3
			? 'All users are hybrid identities. '
			: 'All users are hybrid identities and use Microsoft Entra hybrid joined devices. ',
		...(difficulty === 1
			? [
					'The identity source is on-premises AD DS. All users are in the office. No default share-level permission is set. '
				]
			: [
					fact('source', `The identity source is ${sourceNames[source]}. `),
					fact(
						'default',
						byDefault === 'none'
							? 'No default share-level permission is set. '
							: `The default share-level permission is ${shareRoleNames[byDefault]}. `
					)
				]),
		// A table has a row for it.
		...((facts.told === 'table' && difficulty === 3) || facts.people.some(({ byKey }) => byKey)
			? []
			: [fact('mount', 'No one uses the account key. ')])
	];
}
const introduced = ({ theme }: Facts): string => {
	const { share } = themes[theme]!;
	return `You have an Azure file share named ${share} in st${share}. `;
};
const entry: Readonly<Record<Ntfs, string>> = {
	none: '',
	read: 'R',
	write: 'R,W',
	modify: 'M',
	full: 'F'
};

/** Tells each person in a line of a message. */
const asMessage =
	(caption: string, from: string, about: string) =>
	(facts: Facts): readonly Tab[] =>
		pageWith(
			message(
				caption,
				{ [from]: facts.who, [about]: `Access to ${themes[facts.theme]!.share}` },
				...facts.people.map((person): Paragraph => [
					`${person.name}: `,
					...rightsTold(person),
					...workTold(facts, person)
				])
			),
			[introduced(facts), ...commonTold(facts)]
		);
/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table(facts) {
		const columns = facts.people.map((person) => propertiesOf(facts, person));
		return pageWith(
			factTable(
				`Users of ${themes[facts.theme]!.share}`,
				['Property', ...facts.people.map(({ name }) => name)].join('|'),
				columns[0]!.map(([id, title], at) => [id, title, ...columns.map((one) => one[at]![2])] as const)
			),
			[introduced(facts), ...commonTold(facts)]
		);
	},
	commands(facts) {
		const { domain } = themes[facts.theme]!;
		const holders = facts.people.filter(({ role }) => role !== 'none');
		const entries = facts.people.filter(({ ntfs }) => ntfs !== 'none');
		return pageWith(
			code(
				'All role assignments on the share, and the output of icacls for its root',
				'Principal             Role',
				'--------------------  --------------------------------------------------',
				...holders.map(({ name, role }) =>
					fact(
						'role',
						`${`${name}@${domain}.example`.toLowerCase().padEnd(20)}  Storage File Data SMB Share ${shareRoleNames[role]}`
					)
				),
				...(holders.length === 0 ? [fact('role', 'None')] : []),
				'',
				...entries.map(({ name, ntfs }, at): Paragraph => [
					at === 0 ? 'Z:\\ ' : '    ',
					fact('ntfs', `${domain}\\${name}:(OI)(CI)(${entry[ntfs]})`)
				]),
				...(entries.length < facts.people.length
					? [fact('ntfs', `${entries.length === 0 ? 'Z:\\ ' : '    '}NT AUTHORITY\\SYSTEM:(OI)(CI)(F)`)]
					: [])
			),
			[
				introduced(facts),
				...(facts.difficulty === 1 ? [`${listed(facts.people.map(({ name }) => name))} use it. `] : []),
				...commonTold(facts)
			],
			...(facts.difficulty === 1
				? []
				: [facts.people.flatMap((person) => [`${person.name}: `, ...workTold(facts, person)])])
		);
	},
	ticket: asMessage('Support ticket', 'Opened by', 'Topic'),
	email: asMessage('Email', 'From', 'Subject'),
	audit: asMessage('Access review', 'Reviewer', 'Scope')
};

export const shareRights = family<Facts>({
	id: 'storage-access/share-rights',
	edition: 9,
	group: 'storage-access',
	title: 'Share role and NTFS',
	rule: {
		'': 'Share-level and NTFS permissions are both enforced, and the narrower one decides.',
		'(far|home|vpn|office)$': 'A person needs a Kerberos ticket first.',
		'higher of': 'Of the role and the default permission, the higher counts.',
		key: 'The account key skips both.'
	},
	lab: 'storage-access/whose-files',
	sources: [
		sources.filesIdentity,
		sources.filePermissions,
		sources.sharePermissions,
		sources.filesEntraKerberos
	],
	axes: {
		source: 'Identity source',
		default: 'Default share-level permission',
		ntfs: 'NTFS permissions',
		role: 'Share roles'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
