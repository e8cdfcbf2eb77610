import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import type { Permissions } from '#lib/azure/identity/role.ts';
import {
	clientStep,
	gatewayStep,
	lackingRights,
	linkActions,
	missingBetween,
	peeringStatus,
	reach,
	repairOf,
	usesRemoteGateway,
	type Network,
	type PeeringLink
} from '#lib/azure/networking/peering.ts';

const link = (from: string, to: string, more: Partial<PeeringLink> = {}): PeeringLink => ({
	from,
	to,
	...more
});
const pair = (a: string, b: string, ab: Partial<PeeringLink> = {}, ba: Partial<PeeringLink> = {}) => [
	link(a, b, ab),
	link(b, a, ba)
];
const net = (name: string, more: Partial<Network> = {}): Network => ({ name, space: [], ...more });
const through = (by: 'appliance' | 'gateway') => ({
	a: net('A', { routes: [{ to: 'B', hub: 'Hub', by }] }),
	b: net('B', { routes: [{ to: 'A', hub: 'Hub', by }] })
});

describe('peering, from virtual-network-manage-peering', () => {
	it('shows each link apart', () => {
		expect(peeringStatus([], 'A', 'B')).toBe('none');
		expect(peeringStatus([link('A', 'B')], 'A', 'B')).toBe('Initiated');
		expect(peeringStatus([link('A', 'B')], 'B', 'A')).toBe('none');
		expect(peeringStatus(pair('A', 'B'), 'A', 'B')).toBe('Connected');
		expect(peeringStatus(pair('A', 'B', {}, { deleted: true }), 'A', 'B')).toBe('Disconnected');
	});

	it('is not transitive', () => {
		const links = [...pair('V1', 'V2'), ...pair('V2', 'V3')];
		expect(reach(links, [net('V2')], net('V1'), net('V2')).answer).toBe(true);
		expect(reach(links, [net('V2')], net('V1'), net('V3')).answer).toBe(false);
	});

	it('passes nothing with one link', () => {
		expect(reach([link('A', 'B')], [], net('A'), net('B'))).toEqual({
			answer: false,
			trace: ['One link alone shows Initiated: nothing passes.']
		});
	});

	it.each([
		['all set', true, true, true],
		['one spoke lets no forwarded traffic in', true, false, false],
		['the appliance may not forward', false, true, false]
	])('passes through an appliance: %s', (_name, appliance, allowForwarded, answer) => {
		const { a, b } = through('appliance');
		const links = [...pair('A', 'Hub', { allowForwarded: true }), ...pair('B', 'Hub', { allowForwarded })];
		expect(reach(links, [net('Hub', { appliance })], a, b).answer).toBe(answer);
		expect(reach(links, [net('Hub', { appliance })], a, net('B')).answer).toBe(false);
	});

	it('passes through a gateway that both use', () => {
		const { a, b } = through('gateway');
		const lent = (from: string, lend: boolean) => pair(from, 'Hub', {}, { gatewayTransit: lend });
		const hub = net('Hub', { gateway: true });
		const using = [a, b].map((each) => ({ ...each, remoteGateway: 'Hub' })) as [Network, Network];
		expect(reach([...lent('A', true), ...lent('B', true)], [hub], ...using).answer).toBe(true);
		expect(reach([...lent('A', true), ...lent('B', false)], [hub], ...using).answer).toBe(false);
	});

	// vpn-gateway-peering-gateway-transit, and by listing all conditions at once
	it('shares a gateway only if all conditions are met', () => {
		fc.assert(
			fc.property(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()), (given) => {
				const [gateway, own, gatewayTransit, useRemoteGateway, deleted] = given;
				const links = pair('S', 'H', {}, { gatewayTransit, deleted });
				const spoke = net('S', { gateway: own, ...(useRemoteGateway && { remoteGateway: 'H' }) });
				const all = gateway && !own && gatewayTransit && useRemoteGateway && !deleted;
				expect(usesRemoteGateway(links, spoke, net('H', { gateway })).answer).toBe(all);
			})
		);
	});

	// virtual-network-manage-peering: “Only one peering for this virtual network can have this setting enabled.”
	it('lets a network use one remote gateway, not two', () => {
		const links = [
			...pair('S', 'H1', {}, { gatewayTransit: true }),
			...pair('S', 'H2', {}, { gatewayTransit: true })
		];
		const spoke = net('S', { remoteGateway: 'H1' });
		const answers = ['H1', 'H2'].map(
			(hub) => usesRemoteGateway(links, spoke, net(hub, { gateway: true })).answer
		);
		expect(answers).toEqual([true, false]);
	});

	it.each([
		['A', 'B', 'Hub', 'B'],
		['B', 'A', 'Hub', 'A']
	])('names the missing link of %s and %s through a hub: from %s to %s', (joined, half, from, to) => {
		const { a, b } = through('appliance');
		const links = [
			...pair(joined, 'Hub', { allowForwarded: true }),
			link(half, 'Hub', { allowForwarded: true })
		];
		const { answer, trace } = reach(links, [net('Hub', { appliance: true })], a, b);
		expect(answer).toBe(false);
		expect(trace.at(-1)).toBe(`The link from ${from} to ${to} is missing: nothing passes.`);
	});

	it('agrees with a search for two half-links, whatever else is there', () => {
		const name = fc.constantFrom('A', 'B', 'C');
		const links = fc.array(fc.record({ from: name, to: name, deleted: fc.boolean() }), { maxLength: 6 });
		fc.assert(
			fc.property(links, (given) => {
				const live = new Set(given.filter((each) => !each.deleted).map((each) => each.from + each.to));
				expect(reach(given, [net('C', { appliance: true })], net('A'), net('B')).answer).toBe(
					live.has('AB') && live.has('BA')
				);
			})
		);
	});

	// The page’s steps: by command, each link is created and deleted separately.
	it.each([
		[['hub'], [], 'Initiated', 'none', 'spoke'],
		[['spoke'], [], 'none', 'Initiated', 'hub'],
		[['hub', 'spoke'], [], 'Connected', 'Connected', 'nothing'],
		[['hub', 'spoke'], ['hub'], 'none', 'Disconnected', 'again'],
		[['hub', 'spoke'], ['spoke'], 'Disconnected', 'none', 'again'],
		[['hub', 'spoke'], ['hub', 'spoke'], 'none', 'none', 'both'],
		[['hub'], ['hub'], 'none', 'none', 'both']
	] as const)('has links from %j without %j: %s and %s, so %s', (created, deleted, hub, spoke, repair) => {
		const ends: readonly string[] = deleted;
		const links = created.map((from) =>
			link(from, from === 'hub' ? 'spoke' : 'hub', { deleted: ends.includes(from) })
		);
		expect(peeringStatus(links, 'hub', 'spoke')).toBe(hub);
		expect(peeringStatus(links, 'spoke', 'hub')).toBe(spoke);
		expect(repairOf({ hub, spoke })).toBe(repair);
	});

	it('misses what alone makes two peers of a hub reach each other', () => {
		const flag = fc.boolean();
		const route = fc.constantFrom(undefined, 'appliance' as const, 'gateway' as const);
		const given = fc.record({ route, forwarded: flag, remote: flag });
		type Spoke = { route: 'appliance' | 'gateway' | undefined; forwarded: boolean; remote: boolean };
		const reaches = ({ route: by, forwarded, remote }: Spoke): boolean => {
			const links = [
				...pair('A', 'Hub', { allowForwarded: forwarded }, { gatewayTransit: true }),
				...pair('B', 'Hub', { allowForwarded: true }, { gatewayTransit: true })
			];
			const a = net('A', {
				routes: by ? [{ to: 'B', hub: 'Hub', by }] : [],
				...(remote && { remoteGateway: 'Hub' })
			});
			const b = net('B', {
				routes: (['appliance', 'gateway'] as const).map((one) => ({ to: 'A', hub: 'Hub', by: one })),
				remoteGateway: 'Hub'
			});
			return reach(links, [net('Hub', { appliance: true, gateway: true })], a, b).answer;
		};
		fc.assert(
			fc.property(given, (spoke) => {
				const routed = (by: 'appliance' | 'gateway') => reaches({ ...spoke, route: by });
				const helping = [
					...(spoke.route === undefined && (routed('appliance') || routed('gateway')) ? ['route'] : []),
					...(reaches({ ...spoke, forwarded: true }) ? ['forwarded'] : []),
					...(reaches({ ...spoke, remote: true }) ? ['remote'] : [])
				];
				expect(missingBetween({ ...spoke, peered: false })).toBe(reaches(spoke) ? 'nothing' : helping[0]);
				expect(helping.length <= 1 || reaches(spoke)).toBe(true);
			})
		);
		expect(missingBetween({ peered: true, route: undefined, forwarded: false, remote: false })).toBe(
			'nothing'
		);
		expect(
			missingBetween({ peered: true, route: 'gateway', forwarded: false, remote: true })
		).toBeUndefined();
	});

	it('gets to a hub’s gateway by steps that the page allows', () => {
		const hubs = ['H1', 'H2'];
		const state = fc.record({
			offers: fc.subarray(hubs),
			uses: fc.constantFrom(undefined, 'own', 'H1', 'H2')
		});
		fc.assert(
			fc.property(state, (given) => {
				// A remote gateway can only be used where transit is allowed.
				fc.pre(!hubs.includes(given.uses ?? '') || given.offers.includes(given.uses!));
				const taken: string[] = [];
				let { offers, uses } = given;
				for (;;) {
					const step = gatewayStep(offers, uses, 'H1');
					if (step === undefined || step === 'nothing') break;
					taken.push(step);
					if (step === 'allow') offers = [...offers, 'H1'];
					else uses = step === 'use' ? 'H1' : undefined;
				}
				const links = offers.flatMap((hub) => pair('S', hub, {}, { gatewayTransit: true }));
				const spoke = net('S', {
					gateway: uses === 'own',
					...(uses && uses !== 'own' && { remoteGateway: uses })
				});
				const works = usesRemoteGateway(links, spoke, net('H1', { gateway: true })).answer;
				const twoWays = !given.offers.includes('H1') && given.uses === 'H2';
				expect(works).toBe(!twoWays);
				expect(taken.length).toBeLessThanOrEqual(3);
			})
		);
	});

	it('installs clients again exactly after something changed', () => {
		const month = fc.option(fc.nat(12), { nil: undefined });
		fc.assert(
			fc.property(month, month, fc.nat(12), (peered, used, installed) => {
				const known = [peered, used].every((one) => one !== undefined && one <= installed);
				expect(clientStep(peered, used, installed) === 'nothing').toBe(known);
			})
		);
		expect(clientStep(undefined, undefined, 3)).toBe('peer');
		expect(clientStep(1, undefined, 3)).toBe('use');
		expect(clientStep(1, 4, 3)).toBe('install');
	});

	// The page’s table of actions: write on the network that gets the link, peer on the other one.
	it('takes a right on each network', () => {
		const none: Permissions = { actions: [] };
		const from: Permissions = { actions: [linkActions.from.action] };
		const to: Permissions = { actions: [linkActions.to.action] };
		expect(lackingRights({ hub: from, spoke: to }, ['hub'])).toEqual([]);
		expect(lackingRights({ hub: from, spoke: to }, ['spoke'])).toEqual(['hub', 'spoke']);
		expect(lackingRights({ hub: from, spoke: none }, ['hub'])).toEqual(['spoke']);
		expect(lackingRights({ hub: builtIn.networkContributor, spoke: to }, ['hub', 'spoke'])).toEqual([
			'spoke'
		]);
		for (const role of [builtIn.networkContributor, builtIn.contributor, builtIn.owner])
			expect(lackingRights({ hub: role, spoke: role }, ['hub', 'spoke'])).toEqual([]);
		for (const role of [builtIn.reader, builtIn.vmContributor, builtIn.accessAdministrator])
			expect(lackingRights({ hub: role, spoke: role }, ['hub'])).toEqual(['hub', 'spoke']);
	});
});
