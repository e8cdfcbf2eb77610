// What can be varied in questions on plans, slots, networking, certificates and backup: one deciding constraint each, with the fact by which it can turn the answer.
import { sources } from '#lib/azure/sources.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';

export const axes: readonly Omit<Axis, 'group'>[] = [
	{
		id: 'app-service/plan-tier',
		title: 'App Service plan tier',
		from: 'Basic',
		to: 'Standard',
		why: 'Slots and scaling out by rules begin with Standard; Basic scales out by hand.',
		source: sources.deploymentSlots
	},
	{
		id: 'app-service/sticky',
		title: 'Type of the app setting',
		from: 'Ordinary setting',
		to: 'Deployment slot setting',
		why: 'A slot setting stays with its slot in a swap; any other goes along with the code.',
		varied: 'app-service/swap/mark',
		source: sources.deploymentSlots
	},
	{
		id: 'app-service/direction',
		title: 'Direction of the traffic',
		from: 'From the app to the network',
		to: 'From the network to the app',
		why: 'Virtual network integration is for the app’s outbound traffic; private inbound traffic needs a private endpoint.',
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
		title: 'Backup type',
		from: 'Automatic',
		to: 'Custom',
		why: 'Automatic backups need no storage account and follow a fixed schedule; custom ones use your account and your schedule.',
		source: sources.appServiceBackup
	},
	{
		id: 'app-service/shared-plan',
		title: 'Plan of the second app',
		from: 'Same plan as the first app',
		to: 'Its own plan',
		why: 'Apps of one plan share its instances and scale together.',
		source: sources.appServicePlans
	}
];
