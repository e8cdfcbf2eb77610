// Hands-on rebuild for containers: a registry, a run-once instance, an app that rests at zero.
import type { TaskText } from '#lib/domain/task.ts';
import { day } from '#lib/domain/time/day.ts';

export const rebuild = {
	task: 'rebuild/containers',
	steps: [
		'In rg-resit create a Basic registry; import mcr.microsoft.com/azuredocs/aci-wordcount:latest.',
		'Run that MCR image as container instance count: Linux, 1 CPU, 1.5 GiB, restart policy OnFailure. Say how it ends.',
		'Run mcr.microsoft.com/k8se/quickstart:latest as a container app: HTTP ingress from anywhere, port 80, minimum 0.',
		'After ten idle minutes list its replicas, then open its address.',
		'It costs cents: delete rg-resit today.'
	],
	command:
		'az container show -g rg-resit -n count --query "{policy:restartPolicy,state:containers[0].instanceView.currentState.state,exit:containers[0].instanceView.currentState.exitCode}" -o json',
	observe: 'The instance stays ended. The app has no replica until a request wakes it.',
	proof: 'The instance ended as … and the idle app had … replicas, because …',
	sources: [
		{
			title: 'Import container images to a registry',
			url: 'https://learn.microsoft.com/en-us/azure/container-registry/container-registry-import-images',
			checked: day('2026-11-25')
		},
		{
			title: 'Restart policies in Container Instances',
			url: 'https://learn.microsoft.com/en-us/azure/container-instances/container-instances-restart-policy',
			checked: day('2026-11-25')
		},
		{
			title: 'Ingress in Azure Container Apps',
			url: 'https://learn.microsoft.com/en-us/azure/container-apps/ingress-overview',
			checked: day('2026-11-25')
		},
		{
			title: 'Set scaling rules in Container Apps',
			url: 'https://learn.microsoft.com/en-us/azure/container-apps/scale-app',
			checked: day('2026-11-25')
		}
	]
} as const satisfies TaskText;
