// AZ-104 as measured from 17 April 2026. Labels are our own short words; the text of the outline is Microsoft's: see the source.
import { day } from '#lib/domain/time/day.ts';
import type { Exam } from '#lib/domain/exam.ts';
import type { Source } from '#lib/domain/source.ts';

export const az104 = {
	id: 'az-104',
	code: 'AZ-104',
	title: 'Microsoft Azure Administrator',
	edition: day('2026-04-17'),
	score: { from: 1, to: 1000, pass: 700 },
	minutes: { exam: 100, seat: 120 },
	commonWords: ['azure', 'microsoft'],
	items: { from: 40, to: 60, usual: 50 },
	source: {
		title: 'Study guide for exam AZ-104',
		url: 'https://learn.microsoft.com/en-us/credentials/certifications/resources/study-guides/az-104',
		checked: day('2026-11-25')
	},
	domains: [
		{
			id: 'identity',
			label: 'Manage Azure identities and governance',
			short: 'Identity and governance',
			weight: { from: 20, to: 25 },
			aliases: [
				'manage identities and governance in azure',
				'manage azure subscriptions and resources',
				'identity and governance',
				'identities and governance',
				'identity',
				'identities',
				'governance',
				'iam'
			],
			likely: ['access', 'governance', 'users-groups'],
			groups: [
				{
					id: 'users-groups',
					label: 'Users and groups',
					aliases: [
						'manage microsoft entra users and groups',
						'manage azure ad users and groups',
						'entra users',
						'users',
						'groups',
						'entra id',
						'azure ad',
						'sspr',
						'guests',
						'licences'
					],
					skills: [
						'create users and groups',
						'properties',
						'licenses',
						'external users',
						'self-service password reset'
					]
				},
				{
					id: 'access',
					label: 'Access to resources',
					aliases: [
						'manage access to azure resources',
						'rbac',
						'role based access control',
						'roles',
						'access control',
						'scope'
					],
					skills: ['built-in roles', 'assignments at scopes', 'reading effective access']
				},
				{
					id: 'governance',
					label: 'Subscriptions and governance',
					aliases: [
						'manage azure subscriptions and governance',
						'manage subscriptions and governance',
						'subscriptions',
						'policy',
						'azure policy',
						'locks',
						'tags',
						'budgets',
						'cost',
						'management groups',
						'resource groups'
					],
					skills: [
						'Azure Policy',
						'locks',
						'tags',
						'resource groups',
						'subscriptions',
						'budgets, cost alerts, Advisor',
						'management groups'
					]
				}
			]
		},
		{
			id: 'storage',
			label: 'Implement and manage storage',
			short: 'Storage',
			weight: { from: 15, to: 20 },
			aliases: [
				'implement and manage storage',
				'manage storage',
				'azure storage',
				'storage',
				'blobs and files'
			],
			likely: ['storage-access', 'files-blobs', 'storage-accounts'],
			groups: [
				{
					id: 'storage-access',
					label: 'Access to storage',
					aliases: [
						'configure access to storage',
						'storage firewall',
						'sas',
						'shared access signature',
						'access keys',
						'stored access policy'
					],
					skills: [
						'firewalls and virtual networks',
						'SAS',
						'stored access policies',
						'keys',
						'identity for Azure Files'
					]
				},
				{
					id: 'storage-accounts',
					label: 'Storage accounts',
					aliases: [
						'configure and manage storage accounts',
						'storage account',
						'redundancy',
						'object replication',
						'azcopy',
						'storage explorer'
					],
					skills: [
						'create and configure',
						'redundancy',
						'object replication',
						'encryption',
						'Storage Explorer and AzCopy'
					]
				},
				{
					id: 'files-blobs',
					label: 'Azure Files and blobs',
					aliases: [
						'configure azure files and azure blob storage',
						'azure files',
						'file shares',
						'blob storage',
						'blobs',
						'lifecycle',
						'soft delete',
						'versioning',
						'snapshots',
						'tiers'
					],
					skills: [
						'file shares',
						'containers',
						'tiers',
						'soft delete',
						'snapshots',
						'lifecycle',
						'versioning'
					]
				}
			]
		},
		{
			id: 'compute',
			label: 'Deploy and manage Azure compute resources',
			short: 'Compute',
			weight: { from: 20, to: 25 },
			aliases: [
				'deploy and manage virtual machines (vms)',
				'deploy and manage virtual machines',
				'deploy and manage compute',
				'azure compute',
				'compute resources',
				'compute'
			],
			likely: ['virtual-machines', 'app-service', 'containers', 'templates'],
			groups: [
				{
					id: 'templates',
					label: 'ARM templates and Bicep',
					aliases: [
						'automate deployment of resources by using azure resource manager (arm) templates or bicep files',
						'automate deployment',
						'arm',
						'arm templates',
						'bicep',
						'templates'
					],
					skills: ['read', 'change', 'deploy', 'export and convert']
				},
				{
					id: 'virtual-machines',
					label: 'Virtual machines',
					aliases: [
						'create and configure virtual machines',
						'vm',
						'vms',
						'scale sets',
						'vmss',
						'availability sets',
						'disks'
					],
					skills: ['create', 'encryption at host', 'move', 'sizes', 'disks', 'zones and sets', 'scale sets']
				},
				{
					id: 'containers',
					label: 'Containers',
					aliases: [
						'provision and manage containers in the azure portal',
						'container instances',
						'container apps',
						'container registry',
						'aci',
						'acr',
						'docker'
					],
					skills: ['Container Registry', 'Container Instances', 'Container Apps', 'size and scale']
				},
				{
					id: 'app-service',
					label: 'App Service',
					aliases: [
						'create and configure azure app service',
						'app services',
						'web app',
						'web apps',
						'deployment slots',
						'slots',
						'app service plan'
					],
					skills: [
						'plan',
						'scale',
						'app',
						'certificates and TLS',
						'DNS name',
						'backup',
						'networking',
						'slots'
					]
				}
			]
		},
		{
			id: 'networking',
			label: 'Implement and manage virtual networking',
			short: 'Networking',
			weight: { from: 15, to: 20 },
			aliases: [
				'configure and manage virtual networking',
				'configure and manage virtual networks',
				'virtual networking',
				'networking',
				'networks',
				'network',
				'vnet'
			],
			likely: ['secure-access', 'virtual-networks', 'dns-load-balancing'],
			groups: [
				{
					id: 'virtual-networks',
					label: 'Virtual networks',
					aliases: [
						'configure and manage virtual networks in azure',
						'peering',
						'subnets',
						'routes',
						'user-defined routes',
						'udr',
						'route tables',
						'public ip'
					],
					skills: ['networks and subnets', 'peering', 'public IPs', 'user-defined routes', 'troubleshoot']
				},
				{
					id: 'secure-access',
					label: 'Secure access to networks',
					aliases: [
						'configure secure access to virtual networks',
						'nsg',
						'network security groups',
						'asg',
						'application security groups',
						'bastion',
						'service endpoints',
						'private endpoints'
					],
					skills: [
						'NSGs and application security groups',
						'effective rules',
						'Bastion',
						'service endpoints',
						'private endpoints'
					]
				},
				{
					id: 'dns-load-balancing',
					label: 'DNS and load balancing',
					aliases: [
						'configure name resolution and load balancing',
						'name resolution',
						'dns',
						'azure dns',
						'load balancer',
						'load balancing'
					],
					skills: ['Azure DNS', 'load balancers', 'troubleshoot']
				}
			]
		},
		{
			id: 'monitoring',
			label: 'Monitor and maintain Azure resources',
			short: 'Monitoring and backup',
			weight: { from: 10, to: 15 },
			aliases: [
				'monitor and back up azure resources',
				'monitor and backup azure resources',
				'monitor and maintain',
				'monitoring and backup',
				'monitoring',
				'monitor',
				'maintain'
			],
			groups: [
				{
					id: 'monitor',
					label: 'Monitor resources',
					aliases: [
						'monitor resources in azure',
						'azure monitor',
						'metrics',
						'logs',
						'log analytics',
						'kql',
						'alerts',
						'alert rules',
						'action groups',
						'insights',
						'network watcher',
						'connection monitor'
					],
					skills: [
						'metrics',
						'log settings',
						'queries',
						'alert rules, action groups, processing rules',
						'Insights',
						'Network Watcher and Connection Monitor'
					]
				},
				{
					id: 'backup-recovery',
					label: 'Backup and recovery',
					aliases: [
						'implement backup and recovery',
						'backup',
						'recovery',
						'recovery services vault',
						'backup vault',
						'site recovery',
						'failover',
						'restore'
					],
					skills: [
						'Recovery Services vault',
						'Backup vault',
						'policies',
						'backup and restore',
						'Site Recovery',
						'failover',
						'reports and alerts'
					]
				}
			]
		}
	]
} as const satisfies Exam as Exam;

/** On breaks: the clock runs on, five minutes are counted, what was seen is closed, none inside a series. */
export const examExperience: Source = {
	title: 'Exam duration and exam experience',
	url: 'https://learn.microsoft.com/en-us/credentials/support/exam-duration-exam-experience',
	checked: day('2026-11-25')
};
