import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeringZone, type PublicZone } from '#lib/azure/networking/public-dns.ts';

const zone = (id: string, name: string, delegations: Record<string, string[]> = {}): PublicZone => ({
	id,
	name,
	nameServers: [`ns-${id}`],
	delegations
});

describe('public zones, from dns-domain-delegation and delegate-subdomain', () => {
	const parent = zone('parent', 'contoso.net', { 'eng.contoso.net': ['ns-child'] });
	const zones = [
		zone('other', 'contoso.net'),
		parent,
		zone('child', 'eng.contoso.net'),
		zone('idle', 'hr.contoso.net')
	];
	it.each([
		['the registrar names the other zone', 'ns-other', 'www.contoso.net', 'other'],
		['the registrar names this one', 'ns-parent', 'www.contoso.net', 'parent'],
		['the registrar still names its own servers', 'ns-registrar', 'www.contoso.net', undefined],
		['a child with NS records', 'ns-parent', 'www.eng.contoso.net', 'child'],
		['a child without', 'ns-parent', 'www.hr.contoso.net', 'parent'],
		['a child whose parent is not asked', 'ns-other', 'www.eng.contoso.net', 'other'],
		['capital letters make no other name', 'ns-parent', 'WWW.Eng.Contoso.NET', 'child'],
		['a name that only looks alike', 'ns-parent', 'notcontoso.net', undefined]
	])('%s', (_name, server, name, id) => {
		const registrar = { domain: 'contoso.net', nameServers: [server] };
		expect(answeringZone(registrar, zones, name)?.id).toBe(id);
	});

	it('doesn’t resolve a child whose NS records name other servers', () => {
		const wrong = zone('parent', 'contoso.net', { 'eng.contoso.net': ['ns-old'] });
		const registrar = { domain: 'contoso.net', nameServers: ['ns-parent'] };
		expect(
			answeringZone(registrar, [wrong, zone('child', 'eng.contoso.net')], 'a.eng.contoso.net')
		).toBeUndefined();
	});

	it('agrees with following servers by recursion', () => {
		const follow = (
			servers: readonly string[],
			zones: readonly PublicZone[],
			domain: string,
			name: string
		): string | undefined => {
			const here = zones.filter(
				(each) => each.name === domain && servers.includes(each.nameServers[0] ?? '')
			)[0];
			if (!here) return undefined;
			for (const [child, next] of Object.entries(here.delegations ?? {}))
				if (`.${name}`.endsWith(`.${child}`)) return follow(next, zones, child, name);
			return here.id;
		};
		const server = fc.constantFrom('ns-p', 'ns-q', 'ns-c', 'ns-x');
		fc.assert(
			fc.property(
				server,
				fc.option(server),
				fc.constantFrom('w.a.b', 'w.c.a.b', 'c.a.b'),
				(top, child, name) => {
					const zones = [
						zone('p', 'a.b', child === null ? {} : { 'c.a.b': [child] }),
						zone('q', 'a.b'),
						zone('c', 'c.a.b')
					];
					const found = answeringZone({ domain: 'a.b', nameServers: [top] }, zones, name)?.id;
					expect(found).toBe(follow([top], zones, 'a.b', name));
				}
			)
		);
	});
});
