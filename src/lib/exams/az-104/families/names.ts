// Made-up names that scenarios share.

export const people = [
	'Ada',
	'Bo',
	'Chidi',
	'Dara',
	'Elif',
	'Farid',
	'Greta',
	'Hana',
	'Ivo',
	'Juno'
] as const;
export const regions = [
	'North Europe',
	'West Europe',
	'East US',
	'Central US',
	'Japan East',
	'Brazil South'
] as const;
export const data = ['invoices', 'site plans', 'scans', 'tickets', 'recordings', 'contracts'] as const;
