// What can be varied in questions on plans, slots, networking, certificates and backup: one deciding constraint each, with the fact by which it can turn the answer.
import { sources } from '#lib/azure/sources.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';

export const axes: readonly Omit<Axis, 'group'>[] = [
	{
		id: 'app-service/plan-tier',
		title: 'Tier of the plan',
		from: 'Basic',
		to: 'Standard',
		why: 'Slots and scaling out by rules begin with Standard; Basic scales out by hand.',
		source: sources.deploymentSlots
	},
	{
		id: 'app-service/sticky',
		title: 'How the setting is marked',
		from: 'Not marked',
		to: 'As a deployment slot setting',
		why: 'A slot setting stays with its slot in a swap; any other goes along with the code.',
		varied: 'app-service/swap/mark',
		source: sources.deploymentSlots
	},
	{
		id: 'app-service/direction',
		title: 'Which way the traffic goes',
		from: 'From the app into the network',
		to: 'From the network to the app',
		why: 'Virtual network integration is for what leaves the app; a private way in takes a private endpoint.',
		source: sources.appServiceVnetIntegration
	},
	{
		id: 'app-service/host-name',
		title: 'Name on the certificate',
		from: 'app.example.com',
		to: '*.example.com',
		why: 'The free managed certificate covers no wildcard names.',
		source: sources.appServiceCertificates
	},
	{
		id: 'app-service/backup-kind',
		title: 'Kind of backup',
		from: 'Automatic',
		to: 'Custom',
		why: 'Automatic backups need no storage account and follow a fixed schedule; custom ones use your account and your schedule.',
		source: sources.appServiceBackup
	},
	{
		id: 'app-service/shared-plan',
		title: 'Where the second app runs',
		from: 'In the same plan',
		to: 'In its own plan',
		why: 'Apps of one plan share its instances and scale together.',
		source: sources.appServicePlans
	}
];
