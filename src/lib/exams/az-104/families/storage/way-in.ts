// The two checks on a request for blobs: network rules, then authorization. Asks which of them pass, now or after a change, or for the fix.
// Over 200 lines: each case of a check and each fix has its own words, and the same facts are told in six ways.
import { authorize, type Credential, type Operation, type Role } from '#lib/azure/storage/authorization.ts';
import { reach, type NetworkRules, type Range } from '#lib/azure/storage/network.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, optionsOf, type Asked, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Piece, Tab } from '#lib/domain/practice/variant.ts';
import {
	changesOf,
	code,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	pageWith,
	remembering
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

/** A VM in the account’s region, a server outside Azure, a VM behind a private endpoint, or a trusted service. */
const places = ['subnet', 'office', 'private', 'service'] as const;
const kinds = ['identity', 'key', 'service-sas', 'delegation-sas'] as const;
const reader = 'Storage Blob Data Reader';
const contributor = 'Storage Blob Data Contributor';
const roles = [reader, contributor, 'Owner', 'Contributor'] as const satisfies readonly Role[];

/** What decides. */
interface Request {
	readonly access: 'all' | 'selected' | 'disabled';
	/** Whether the firewall has a rule for the client’s subnet, and for its public address; if not, it has one for others. */
	readonly subnetRule: boolean;
	readonly ipRule: boolean;
	readonly exception: boolean;
	readonly keys: boolean;
	readonly place: (typeof places)[number];
	readonly endpoint: boolean;
	readonly kind: (typeof kinds)[number];
	/** Of the identity, or of the person who created a user delegation SAS. */
	readonly role: (typeof roles)[number];
	/** Whether a SAS is for writing too. */
	readonly writes: boolean;
	readonly operation: Operation & ('read' | 'write');
}
interface Facts extends Request {
	readonly names: number;
	readonly told: 'table' | 'output' | 'email' | 'review' | 'request';
	readonly who: string;
	readonly shape: 'checks' | 'plan' | 'fix';
	readonly plan: Plan;
	/** What can be done, of which one helps. */
	readonly offered: readonly Fix[];
}

const parts = [
	'account',
	'network',
	'subnet',
	'other',
	'app',
	'container',
	'service',
	'address',
	'covering',
	'beside'
] as const;
type Part = (typeof parts)[number];
/** The app with its container, a trusted service, and an address with a range that covers it and one that doesn’t. */
const worlds = [
	'stgrain01 vnet-mill snet-silo snet-scale Weighbridge loads adf-grain 203.0.113.20 203.0.113.16/28 203.0.113.32/28',
	'stferry7 vnet-port snet-gate snet-dock Boardwalk tickets adf-ferry 198.51.100.70 198.51.100.64/27 198.51.100.96/27',
	'stvetcare vnet-clinic snet-lab snet-desk Petscan scans adf-vetcare 192.0.2.130 192.0.2.128/25 192.0.2.0/25',
	'storchard2 vnet-farm snet-sort snet-cold Ripeness harvests adf-orchard 198.51.100.9 198.51.100.8/29 198.51.100.16/29',
	'sttheater vnet-stage snet-sales snet-light Seatmap bookings adf-theater 192.0.2.50 192.0.2.48/29 192.0.2.56/29',
	'stquarry33 vnet-pit snet-truck snet-office Haultrack weights adf-quarry 203.0.113.201 203.0.113.192/27 203.0.113.224/27',
	'stschool8 vnet-campus snet-class snet-staff Gradebook reports adf-school 198.51.100.140 198.51.100.128/26 198.51.100.192/26'
].map(
	(line) => Object.fromEntries(line.split(' ').map((one, at) => [parts[at]!, one])) as Record<Part, string>
);
const worldOf = ({ names }: Pick<Facts, 'names'>) => worlds[names]!;
const isSas = ({ kind }: Request): boolean => kind.endsWith('sas');
const actor = (facts: Facts): string => worldOf(facts)[facts.place === 'service' ? 'service' : 'app'];
/** Who has the role. */
const principal = (facts: Facts): string => (facts.kind === 'delegation-sas' ? facts.who : actor(facts));
const needed = ({ operation }: Request): Request['role'] => (operation === 'read' ? reader : contributor);
const permissions = (writes: boolean): string => (writes ? 'Read and Write' : 'Read');

/** Whether the network rules let a request in. Any world has the same answer. */
function opens(one: Request): boolean {
	const rules: NetworkRules = {
		publicAccess: one.access,
		subnets: [one.subnetRule ? 'own' : 'other'],
		ranges: [(one.ipRule ? worlds[0]!.covering : worlds[0]!.beside) as Range],
		trusted: one.exception
	};
	if (one.place === 'private') return reach(rules, { from: 'private-endpoint' }).open;
	if (one.place === 'subnet')
		return reach(rules, { from: 'subnet', subnet: 'own', serviceEndpoint: one.endpoint }).open;
	// A trusted service gets in with its managed identity, not with a key or a SAS.
	if (one.place === 'service' && one.kind === 'identity')
		return reach(rules, { from: 'trusted-service' }).open;
	const address = one.place === 'office' ? worlds[0]!.address : '192.0.2.1';
	return reach(rules, { from: 'internet', address }).open;
}
/** Whether the request is authorized. */
function allows({ kind, role, writes, keys, operation }: Request): boolean {
	const may: readonly Operation[] = writes ? ['read', 'write'] : ['read'];
	const credentials: Readonly<Record<Request['kind'], Credential>> = {
		identity: { kind: 'entra', role },
		key: { kind: 'account-key', key: 'key1' },
		'service-sas': { kind: 'service-sas', key: 'key1', may },
		'delegation-sas': { kind: 'user-delegation-sas', role, may }
	};
	const state = {
		sharedKey: keys,
		anonymous: false,
		renewed: [],
		ended: [],
		revoked: false,
		unassigned: false
	};
	return authorize(credentials[kind], state, operation);
}

/** Why the network rules let a request in, or don’t: also the rule of its step. */
function networkCase(one: Request): keyof typeof networkTexts {
	if (one.place === 'private') return one.access === 'disabled' ? 'private only' : 'private';
	if (one.place === 'service' && one.exception)
		return one.access === 'disabled' ? 'exception stays' : 'exception';
	if (one.access === 'all') return 'all networks';
	if (one.access === 'disabled') return 'disabled';
	if (one.place === 'service') return 'no exception';
	if (one.place === 'office') return one.ipRule ? 'covered' : 'not covered';
	if (one.subnetRule) return one.endpoint ? 'subnet' : 'no endpoint';
	return one.ipRule ? 'same region' : one.endpoint ? 'endpoint alone' : 'no rule';
}
const networkTexts = {
	private: (facts: Facts) => `${actor(facts)} uses a private endpoint, and the firewall doesn’t apply to it.`,
	'private only': (facts: Facts) =>
		`${actor(facts)} uses a private endpoint, which works with public network access disabled.`,
	exception: (facts: Facts) => `${actor(facts)} is a trusted service, and the exception lets those in.`,
	'exception stays': () =>
		'The exception for trusted services stays in effect when public network access is disabled.',
	'all networks': () =>
		'Public network access is enabled from all networks, so the network rules deny nothing.',
	disabled: (facts: Facts) =>
		`Public network access is disabled, and ${actor(facts)} comes over the public endpoint.`,
	'no exception': (facts: Facts) =>
		`${actor(facts)} comes from no selected network, and the exception for trusted services is off.`,
	covered: (facts: Facts) => `The IP rule ${worldOf(facts).covering} covers ${worldOf(facts).address}.`,
	'not covered': (facts: Facts) =>
		`The IP rule ${worldOf(facts).beside} doesn’t cover ${worldOf(facts).address}.`,
	subnet: (facts: Facts) =>
		`${worldOf(facts).subnet} has both a firewall rule and a service endpoint, and it takes both.`,
	'no endpoint': (facts: Facts) =>
		`The firewall has a rule for ${worldOf(facts).subnet}, but the subnet has no service endpoint.`,
	'same region': (facts: Facts) =>
		`IP rules have no effect within the account’s region, and no rule names ${worldOf(facts).subnet}.`,
	'endpoint alone': (facts: Facts) =>
		`${worldOf(facts).subnet} has a service endpoint, but the firewall has no rule for the subnet.`,
	'no rule': (facts: Facts) =>
		`The firewall has no rule for ${worldOf(facts).subnet}, and the subnet has no service endpoint.`
};
/** Why a request is authorized, or isn’t: also the rule of its step. */
function authorizationCase(one: Request): keyof typeof authorizationTexts {
	const { kind, role, keys, writes, operation } = one;
	const sas = isSas(one);
	if (kind === 'identity' || kind === 'delegation-sas') {
		const whose = sas ? 'creator' : 'role';
		if (role !== reader && role !== contributor) return `${whose} without data`;
		if (operation === 'write' && role === reader) return `${whose} reads`;
		if (!sas) return keys ? 'role' : 'role without keys';
		return operation === 'write' && !writes ? 'SAS reads' : keys ? 'delegation' : 'delegation without keys';
	}
	if (!keys) return sas ? 'SAS refused' : 'key refused';
	return !sas ? 'key' : operation === 'write' && !writes ? 'SAS reads' : 'SAS';
}
const authorizationTexts = {
	role: (facts: Facts) => `${facts.role} allows ${actor(facts)} to ${facts.operation} blobs.`,
	'role without keys': (facts: Facts) =>
		`${facts.role} allows ${actor(facts)} to ${facts.operation} blobs, and no account key is involved.`,
	'role without data': (facts: Facts) =>
		`${facts.role} manages the account. With Microsoft Entra ID it doesn’t give access to blobs.`,
	'role reads': () => `${reader} isn’t enough to write blobs.`,
	'creator without data': (facts: Facts) =>
		`A user delegation SAS can’t do more than its creator, and ${facts.role} gives no access to blobs.`,
	'creator reads': (facts: Facts) =>
		`A user delegation SAS can’t do more than its creator, and ${facts.who} can only read.`,
	delegation: (facts: Facts) =>
		`The SAS and the role of its creator both allow it to ${facts.operation} blobs.`,
	'delegation without keys': () =>
		'A user delegation SAS isn’t signed with an account key, so disabled key access doesn’t stop it.',
	'SAS reads': () => 'The SAS has only the Read permission, and the request writes.',
	'SAS refused': () => 'The SAS is signed with an account key, and key access is disabled.',
	'key refused': () => 'Key access is disabled, so the account key isn’t accepted.',
	key: () => 'The account key allows everything.',
	SAS: (facts: Facts) => `The SAS has the permission to ${facts.operation}, and key access is enabled.`
};
const networkText = (facts: Facts): string => networkTexts[networkCase(facts)](facts);
const authorizationText = (facts: Facts): string => authorizationTexts[authorizationCase(facts)](facts);

const passTexts = {
	both: 'The network rules and authorization',
	network: 'The network rules only',
	authorization: 'Authorization only',
	neither: 'Neither of them'
};
type Passes = keyof typeof passTexts;
const passesOf = (open: boolean, allowed: boolean): Passes =>
	open ? (allowed ? 'both' : 'network') : allowed ? 'authorization' : 'neither';
const passes = (one: Request): Passes => passesOf(opens(one), allows(one));
/** A request as someone with a belief sees it. */
type Belief = (one: Request) => Partial<Request>;
const passesBy = (one: Request, see: Belief): Passes => passes({ ...one, ...see(one) });

/** Changes that are planned, each of one setting. */
const planTexts = {
	close: 'set public network access to Disabled',
	select: 'set public network access to Enabled from selected virtual networks and IP addresses',
	open: 'set public network access to Enabled from all networks',
	'keys off': 'disable storage account key access',
	'keys on': 'enable storage account key access',
	trust: 'enable the exception for trusted Azure services',
	distrust: 'remove the exception for trusted Azure services'
};
type Plan = keyof typeof planTexts;
const plans = Object.keys(planTexts) as readonly Plan[];

/** What can be done about a request that is denied. */
interface FixWords {
	readonly text: (facts: Facts) => string;
	/** Whether it changes the network rules. */
	readonly network: boolean;
	/** Facts on which it helps where the other check lets the request through. */
	readonly helps: Partial<Request>;
	/** Why it doesn’t help: where the other check denies the request, and where its own does. */
	readonly other: (facts: Facts) => string;
	readonly own: (facts: Facts) => string;
}
const fixes = {
	subnet: {
		text: (facts) => `Add ${worldOf(facts).subnet} to the virtual networks of the firewall`,
		network: true,
		helps: { access: 'selected', place: 'subnet', subnetRule: false, endpoint: true },
		other: (facts) =>
			`The network rules already let ${actor(facts)} in, so a rule for ${worldOf(facts).subnet} adds nothing.`,
		own: (facts) =>
			facts.place === 'subnet'
				? facts.subnetRule
					? `The firewall has a rule for ${worldOf(facts).subnet} already.`
					: `A rule for ${worldOf(facts).subnet} doesn’t match without a service endpoint.`
				: `${actor(facts)} doesn’t run in ${worldOf(facts).subnet}.`
	},
	endpoint: {
		text: (facts) => `Enable the service endpoint for Microsoft.Storage on ${worldOf(facts).subnet}`,
		network: true,
		helps: { access: 'selected', place: 'subnet', subnetRule: true, endpoint: false },
		other: (facts) =>
			`A service endpoint doesn’t give permissions, and those are what ${actor(facts)} lacks.`,
		own: (facts) =>
			facts.place === 'subnet'
				? facts.endpoint
					? `${worldOf(facts).subnet} has a service endpoint. It’s the firewall that doesn’t name the subnet.`
					: `A service endpoint also needs a firewall rule for ${worldOf(facts).subnet}.`
				: `A service endpoint serves what runs in ${worldOf(facts).subnet}, and ${actor(facts)} doesn’t.`
	},
	ip: {
		text: (facts) => `Add ${worldOf(facts).address} to the IP addresses of the firewall`,
		network: true,
		helps: { access: 'selected', place: 'office', ipRule: false },
		other: (facts) => `${actor(facts)} gets past the firewall as it is. An IP rule changes nothing.`,
		own: (facts) =>
			facts.place === 'subnet'
				? 'IP rules have no effect on a VM in the region of the account.'
				: `${actor(facts)} doesn’t come from ${worldOf(facts).address}.`
	},
	exception: {
		text: () => 'Enable the exception for trusted Azure services',
		network: true,
		helps: { access: 'selected', place: 'service', exception: false, kind: 'identity', role: contributor },
		other: () => 'The exception opens the network. It doesn’t replace the permission that is missing.',
		own: (facts) => `${actor(facts)} is your own app, and the exception is for services on Microsoft’s list.`
	},
	role: {
		text: (facts) => `Assign the ${needed(facts)} role to ${principal(facts)}`,
		network: false,
		helps: { kind: 'identity', role: 'Owner' },
		other: (facts) =>
			facts.kind === 'identity' || facts.kind === 'delegation-sas'
				? `${facts.role} is enough to ${facts.operation} blobs. Roles don’t open the firewall.`
				: `${actor(facts)} presents ${isSas(facts) ? 'a SAS' : 'an account key'}, and the firewall looks at neither that nor roles.`,
		own: (facts) =>
			facts.kind === 'delegation-sas'
				? `The role of ${principal(facts)} isn’t what limits the SAS.`
				: `${actor(facts)} doesn’t sign in with Microsoft Entra ID, so its roles aren’t looked at.`
	},
	keys: {
		text: () => 'Enable storage account key access',
		network: false,
		helps: { kind: 'key', keys: false },
		other: (facts) =>
			`${actor(facts)} is authorized without key access. It’s the network rules that deny it.`,
		own: (facts) => `${actor(facts)} doesn’t use anything that is signed with an account key.`
	}
} as const satisfies Readonly<Record<string, FixWords>>;
type Fix = keyof typeof fixes;
const fixIds = Object.keys(fixes) as readonly Fix[];
const wordsOf = (fix: Fix): FixWords => fixes[fix];
type Step = 'nothing' | Fix | Plan;
/** What can come before a request. */
const steps: Readonly<Record<Step, Partial<Request>>> = {
	nothing: {},
	close: { access: 'disabled' },
	select: { access: 'selected' },
	open: { access: 'all' },
	'keys off': { keys: false },
	'keys on': { keys: true },
	trust: { exception: true },
	distrust: { exception: false },
	subnet: { subnetRule: true },
	endpoint: { endpoint: true },
	ip: { ipRule: true },
	exception: { exception: true },
	// Enough for any operation, as the role that is needed is for its own.
	role: { role: contributor },
	keys: { keys: true }
};
const after = (facts: Facts, step: Step): Facts => ({ ...facts, ...steps[step] });
/** The facts when the question is asked. */
const then = (facts: Facts): Facts => after(facts, facts.shape === 'plan' ? facts.plan : 'nothing');
/** The fixes of those offered that help, for someone with a belief. */
const helping = (facts: Facts, see: Belief): readonly Fix[] =>
	facts.offered.filter((fix) => passesBy(after(facts, fix), see) === 'both');
/** The only fix of those offered that helps a request that is denied. */
function onlyFix(facts: Facts): Fix | undefined {
	const [fix, ...others] = helping(facts, () => ({}));
	return others.length > 0 || passes(facts) === 'both' ? undefined : fix;
}
/** Why each answer on the checks is right or wrong: the cases of those checks where it is. */
function checkReasons(facts: Facts): Readonly<Record<Passes, string>> {
	const [open, allowed] = [opens(facts), allows(facts)];
	const [network, authorization] = [networkText(facts), authorizationText(facts)];
	return {
		[passesOf(open, allowed)]: `${network} ${authorization}`,
		[passesOf(!open, allowed)]: network,
		[passesOf(open, !allowed)]: authorization,
		[passesOf(!open, !allowed)]: `${authorization} ${network}`
	} as Record<Passes, string>;
}
function fixReasons(facts: Facts, right: Fix): Readonly<Record<string, string>> {
	const blocked = !opens(facts);
	const failing = blocked ? networkText(facts) : authorizationText(facts);
	return Object.fromEntries(
		facts.offered.map((fix) => {
			const { network, other, own } = wordsOf(fix);
			return [fix, fix === right ? failing : (network === blocked ? own : other)(facts)];
		})
	);
}
function explainFacts(facts: Facts): PartReasons {
	const fix = onlyFix(facts);
	const now = then(facts);
	return {
		options: fix === undefined ? checkReasons(now) : fixReasons(facts, fix),
		trace: [
			...(facts.shape === 'plan'
				? [{ rule: `plan ${facts.plan}`, text: `You ${planTexts[facts.plan]}.` }]
				: []),
			{ rule: networkCase(now), text: networkText(now) },
			{ rule: authorizationCase(now), text: authorizationText(now) },
			...(fix === undefined ? [] : [{ rule: `fix ${fix}`, text: `${wordsOf(fix).text(facts)}.` }])
		]
	};
}

const edges = /^(exception stays|private only|same region|creator|delegation without|SAS refused)/;
function askFacts(facts: Facts): Asked {
	const fix = onlyFix(facts);
	const now = then(facts);
	const plan = facts.shape === 'plan';
	const asked =
		fix === undefined
			? chooseOne(
					plan
						? [
								fact('plan', `You plan to ${planTexts[facts.plan]}.`),
								' Which of these checks will the request pass then?'
							]
						: ['Which of these checks does the request pass?'],
					optionsOf(passTexts),
					passes(now)
				)
			: chooseOne(
					['The request is denied. You need to ensure that it succeeds. What should you do?'],
					facts.offered.map((one) => ({ id: one, text: wordsOf(one).text(facts) })),
					fix
				);
	const edge = edges.test(networkCase(now)) || edges.test(authorizationCase(now));
	return { ...asked, miss: edge ? 'edge' : 'core' };
}

/** The answer of someone with a belief. */
function keyBy(facts: Facts, see: Belief): Key {
	if (onlyFix(facts) === undefined) return [[passesBy(then(facts), see)]];
	const fixes = helping(facts, see);
	return fixes.length === 1 ? [fixes] : [];
}
const believes = (note: string, see: Belief) => ({
	note,
	key: (facts: Facts) => keyBy(facts, see)
});

const question: Question<Facts> = {
	ask: askFacts,
	explain: (facts) => [explainFacts(facts)],
	wrongRules: {
		'rule-is-enough': believes(
			'A rule for a subnet needs the service endpoint on that subnet. It’s easy to stop at the rule.',
			({ endpoint, subnetRule }) => ({ endpoint: endpoint || subnetRule })
		),
		'endpoint-is-enough': believes(
			'A service endpoint only tells the account which subnet it is. It’s easy to take it for permission.',
			({ endpoint, subnetRule }) => ({ subnetRule: endpoint || subnetRule })
		),
		'ip-within-region': believes(
			'IP rules have no effect within the region of the account. It’s easy to expect them to.',
			({ place, ipRule, subnetRule }) =>
				place === 'subnet' && ipRule && !subnetRule ? { place: 'office' } : {}
		),
		'firewall-for-private': believes(
			'The firewall is for the public endpoint. It’s easy to ask for a rule for a private endpoint too.',
			({ place }) => (place === 'private' ? { place: 'office', ipRule: false } : {})
		),
		'disabled-stops-all': believes(
			'Private endpoints and the exception for trusted services work with public network access disabled. It’s easy to think that nothing does.',
			({ access }) => (access === 'disabled' ? { place: 'office' } : {})
		),
		'disabled-spares-rules': believes(
			'With public network access disabled, no firewall rule counts. It’s easy to let the rules that are there work.',
			({ access }) => (access === 'disabled' ? { access: 'selected' } : {})
		),
		'azure-is-trusted': believes(
			'The exception is for services on Microsoft’s list. It’s easy to count your own VMs among them.',
			({ exception, place }) => (exception && place === 'subnet' ? { access: 'all' } : {})
		),
		'exception-authorizes': believes(
			'The exception opens the network only. It’s easy to think that a trusted service needs no role.',
			({ exception, place }) => (exception && place === 'service' ? { role: contributor } : {})
		),
		'owner-has-data': believes(
			'Owner and Contributor have no data actions. It’s easy to read them as access to blobs.',
			({ role }) => (role === 'Owner' || role === 'Contributor' ? { role: contributor } : {})
		),
		'all-by-key': believes(
			'Microsoft Entra ID needs no account key, nor does a user delegation SAS. It’s easy to think that disabled key access stops them.',
			({ keys }) => (keys ? {} : { kind: 'key' })
		),
		'sas-without-key': believes(
			'A service SAS is signed with an account key. It’s easy to think that it outlives key access.',
			(one) => (isSas(one) ? { keys: true } : {})
		),
		'sas-is-all': believes(
			'A SAS allows what its permissions say. It’s easy to read it as full access.',
			() => ({ writes: true })
		),
		'creator-forgotten': believes(
			'A user delegation SAS can’t do more than the person who created it. It’s easy to read only the SAS.',
			({ kind }) => (kind === 'delegation-sas' ? { role: contributor } : {})
		),
		'permission-first': {
			note: 'Network rules deny a request whatever it carries. It’s easy to look only at its permissions.',
			key(facts) {
				if (onlyFix(facts) === undefined) return keyBy(facts, () => ({ access: 'all' }));
				const first = facts.offered.filter((fix) => !wordsOf(fix).network);
				return !opens(facts) && first.length === 1 ? [first] : [];
			}
		}
	}
};

const accessTexts: Readonly<Record<Request['access'], string>> = {
	all: 'Enabled from all networks',
	selected: 'Enabled from selected virtual networks and IP addresses',
	disabled: 'Disabled'
};
/** How a fact would be, as it follows “Right if”. */
const phrases: { readonly [K in keyof Request]: (facts: Facts, value: Request[K]) => string } = {
	access: (_, value) =>
		`public network access were ${value === 'disabled' ? 'disabled' : `enabled from ${value} networks`}`,
	subnetRule: (facts, value) => `the firewall had ${value ? 'a' : 'no'} rule for ${worldOf(facts).subnet}`,
	ipRule: (facts, value) => `the IP rule were for ${value ? worldOf(facts).covering : worldOf(facts).beside}`,
	exception: (_, value) => `the exception for trusted services were ${value ? 'enabled' : 'off'}`,
	keys: (_, value) => `key access were ${value ? 'enabled' : 'disabled'}`,
	place: (facts, value) =>
		({
			subnet: `the request came from ${worldOf(facts).app} on a VM in ${worldOf(facts).subnet} with${facts.endpoint ? ' a' : 'out a'} service endpoint`,
			office: `the request came from ${worldOf(facts).app} on a server with the address ${worldOf(facts).address}`,
			private: `the request came from ${worldOf(facts).app} over a private endpoint of ${worldOf(facts).account}`,
			service: `the request came from the data factory ${worldOf(facts).service}`
		})[value],
	endpoint: (facts, value) => `${worldOf(facts).subnet} had ${value ? 'a' : 'no'} service endpoint`,
	kind: (facts, value) =>
		({
			identity: `${actor(facts)} signed in with Microsoft Entra ID and had the ${facts.role} role`,
			key: `${actor(facts)} used an account key`,
			'service-sas': `${actor(facts)} used a service SAS with the ${permissions(facts.writes)} permissions`,
			'delegation-sas': `${actor(facts)} used a user delegation SAS for reading and writing from a ${facts.role}`
		})[value],
	role: (facts, value) => `${principal(facts)} had ${value === contributor ? '' : 'only '}the ${value} role`,
	writes: (_, value) =>
		`the SAS had ${value ? 'the Read and Write permissions' : 'only the Read permission'}`,
	operation: (_, value) => `the request had to ${value} a blob`
};
/** The constraints that aren’t called after their key. */
const constraints: Partial<Record<keyof Request, string>> = {
	subnetRule: 'subnet-rule',
	ipRule: 'ip-rule',
	keys: 'shared-key',
	place: 'client',
	endpoint: 'service-endpoint',
	kind: 'credential'
};
/** Whether a fact is told of such a request. */
const isTold = (one: Request, key: keyof Request): boolean =>
	key === 'endpoint'
		? one.place === 'subnet'
		: key === 'writes'
			? isSas(one)
			: key !== 'role' || one.kind === 'identity' || one.kind === 'delegation-sas';
const domains: { readonly [K in keyof Request]: readonly Request[K][] } = {
	keys: [true, false],
	writes: [true, false],
	operation: ['read', 'write'],
	role: roles,
	subnetRule: [true, false],
	endpoint: [true, false],
	ipRule: [true, false],
	exception: [true, false],
	access: ['all', 'selected', 'disabled'],
	kind: kinds,
	place: places
};

const requestKeys = Object.keys(domains) as readonly (keyof Request)[];

/** A change in which the app, which isn’t told of where a trusted service asks, has no name. */
function withoutApp(facts: Facts, text: string): string {
	const { app } = worldOf(facts);
	return text.replace(app, 'an app').replaceAll(app, 'that app');
}
/** A change of some facts at once, with what isn’t told of the request so far. */
function change(facts: Facts, with_: Partial<Request>, single?: keyof Request): Change<Facts> {
	const after: Facts = { ...facts, ...with_ };
	const renamed = principal(after) !== principal(facts);
	const changed = requestKeys.filter((key) => {
		if (!isTold(after, key) || (key === 'endpoint' && after.place !== facts.place)) return false;
		if (after.kind !== facts.kind && (key === 'role' || key === 'writes')) return false;
		return after[key] !== facts[key] || (key === 'role' && renamed);
	});
	const say = <K extends keyof Request>(key: K): string => phrases[key](after, after[key]);
	return {
		text: facts.place === 'service' ? withoutApp(facts, listed(changed.map(say))) : listed(changed.map(say)),
		apply: (one) => ({ ...one, ...with_ }),
		...(single === undefined ? {} : { fact: constraints[single] ?? single })
	};
}
const canBe = ({ place, kind }: Request): boolean => place !== 'service' || kind === 'identity';
const complete: Partial<Record<keyof Request, Partial<Request>>> = {
	place: { endpoint: true },
	kind: { role: contributor, writes: true }
};
/** Each other value of a fact that is told, with what it takes. */
const othersOf = (one: Request, key: keyof Request): readonly Partial<Request>[] =>
	domains[key]
		.filter(
			(value) =>
				isTold(one, key) && value !== one[key] && value !== 'service' && canBe({ ...one, [key]: value })
		)
		.map((value) => ({ ...complete[key], [key]: value }));
const to = changesOf<Facts>();
function changes(facts: Facts): readonly Change<Facts>[] {
	return [
		...requestKeys.flatMap((key) => othersOf(facts, key).map((with_) => change(facts, with_, key))),
		...(facts.shape === 'plan'
			? plans
					.filter((plan) => plan !== facts.plan)
					.map((plan) => to('plan', plan, `you planned to ${planTexts[plan]} instead`))
			: []),
		...facts.offered.map((fix) => {
			const { network, helps: needs } = wordsOf(fix);
			const passed = network ? allows(facts) : opens(facts);
			const other: Partial<Request> = network ? { kind: 'identity', role: contributor } : { access: 'all' };
			// A trusted service has no key.
			const moved = !canBe({ ...facts, ...needs });
			return change(facts, {
				...(passed && !moved ? {} : other),
				...(moved ? { place: 'office' } : {}),
				...needs
			});
		}),
		...[{}, { kind: 'key', keys: true } as const, { kind: 'key', keys: false } as const].map((with_) =>
			change(facts, { access: 'selected', place: 'subnet', endpoint: false, ...with_ })
		)
	];
}

/** Whether a fix names only what is told, and isn’t there already. */
const isOffered = (one: Request, fix: Fix): boolean => {
	if (fix === 'ip') return one.place !== 'service';
	if (fix === 'endpoint') return one.place === 'subnet' || one.subnetRule;
	if (fix === 'role') return !isTold(one, 'role') || one.role !== needed(one);
	return fix === 'keys' ? !one.keys : fix !== 'exception' || !one.exception;
};
/** A request as it may be drawn. */
function drawRequest(random: Random, difficulty: Difficulty): Request {
	const place = random.pick(places);
	return {
		access: random.pick(
			difficulty === 1 ? ['selected', 'selected', 'all'] : ['all', 'selected', 'disabled', 'selected']
		),
		subnetRule: random.chance(0.6),
		ipRule: random.chance(0.5),
		exception: random.chance(0.4),
		keys: random.chance(0.6),
		place,
		endpoint: random.chance(0.6),
		kind: place === 'service' ? 'identity' : kinds[random.below(difficulty === 1 ? 3 : 4)]!,
		role: random.pick(roles),
		writes: random.chance(0.5),
		operation: random.pick(domains.operation)
	};
}
const stepIds = Object.keys(steps);
const bitOf = (step: Step): number => 1 << stepIds.indexOf(step);
interface Check {
	/** The steps after which a request passes, as bits. */
	readonly after: number;
	/** The same with each other value of each fact. */
	readonly others: () => readonly (readonly number[])[];
}
/** A check that depends on these facts, remembered in numbers: one question would ask the models a thousand times. */
function checkOf(passed: (one: Request) => boolean, ...keys: readonly (keyof Request)[]) {
	const remember = remembering<Check>();
	const check = (one: Request): Check => {
		const id = keys.reduce((all, key) => all * 4 + (domains[key] as readonly unknown[]).indexOf(one[key]), 0);
		return remember(id, () => {
			let others: readonly (readonly number[])[] | undefined;
			return {
				after: Object.values(steps).reduce(
					(bits, step, at) => bits | (Number(passed({ ...one, ...step })) << at),
					0
				),
				others: () =>
					(others ??= keys.map((key) => othersOf(one, key).map((with_) => check({ ...one, ...with_ }).after)))
			};
		});
	};
	return check;
}
// Both have the place and the credential: where a trusted service asks, it carries nothing else. Authorization alone has the first four.
const networkCheck = checkOf(opens, ...requestKeys.slice(4));
const authorizationCheck = checkOf(allows, 'keys', 'writes', 'operation', 'role', 'kind', 'place');

/** How many facts decide, at least and at most, by what is asked and by difficulty. */
const bands: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
	checks: [
		[1, 4],
		[4, 6],
		[5, 9]
	],
	network: [
		[3, 5],
		[5, 6],
		[5, 9]
	],
	authorization: [
		[2, 3],
		[3, 4],
		[4, 9]
	]
};
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const shape = random.pick(
		difficulty === 3 ? (['plan', 'plan', 'fix'] as const) : (['checks', 'fix'] as const)
	);
	const wanted = random.pick(Object.keys(passTexts) as Passes[]);
	// Those that are offered on any facts are wanted more often.
	const wantedFix = random.pick([...fixIds, ...fixIds, 'subnet', 'endpoint'] as Fix[]);
	const around = {
		names: random.below(worlds.length),
		told: random.pick(Object.keys(tellers) as Facts['told'][]),
		who: random.pick(people),
		shape
	};
	const group = shape !== 'fix' ? 'checks' : wordsOf(wantedFix).network ? 'network' : 'authorization';
	const [least, most] = bands[group]![difficulty - 1]!;
	const draw = (): Facts | undefined => {
		const request = drawRequest(random, difficulty);
		if (shape === 'fix' && random.chance(0.6)) Object.assign(request, wordsOf(wantedFix).helps);
		const plan = random.pick(plans);
		const [network, authorization] = [networkCheck(request), authorizationCheck(request)];
		const passesAfter = (step: number): Passes =>
			passesOf((network.after & step) > 0, (authorization.after & step) > 0);
		let offered: readonly Fix[] = [];
		let asked = bitOf(shape === 'plan' ? plan : 'nothing');
		if (shape === 'fix') {
			const helping = network.after & authorization.after;
			// Key access can be enabled only where it's disabled, so that it's then offered first.
			const others = random
				.shuffled(fixIds)
				.toSorted((a, b) => Number(b === 'keys') - Number(a === 'keys'))
				.filter((fix) => fix !== wantedFix && isOffered(request, fix) && (helping & bitOf(fix)) === 0);
			offered = random.shuffled([wantedFix, ...others.slice(0, 3)]);
			asked = offered.reduce((all, fix) => all | bitOf(fix), asked);
			if (offered.length < 4 || (helping & asked) !== bitOf(wantedFix) || !canBe(request)) return undefined;
		} else if (passesAfter(asked) !== wanted) return undefined;
		if (shape === 'plan' && requestKeys.every((key) => (steps[plan][key] ?? request[key]) === request[key]))
			return undefined;
		// A fix helps where both checks pass after it.
		const turning = (check: Check, other: Check): number => {
			const bits = shape === 'fix' ? asked & other.after : asked;
			return check.others().filter((values) => values.some((value) => ((value ^ check.after) & bits) > 0))
				.length;
		};
		const count =
			turning(network, authorization) +
			turning(authorization, network) +
			Number(shape === 'plan' && plans.some((other) => passesAfter(bitOf(other)) !== wanted));
		return count < least || count > most ? undefined : { plan, offered, ...around, ...request };
	};
	return drawUntil(draw, (facts) => facts !== undefined) ?? drawFacts(random, difficulty);
}

/** Where the request comes from. */
function clientTold(facts: Facts): readonly Piece[] {
	const { account, network, subnet, app, service, address } = worldOf(facts);
	const client = {
		subnet: `The app ${app} runs on a VM in ${subnet}, in the region of ${account}, and reaches the internet as ${address}. `,
		office: `The app ${app} runs on a server outside Azure that has the public IP address ${address} and no connection to ${network}. `,
		private: `The app ${app} runs on a VM in ${network}, where the name of ${account} resolves to a private endpoint. The VM reaches the internet as ${address}. `,
		service: `${service} is a data factory that copies data with its managed identity. Azure Data Factory is on the list of trusted services. `
	}[facts.place];
	const endpoint = `${subnet} has ${facts.endpoint ? 'a service endpoint for Microsoft.Storage' : 'no service endpoint'}. `;
	return [fact('client', client), ...(isTold(facts, 'endpoint') ? [fact('service-endpoint', endpoint)] : [])];
}
/** What the request carries, and what it does. */
function requestTold(facts: Facts): readonly Piece[] {
	const { container } = worldOf(facts);
	const uses = `${actor(facts)} uses`;
	const carried = {
		identity:
			facts.place === 'service'
				? `The managed identity of ${actor(facts)}`
				: `${actor(facts)} signs in with Microsoft Entra ID and`,
		key: `${uses} an access key of the account. `,
		'service-sas': `${uses} a service SAS for ${container}`,
		'delegation-sas': `${uses} a user delegation SAS for ${container}`
	}[facts.kind];
	const role = `the ${facts.role} role on the account. `;
	return [
		fact('credential', carried),
		...(facts.kind === 'identity' ? [' ', fact('role', `has ${role}`)] : []),
		...(isSas(facts)
			? [' with ', fact('writes', `the ${permissions(facts.writes)} permission${facts.writes ? 's' : ''}`)]
			: []),
		...(facts.kind === 'delegation-sas'
			? [', ', fact('role', `created by ${facts.who}, who has ${role}`)]
			: isSas(facts)
				? ['. ']
				: []),
		fact(
			'operation',
			`${actor(facts)} must ${facts.operation} a blob ${facts.operation === 'read' ? 'from' : 'to'} ${container}. `
		)
	];
}
const onOff = (on: boolean): string => (on ? 'Enabled' : 'Disabled');
const ruleSubnet = (facts: Facts): string => worldOf(facts)[facts.subnetRule ? 'subnet' : 'other'];
const ruleRange = (facts: Facts): string => worldOf(facts)[facts.ipRule ? 'covering' : 'beside'];
const rows = (facts: Facts): readonly (readonly [string, string, string])[] => [
	['access', 'Public network access', accessTexts[facts.access]],
	['subnet-rule', 'Virtual network rule', ruleSubnet(facts)],
	['ip-rule', 'IP address rule', ruleRange(facts)],
	['exception', 'Exception for trusted Azure services', onOff(facts.exception)],
	['shared-key', 'Storage account key access', onOff(facts.keys)]
];
const settingsTold = (facts: Facts): readonly Piece[] => [
	fact(
		'access',
		`Public network access is ${accessTexts[facts.access].replace(/^./, (one) => one.toLowerCase())}. `
	),
	facts.access === 'selected' ? 'The firewall has rules for ' : 'The firewall keeps earlier rules for ',
	fact('subnet-rule', ruleSubnet(facts)),
	' and ',
	fact('ip-rule', ruleRange(facts)),
	'. ',
	fact(
		'exception',
		`The exception for trusted Azure services is ${facts.exception ? 'enabled' : 'disabled'}. `
	),
	fact('shared-key', `Storage account key access is ${facts.keys ? 'enabled' : 'disabled'}. `)
];

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table: (facts) =>
		pageWith(
			factTable(`Settings of ${worldOf(facts).account}`, 'Setting|Value', rows(facts)),
			[`You have a storage account named ${worldOf(facts).account}. `, ...clientTold(facts)],
			requestTold(facts)
		),
	output: (facts) =>
		pageWith(
			code(
				`Settings of ${worldOf(facts).account}, shortened`,
				'{',
				['  ', fact('shared-key', `"allowSharedKeyAccess": ${facts.keys}`), ','],
				['  ', fact('access', `"publicNetworkAccess": "${onOff(facts.access !== 'disabled')}"`), ','],
				'  "networkRuleSet": {',
				['    ', fact('exception', `"bypass": "${facts.exception ? 'AzureServices' : 'None'}"`), ','],
				['    ', fact('access', `"defaultAction": "${facts.access === 'all' ? 'Allow' : 'Deny'}"`), ','],
				['    ', fact('ip-rule', `"ipRules": ["${ruleRange(facts)}"]`), ','],
				['    ', fact('subnet-rule', `"virtualNetworkRules": ["${ruleSubnet(facts)}"]`)],
				'  }',
				'}'
			),
			clientTold(facts),
			requestTold(facts)
		),
	email: (facts) =>
		pageWith(
			message(
				'Email',
				{ From: `${worldOf(facts).app} team`, Subject: `Access to ${worldOf(facts).account}` },
				clientTold(facts),
				requestTold(facts)
			),
			[`You manage the storage account ${worldOf(facts).account}. `, ...settingsTold(facts)]
		),
	review: (facts) =>
		pageWith(
			message(
				'Result of a review',
				{ Resource: worldOf(facts).account, Scope: 'Access to blobs' },
				settingsTold(facts)
			),
			[...clientTold(facts), ...requestTold(facts)]
		),
	request: (facts) =>
		pageWith(
			message(
				'Access request',
				{ App: actor(facts), 'Storage account': worldOf(facts).account },
				requestTold(facts)
			),
			clientTold(facts),
			['These settings apply. ', ...settingsTold(facts)]
		)
};

export const wayIn = family<Facts>({
	id: 'storage-access/way-in',
	edition: 6,
	group: 'storage-access',
	title: 'Two checks on one request',
	rule: 'Network rules and authorization are two checks, and a request must pass both.',
	lab: 'storage-access/which-path',
	sources: [
		sources.storageFirewall,
		sources.storageFirewallLimits,
		sources.trustedServices,
		sources.preventSharedKey,
		sources.userDelegationSas
	],
	axes: {
		client: 'Where the client is',
		credential: 'What the request carries',
		'shared-key': 'Storage account key access',
		access: 'Public network access',
		operation: 'Reading or writing'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
