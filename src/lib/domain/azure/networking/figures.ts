// Figures of the platform that may change, each with its source and the day it was checked.
import type { Source } from '#lib/domain/source.ts';
import { day } from '#lib/domain/time/day.ts';

interface Figure {
	readonly value: number;
	readonly source: Source;
}

const learn = 'https://learn.microsoft.com/en-us/azure/';
const checked = day('2026-11-25');
const faq = { title: 'Virtual network FAQ', url: learn + 'virtual-network/virtual-networks-faq', checked };

/** Addresses of a subnet that Azure keeps: the first four and the last. */
export const reservedAddresses: Figure = { value: 5, source: faq };
/** Prefix length of the smallest subnet that Azure takes. */
export const smallestSubnet: Figure = { value: 29, source: faq };
/** Prefix length of the largest subnet that Azure takes. */
export const largestSubnet: Figure = { value: 8, source: faq };
/** The longest prefix that AzureBastionSubnet may have. */
export const bastionSubnet: Figure = {
	value: 26,
	source: { title: 'Bastion settings', url: learn + 'bastion/configuration-settings', checked }
};
