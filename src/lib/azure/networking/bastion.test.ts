import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bastionSkus, hostNeeds, skuFor } from '#lib/azure/networking/bastion.ts';

describe('Azure Bastion', () => {
	// bastion-sku-comparison
	it.each([
		[['single'], 'Developer'],
		[['peered'], 'Basic'],
		[['several', 'port'], 'Standard'],
		[['scaling'], 'Standard'],
		[['single', 'recording'], 'Premium'],
		[['private', 'link'], 'Premium']
	] as const)('has %j from %s on', (needed, sku) => {
		expect(skuFor(...needed)).toBe(sku);
	});

	it('has what each SKU adds, by the rows of the table', () => {
		const table = {
			Developer: ['single'],
			Basic: ['single', 'several', 'peered'],
			Standard: ['single', 'several', 'peered', 'port', 'client', 'link', 'scaling'],
			Premium: ['single', 'several', 'peered', 'port', 'client', 'link', 'scaling', 'recording', 'private']
		} as const;
		fc.assert(
			fc.property(fc.subarray([...table.Premium], { minLength: 1 }), (needed) => {
				const first = bastionSkus.find((sku) =>
					needed.every((one) => (table[sku] as readonly string[]).includes(one))
				);
				expect(skuFor(...needed)).toBe(first);
			})
		);
	});

	// bastion-nsg, virtual-network-peering-overview
	it.each([
		['Basic', { network: 'peered', defaultPort: true, allowed: true }, 'nothing'],
		['Basic', { network: 'own', defaultPort: false, allowed: true }, 'port'],
		['Standard', { network: 'own', defaultPort: false, allowed: true }, 'nothing'],
		['Premium', { network: 'beyond', defaultPort: true, allowed: true }, 'network'],
		['Standard', { network: 'own', defaultPort: true, allowed: false }, 'rule'],
		['Basic', { network: 'beyond', defaultPort: false, allowed: true }, undefined],
		['Basic', { network: 'own', defaultPort: false, allowed: false }, undefined]
	] as const)('%s and %j: %s', (sku, target, expected) => {
		expect(hostNeeds(sku, target)).toBe(expected);
	});
});
