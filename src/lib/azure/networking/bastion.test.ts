import { describe, expect, it } from 'vitest';
import { hostNeeds, lacksReader } from '#lib/azure/networking/bastion.ts';

describe('Azure Bastion', () => {
	// bastion-nsg, connect-ip-address, virtual-network-peering-overview
	it.each([
		[{ sku: 'Basic', network: 'peered', port: 'the default port', open: 'host' }, 'nothing'],
		[{ sku: 'Basic', network: 'own', port: 'a custom port', open: 'host' }, 'sku'],
		[{ sku: 'Standard', network: 'own', port: 'a custom port', open: 'host' }, 'nothing'],
		[{ sku: 'Standard', network: 'beyond', port: 'the default port', open: 'host' }, 'network'],
		[{ sku: 'Standard', network: 'site', port: 'a custom port', open: 'host' }, 'ip'],
		[{ sku: 'Basic', network: 'site', port: 'the default port', open: 'host' }, undefined],
		[{ sku: 'Standard', network: 'own', port: 'the default port', open: 'admins' }, 'rule'],
		[{ sku: 'Basic', network: 'beyond', port: 'a custom port', open: 'host' }, undefined],
		[{ sku: 'Basic', network: 'own', port: 'a custom port', open: 'admins' }, undefined]
	] as const)('%j: %s', (target, expected) => {
		expect(hostNeeds(target)).toBe(expected);
	});

	// bastion-faq: “Are any roles required to access a virtual machine?”
	it.each([
		['virtualMachines/appvm networkInterfaces/appnic bastionHosts/bastion', 'own', 'nothing'],
		[
			'virtualMachines/appvm networkInterfaces/appnic bastionHosts/bastion',
			'peered',
			'virtualNetworks/appnet'
		],
		['resourceGroups/RG1', 'own', 'bastionHosts/bastion'],
		['resourceGroups/RG1', 'peered', undefined],
		['resourceGroups/RG2 virtualMachines/appvm', 'peered', 'networkInterfaces/appnic'],
		['resourceGroups/RG1 resourceGroups/RG2', 'peered', 'nothing']
	] as const)(
		'with Reader on %s, and the host in a network %s, a user lacks it on %s',
		(scopes, host, expected) => {
			expect(lacksReader(scopes.split(' '), host)).toBe(expected);
		}
	);
});
