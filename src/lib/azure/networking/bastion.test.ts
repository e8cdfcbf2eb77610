import { describe, expect, it } from 'vitest';
import { hostNeeds } from '#lib/azure/networking/bastion.ts';

describe('Azure Bastion', () => {
	// bastion-nsg, virtual-network-peering-overview
	it.each([
		['Basic', { network: 'peered', defaultPort: true, allowed: true }, 'nothing'],
		['Basic', { network: 'own', defaultPort: false, allowed: true }, 'port'],
		['Standard', { network: 'own', defaultPort: false, allowed: true }, 'nothing'],
		['Standard', { network: 'beyond', defaultPort: true, allowed: true }, 'network'],
		['Standard', { network: 'own', defaultPort: true, allowed: false }, 'rule'],
		['Basic', { network: 'beyond', defaultPort: false, allowed: true }, undefined],
		['Basic', { network: 'own', defaultPort: false, allowed: false }, undefined]
	] as const)('%s and %j: %s', (sku, target, expected) => {
		expect(hostNeeds(sku, target)).toBe(expected);
	});
});
