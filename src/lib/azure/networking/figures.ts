// Figures of the platform that may change, each with its source and the day it was checked.
import type { Source } from '#lib/domain/source.ts';
import { day } from '#lib/domain/time/day.ts';

interface Figure {
	readonly value: number;
	readonly source: Source;
}

const learn = 'https://learn.microsoft.com/en-us/azure/';
const checked = day('2026-11-26');
const faq = { title: 'Virtual network FAQ', url: learn + 'virtual-network/virtual-networks-faq', checked };

/** Addresses of a subnet that Azure keeps: the first four and the last. */
export const reservedAddresses: Figure = { value: 5, source: faq };
/** Prefix length of the smallest subnet that Azure takes. */
export const smallestSubnet: Figure = { value: 29, source: faq };
/** Prefix length of the largest subnet that Azure takes. */
export const largestSubnet: Figure = { value: 2, source: faq };
/** The longest prefix that AzureBastionSubnet may have. */
export const bastionSubnet: Figure = {
	value: 26,
	source: { title: 'Bastion settings', url: learn + 'bastion/configuration-settings', checked }
};
/** The longest prefix that AzureFirewallSubnet may have. */
export const firewallSubnet: Figure = {
	value: 26,
	source: { title: 'Azure Firewall FAQ', url: learn + 'firewall/firewall-faq', checked }
};
/** The longest prefix that RouteServerSubnet may have. */
export const routeServerSubnet: Figure = {
	value: 26,
	source: {
		title: 'Create a Route Server',
		url: learn + 'route-server/quickstart-create-route-server-portal',
		checked
	}
};
