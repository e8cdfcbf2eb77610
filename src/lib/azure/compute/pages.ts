// The official pages that the rules of this folder come from.
import type { Source } from '#lib/domain/source.ts';
import { day } from '#lib/domain/time/day.ts';

const page = (path: string, title: string, checked = '2026-11-25'): Source => ({
	title,
	url: `https://learn.microsoft.com/en-us/azure/${path}`,
	checked: day(checked)
});
const reread = '2026-11-26';
const arm = 'azure-resource-manager';

export const pages = {
	appMoves: page(
		`${arm}/management/move-limitations/app-service-move-limitations`,
		'Move App Service',
		reread
	),
	attach: page(
		'virtual-machine-scale-sets/virtual-machine-scale-sets-attach-detach-vm',
		'Attach a VM to a scale set'
	),
	autoscale: page('azure-monitor/autoscale/autoscale-understanding-settings', 'Autoscale settings', reread),
	flapping: page('azure-monitor/autoscale/autoscale-flapping', 'Flapping in autoscale', reread),
	compare: page('container-apps/compare-options', 'Comparing container options'),
	dependencies: page(`${arm}/bicep/resource-dependencies`, 'Resource dependencies in Bicep', reread),
	diskTypes: page('virtual-machines/disks-convert-types', 'Change the type of a disk'),
	existing: page(`${arm}/bicep/existing-resource`, 'Existing resources in Bicep'),
	existingDeleted: {
		title: 'Deployment modes, in a training module',
		url: 'https://learn.microsoft.com/en-us/training/modules/arm-template-whatif/2-deployment-modes',
		checked: day('2026-11-25')
	},
	expand: page('virtual-machines/linux/expand-disks', 'Expand the disks of a VM', reread),
	groups: page('container-instances/container-instances-container-groups', 'Container groups'),
	groupUpdate: page('container-instances/container-instances-update', 'Update Container Instances', reread),
	highAvailability: page(
		'virtual-machines/disks-high-availability',
		'High availability of VMs and managed disks'
	),
	hostEncryption: page('virtual-machines/disk-encryption', 'Disk encryption options'),
	limits: page(`${arm}/management/azure-subscription-service-limits`, 'Azure limits and quotas', reread),
	modes: page(`${arm}/templates/deployment-modes`, 'Deployment modes', reread),
	moves: page(`${arm}/management/move-resource-group-and-subscription`, 'Move resources'),
	plans: page('app-service/overview-hosting-plans', 'App Service plans'),
	registry: page('container-registry/container-registry-skus', 'Registry tiers', reread),
	resize: page('virtual-machines/sizes/resize-vm', 'Change the size of a VM'),
	restart: page('container-instances/container-instances-restart-policy', 'Restart policies'),
	scale: page('container-apps/scale-app', 'Scaling in Container Apps', reread),
	sets: page('virtual-machines/availability-set-overview', 'Availability sets'),
	slots: page('app-service/deploy-staging-slots', 'Staging environments'),
	states: page('virtual-machines/states-billing', 'States and billing of VMs'),
	vmMoves: page(`${arm}/management/move-limitations/virtual-machines-move-limitations`, 'Move VMs', reread),
	whatIf: page(`${arm}/bicep/deploy-what-if`, 'What-if for Bicep')
} as const satisfies Record<string, Source>;
