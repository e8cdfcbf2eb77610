import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	outboundMethod,
	outboundMethods,
	tableCount,
	tablePlace
} from '#lib/azure/networking/route-table.ts';

describe('route tables', () => {
	// manage-route-table: “in virtual networks that exist in the same Azure location and subscription as the route table”
	it.each([
		[true, true, false, true, 'associate'],
		[false, true, false, true, 'region'],
		[true, false, false, true, 'subscription'],
		[false, false, false, true, 'both'],
		// “don't associate a route table to the gateway subnet that includes a route with a destination of 0.0.0.0/0”
		[true, true, true, true, 'never'],
		[true, true, true, false, 'associate']
	] as const)(
		'region %s, subscription %s, gateway %s, everywhere %s: %s',
		(sameRegion, sameSubscription, gateway, everywhere, place) => {
			expect(tablePlace({ sameRegion, sameSubscription, gateway }, everywhere)).toBe(place);
		}
	);

	it('takes one for each region, subscription and set of routes', () => {
		const subnet = (region: string, subscription: string, routes: string) => ({
			region,
			subscription,
			routes
		});
		expect(tableCount([subnet('a', '1', 'x'), subnet('a', '1', 'x')])).toBe(1);
		expect(tableCount([subnet('a', '1', 'x'), subnet('b', '1', 'x')])).toBe(2);
		expect(tableCount([subnet('a', '1', 'x'), subnet('a', '2', 'x'), subnet('a', '2', 'y')])).toBe(3);
	});
});

// nat-overview: “Virtual appliance UDR / VPN Gateway / ExpressRoute >> NAT gateway >> Instance-level public IP address on a virtual
// machine >> Load balancer outbound rules”
it('uses a method only without those before it', () => {
	expect(outboundMethod([])).toBeUndefined();
	fc.assert(
		fc.property(fc.subarray([...outboundMethods], { minLength: 1 }), (has) => {
			const [a, n, i] = outboundMethods.map((one) => has.includes(one));
			expect(outboundMethod(has)).toBe(a ? 'appliance' : n ? 'nat' : i ? 'ip' : 'rule');
		})
	);
});
