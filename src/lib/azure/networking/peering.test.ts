import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	usesRemoteGateway,
	mayPeer,
	lacking,
	peeringStatus,
	reach,
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

	it('refuses overlapping ranges, also the second of a network', () => {
		const a = net('A', { space: ['10.0.0.0/16', '10.5.0.0/16'] });
		expect(mayPeer(a, net('B', { space: ['10.1.0.0/16'] })).answer).toBe(true);
		expect(mayPeer(a, net('B', { space: ['10.1.0.0/16', '10.5.128.0/17'] })).answer).toBe(false);
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

	it('lacks nothing exactly where traffic passes, by the other functions', () => {
		const flag = fc.boolean();
		const side = fc.record({
			back: flag,
			allowForwarded: flag,
			route: flag,
			gateway: flag,
			gatewayTransit: flag,
			remote: flag
		});
		fc.assert(
			fc.property(
				fc.tuple(side, side),
				flag,
				fc.constantFrom('appliance', 'gateway'),
				(sides, appliance, by) => {
					const hub = net('Hub', { appliance, gateway: true });
					const spokes = sides.map(({ route, gateway, remote }, at) =>
						net('AB'[at]!, {
							gateway,
							...(remote && { remoteGateway: 'Hub' }),
							routes: route ? [{ to: 'BA'[at]!, hub: 'Hub', by }] : []
						})
					) as [Network, Network];
					const links = sides.flatMap(({ back, allowForwarded, gatewayTransit }, at) => [
						link('AB'[at]!, 'Hub', { allowForwarded }),
						...(back ? [link('Hub', 'AB'[at]!, { gatewayTransit })] : [])
					]);
					expect(lacking(links, hub, spokes, by).length === 0).toBe(reach(links, [hub], ...spokes).answer);
					expect(lacking(links, hub, spokes.slice(0, 1), 'office').length === 0).toBe(
						usesRemoteGateway(links, spokes[0], hub).answer
					);
					expect(lacking(links, hub, spokes.slice(0, 1), 'hub').length === 0).toBe(
						reach(links, [hub], spokes[0], hub).answer
					);
				}
			)
		);
	});
});
