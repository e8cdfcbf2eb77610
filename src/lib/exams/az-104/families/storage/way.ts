// A request for a blob: where it comes from, what it carries, and which of the two checks refuse it.
import { fact } from '#lib/exams/az-104/families/kit.ts';
import {
	authorize,
	type AccountState,
	type Credential,
	type Role
} from '#lib/azure/storage/authorization.ts';
import { reach, type Client, type NetworkRules } from '#lib/azure/storage/network.ts';
import type { QuestionDraft } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph } from '#lib/domain/practice/variant.ts';

export interface Way {
	readonly publicAccess: NetworkRules['publicAccess'];
	readonly trusted: boolean;
	readonly client: Client;
	readonly credential: Credential;
	readonly sharedKey: boolean;
}

const subnet = (name: string, serviceEndpoint = true): Client => ({
	from: 'subnet',
	subnet: name,
	serviceEndpoint
});
/** The easy places first. */
export const clients: readonly Client[] = [
	subnet('snet-app'),
	{ from: 'internet', address: '198.51.100.7' },
	{ from: 'internet', address: '203.0.113.40' },
	subnet('snet-ops'),
	subnet('snet-app', false),
	{ from: 'private-endpoint' }
];
const token = (role: Role): Credential => ({ kind: 'entra', role });
/** The easy ones first. */
export const credentials: readonly Credential[] = [
	{ kind: 'service-sas', key: 'key1', may: ['read'] },
	token('Storage Blob Data Reader'),
	token('Owner'),
	{ kind: 'user-delegation-sas', role: 'Storage Blob Data Reader', may: ['read'] },
	{ kind: 'account-key', key: 'key2' },
	{ kind: 'account-sas', key: 'key1', may: ['write'] }
];

/** Draws a way in; harder ones have more places, more credentials and Shared Key in play. */
export const drawWay = (random: Random, difficulty: Difficulty): Way => ({
	publicAccess: difficulty === 3 && random.chance(0.3) ? random.pick(['all', 'disabled']) : 'selected',
	trusted: false,
	client: random.pick(clients.slice(0, 2 + 2 * difficulty)),
	credential: random.pick(credentials.slice(0, 2 * difficulty)),
	sharedKey: difficulty === 1 || random.chance(0.5)
});

const rulesOf = ({ publicAccess, trusted }: Way): NetworkRules => ({
	publicAccess,
	trusted,
	subnets: ['snet-app'],
	ranges: ['203.0.113.0/24']
});
const stateOf = ({ sharedKey }: Way): AccountState => ({
	sharedKey,
	anonymous: false,
	renewed: [],
	ended: [],
	revoked: false,
	unassigned: false
});
const outcome = (network: boolean, right: boolean): string =>
	network === right
		? `Both checks ${right ? 'let the request in' : 'refuse the request'}`
		: `Only the ${right ? 'firewall rules refuse' : 'authorisation refuses'}`;

const access = {
	all: 'is open to all networks',
	selected: 'is limited to the subnet snet-app and to 203.0.113.0/24',
	disabled: 'is disabled'
};

function clientText(client: Client): string {
	switch (client.from) {
		case 'private-endpoint':
			return 'It runs beside a private endpoint of the account and resolves the name to it.';
		case 'trusted-service':
			return 'It is a service on the trusted list.';
		case 'internet':
			return `It runs on-premises and is seen as ${client.address}.`;
		case 'subnet':
			return `It runs on a VM in ${client.subnet}, ${client.serviceEndpoint ? 'with' : 'without'} a service endpoint for storage, in the account’s region.`;
	}
}
const carries = (credential: Credential): string => {
	switch (credential.kind) {
		case 'entra':
			return `signs in to Entra ID and has the role ${credential.role} on the account`;
		case 'user-delegation-sas':
			return 'has a user delegation SAS for reading, made by a Storage Blob Data Reader';
		case 'account-key':
			return `uses the account key ${credential.key}`;
		default:
			return `has ${credential.kind === 'service-sas' ? 'a service SAS for reading' : 'an account SAS for writing'}, signed with key1`;
	}
};

/** The facts of a way in as told. */
export const tellWay = (way: Way): Paragraph => [
	fact('network', `Public network access ${access[way.publicAccess]}.`),
	' ',
	fact('shared-key', `Shared Key access is ${way.sharedKey ? 'allowed' : 'disallowed'}.`),
	' An app must read a blob. ',
	fact('client', clientText(way.client)),
	' ',
	fact('credential', `It ${carries(way.credential)}.`)
];

/** The wrong rule that turns a check round on these facts. */
function beliefs({ client, credential, sharedKey }: Way, open: boolean, allowed: boolean) {
	const network = open
		? client.from === 'private-endpoint'
			? 'endpoint-needs-rule'
			: 'private-only'
		: client.from === 'subnet'
			? 'rule-is-enough'
			: 'credential-is-enough';
	const right = allowed
		? 'role' in credential
			? 'all-by-key'
			: 'key-needs-role'
		: credential.kind === 'entra'
			? 'role-on-resource'
			: sharedKey
				? 'any-sas'
				: 'key-always-opens';
	return { network, right };
}

/** Which of the two checks refuse. */
export function askWay(way: Way): QuestionDraft {
	const network = reach(rulesOf(way), way.client);
	const right = authorize(way.credential, stateOf(way), 'read');
	const { open } = network;
	const { allowed } = right;
	const by = beliefs(way, open, allowed);
	const says = [network.trace[0]!, right.trace.at(-1)!] as const;
	const wrong = (flipsNetwork: boolean, flipsRight: boolean) => ({
		text: outcome(open !== flipsNetwork, allowed !== flipsRight),
		because: flipsNetwork === flipsRight ? says.join(' ') : says[flipsNetwork ? 0 : 1],
		misconception: flipsRight ? by.right : by.network
	});
	const byNetwork =
		way.publicAccess === 'selected' || way.client.from === 'private-endpoint' ? 'client' : 'network';
	const byRight = by.right === 'key-always-opens' ? 'shared-key' : 'credential';
	return {
		requirement: ['What happens to the request?'],
		deciding: open && !allowed ? byRight : byNetwork,
		...(open === allowed ? { alike: [byRight] } : {}),
		ask: {
			type: 'one',
			right: { text: outcome(open, allowed), because: says.join(' ') },
			wrong: [wrong(true, false), wrong(false, true), wrong(true, true)]
		},
		trace: [...network.trace, ...right.trace],
		miss: way.publicAccess === 'selected' && way.client.from !== 'private-endpoint' ? 'core' : 'edge'
	};
}

/** The wrong rules on a way in. */
export const beliefsOnWays = {
	'credential-is-enough':
		'It is easy to trust a valid key, SAS or role; network rules are a check of their own.',
	'rule-is-enough': 'It is easy to see a subnet and be content; it takes a rule and the service endpoint.',
	'private-only': 'It is easy to think that only private endpoints get in; selected networks do too.',
	'endpoint-needs-rule':
		'It is easy to ask a rule for a private endpoint; the firewall governs the public side.',
	'role-on-resource': 'It is easy to read Owner as a right to data; it has no data actions.',
	'all-by-key': 'It is easy to hang all on the account key; a role or a user delegation SAS needs none.',
	'key-needs-role': 'It is easy to ask a role of everybody; keys and SAS carry their right with them.',
	'key-always-opens': 'It is easy to trust the key; with Shared Key disallowed, it and its SAS are refused.',
	'any-sas': 'It is easy to take a SAS for a key; it allows what is written in it.'
};
