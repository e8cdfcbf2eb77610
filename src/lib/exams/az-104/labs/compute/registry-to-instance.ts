// Lab: an image goes into a registry, and a container instance pulls it without a password.
import { sources } from '#lib/azure/sources.ts';
import { defineLab, groupTearDown, ownsSubscription } from '#lib/exams/az-104/labs/kit.ts';

export const lab = defineLab({
	id: 'containers/registry-to-instance',
	number: 44,
	title: 'Container Registry: pull an image with a managed identity',
	minutes: 40,
	cost: 'About 2 USD: a Premium registry bills by the day. The containers cost a few cents.',
	needs: [
		ownsSubscription,
		'A Premium registry: the documentation asks for it where a container instance pulls with a managed identity'
	],
	predict: [
		{
			id: 'admin',
			ask: 'The admin user of a registry is disabled. How can a container instance pull a private image?',
			options: [
				'Only after you enable it',
				'With an identity that has AcrPull',
				'With an identity that has AcrDelete'
			],
			right: 1,
			because:
				'A user-assigned managed identity with the role AcrPull on the registry pulls without a password.'
		},
		{
			id: 'ends',
			ask: 'A container does one task and exits with code 0. The restart policy is OnFailure. What happens next?',
			options: [
				'The container starts again',
				'The container stays terminated',
				'The container group is deleted'
			],
			right: 1,
			because:
				'OnFailure restarts a container only after a non-zero exit code. The container is Terminated. Its group stays, and its compute no longer bills.'
		},
		{
			id: 'default-policy',
			ask: 'You create a container group and set no restart policy. Which policy does it have?',
			options: ['Always', 'OnFailure', 'Never'],
			right: 0,
			because: 'Always is the default. It suits a web app. A task that has finished starts again and again.'
		}
	],
	steps: [
		{
			goal: 'Make the resource group {group}-aci and the Premium registry acrresit{suffix}, with the admin user off.',
			portal:
				'Container registries > Create > Domain name label scope: Unsecure; Role assignment permissions mode: RBAC Registry Permissions; Pricing plan: Premium',
			az: [
				'az group create -n {group}-aci -l {location} -o none',
				`az acr create -g {group}-aci -n acrresit{suffix} --sku Premium --admin-enabled false \\
  --dnl-scope Unsecure --role-assignment-mode rbac --allow-trusted-services true \\
  --query loginServer -o tsv`
			],
			see: 'The login server, acrresit{suffix}.azurecr.io. Another scope adds a hash to that name, and ABAC ignores AcrPull.'
		},
		{
			goal: 'Copy a public sample image into the registry as hello:v1, without Docker.',
			az: [
				`az acr import -n acrresit{suffix} --image hello:v1 \\
  --source mcr.microsoft.com/azuredocs/aci-helloworld:latest`,
				'az acr repository show-tags -n acrresit{suffix} --repository hello -o tsv'
			],
			see: 'v1. With a Dockerfile, az acr build builds and pushes in Azure. On free credit those tasks are paused.'
		},
		{
			goal: 'Make two user-assigned identities, id-pull and id-none. Let only id-pull pull.',
			portal: 'Container registry > Access control (IAM) > Add role assignment > AcrPull',
			az: [
				'az identity create -g {group}-aci -n id-pull -o none\naz identity create -g {group}-aci -n id-none -o none',
				`WHO=$(az identity show -g {group}-aci -n id-pull --query principalId -o tsv)
SCOPE=$(az acr show -n acrresit{suffix} --query id -o tsv)
az role assignment create --role AcrPull --scope $SCOPE \\
  --assignee-object-id $WHO --assignee-principal-type ServicePrincipal -o none`
			],
			see: 'No output. The role takes a few minutes to work everywhere.'
		},
		{
			goal: 'Run a task that ends, ci-once, with the identity id-pull and the policy OnFailure.',
			az: [
				`ID=$(az identity show -g {group}-aci -n id-pull --query id -o tsv)
az container create -g {group}-aci -n ci-once --image acrresit{suffix}.azurecr.io/hello:v1 \\
  --acr-identity $ID --assign-identity $ID --os-type Linux --cpu 1 --memory 1 \\
  --restart-policy OnFailure --command-line "/bin/sh -c 'echo done'" \\
  --query provisioningState -o tsv`,
				'az container logs -g {group}-aci -n ci-once'
			],
			see: 'Succeeded, and done in the log. InaccessibleImage means that the role doesn’t work yet. Come back in five minutes and run it again.'
		},
		{
			goal: 'Run the web app of the same image as ci-web, with no restart policy set, and compare both groups.',
			az: [
				`ID=$(az identity show -g {group}-aci -n id-pull --query id -o tsv)
az container create -g {group}-aci -n ci-web --image acrresit{suffix}.azurecr.io/hello:v1 \\
  --acr-identity $ID --assign-identity $ID --os-type Linux --cpu 1 --memory 1 \\
  --query restartPolicy -o tsv`,
				`az container list -g {group}-aci --query "[].{name: name, policy: restartPolicy}" -o table`
			],
			see: 'ci-web has Always, the default. Without --ip-address, nothing outside can reach either group.'
		},
		{
			goal: 'Stop ci-web, which would keep running and billing.',
			portal: 'Container instances > ci-web > Stop',
			az: [
				'az container stop -g {group}-aci -n ci-web',
				'az container show -g {group}-aci -n ci-web --query instanceView.state -o tsv'
			],
			deletes: 'Nothing. The app in ci-web stops.',
			see: 'Stopped. A container group doesn’t scale to zero: it runs, or you stop it.'
		}
	],
	negative: {
		goal: 'Pull with id-none, which has no role, and see that the image is refused.',
		az: `ID=$(az identity show -g {group}-aci -n id-none --query id -o tsv)
az container create -g {group}-aci -n ci-none --image acrresit{suffix}.azurecr.io/hello:v1 \\
  --acr-identity $ID --assign-identity $ID --os-type Linux --cpu 1 --memory 1 -o json`,
		fails: 'InaccessibleImage: the image is not accessible. An identity alone isn’t enough. It needs AcrPull.'
	},
	checks: [
		{
			id: 'registry',
			title: 'A registry without an admin password',
			command:
				'az acr show -n acrresit{suffix} --query "{name: name, server: loginServer, tier: sku.name, admin: adminUserEnabled, mode: roleAssignmentMode}" -o json',
			shown: ['tier'],
			ownPrefix: 'acrresit',
			conditions: [
				{
					when: 'admin == `false`',
					yes: 'The admin user is off. The tier is {{tier}}.',
					no: 'The admin user is on: anyone with its password can push and pull. Run az acr update with --admin-enabled false.'
				},
				{
					when: "server == join('', [name, '.azurecr.io'])",
					yes: 'Its login server is {{server}}.',
					no: 'Its login server is {{server}}, with a hash. Delete the registry and make it with the domain name label scope Unsecure.'
				},
				{
					when: "mode == 'LegacyRegistryPermissions' || mode == `null`",
					yes: 'AcrPull works on it.',
					no: 'Its permissions mode is {{mode}}, which ignores AcrPull. Run az acr update with --role-assignment-mode rbac.'
				}
			]
		},
		{
			id: 'once',
			title: 'The task ran once and ended',
			command: `az container show -g {group}-aci -n ci-once --query "{name: name, image: containers[0].image, identities: to_string(identity.userAssignedIdentities), policy: restartPolicy, state: containers[0].instanceView.currentState.state, exit: containers[0].instanceView.currentState.exitCode, restarts: containers[0].instanceView.restartCount}" -o json`,
			ownName: 'ci-once',
			conditions: [
				{
					when: "starts_with(image, 'acrresit') && contains(identities, '/id-pull\"')",
					yes: 'It runs {{image}}, and pulled it with id-pull.',
					no: 'The image is {{image}}, the identities are {{identities}}. Pull from your registry, with id-pull in --assign-identity and --acr-identity.'
				},
				{
					when: "policy == 'OnFailure'",
					yes: 'Its restart policy is OnFailure.',
					no: 'Its restart policy is {{policy}}. Delete ci-once and make it with --restart-policy OnFailure.'
				},
				{
					when: "state == 'Terminated' && exit == `0` && restarts == `0`",
					yes: 'It ended with exit code 0 and didn’t start again.',
					no: 'The state is {{state}}, the exit code {{exit}}, with {{restarts}} restarts. Read the log with az container logs.'
				}
			]
		},
		{
			id: 'refused',
			title: 'Without AcrPull the image is refused',
			command: `ID=$(az identity show -g {group}-aci -n id-none --query id -o tsv)
az container create -g {group}-aci -n ci-none --image acrresit{suffix}.azurecr.io/hello:v1 \\
  --acr-identity $ID --assign-identity $ID --os-type Linux --cpu 1 --memory 1 -o json`,
			kind: 'error',
			when: "code == 'InaccessibleImage' && contains(message, 'ci-none') && contains(message, 'acrresit')",
			yes: 'Refused with {{code}}: this identity has no role on the registry.',
			no: 'Found {{what}}. Look for InaccessibleImage and ci-none. Use the identity id-none, and give it no role.'
		}
	],
	tearDown: groupTearDown(
		'aci',
		'the registry and its image, both container groups, both identities and the role of id-pull'
	),
	why: 'Whatever pulls a private image needs permission to pull from the registry. A managed identity with AcrPull has it without a password. The admin user is one shared password with all permissions. The restart policy decides whether a container that ended starts again.',
	given: [
		{
			id: 'loop',
			command:
				'az container show -g resit-aci -n ci-task --query "{policy: restartPolicy, state: containers[0].instanceView.currentState.state, restarts: containers[0].instanceView.restartCount}"',
			output: { policy: 'Always', restarts: 14, state: 'Waiting' },
			ask: 'The container does one task and ends without an error. Why does it start again and again?',
			options: ['Its restart policy is Always', 'Its exit code is not 0', 'Its image is too large'],
			right: 0,
			because:
				'Always, the default, restarts every container that ends, even after success. For a task, use Never or OnFailure.'
		},
		{
			id: 'group',
			command:
				'az container show -g resit-aci -n ci-pair --query "{ip: ipAddress.ports[].port, containers: containers[].{name: name, ports: ports[].port}}"',
			output: {
				containers: [
					{ name: 'web', ports: [80] },
					{ name: 'cache', ports: [6379] }
				],
				ip: [80]
			},
			ask: 'From where can port 6379 of cache be reached?',
			options: ['From the internet', 'From web, at localhost', 'From nowhere'],
			right: 1,
			because:
				'Containers in a group share one IP address and reach each other at localhost. From outside, only the ports of the group are open: here 80.'
		},
		{
			id: 'roles',
			command:
				'az role assignment list --scope $SCOPE --query "[].{who: principalName, role: roleDefinitionName}" -o table',
			output: `Who       Role
--------  -------
id-build  AcrPush`,
			ask: 'The container instance uses id-run and cannot pull its image. You need to use the principle of least privilege. Which role should you assign to id-run on the registry?',
			options: ['AcrPull', 'AcrPush', 'Contributor'],
			right: 0,
			because:
				'AcrPull is the role with the fewest permissions that can pull. AcrPush can also push, and Contributor can change the registry.'
		}
	],
	variations: [
		{
			change: 'You deploy the image with the portal’s form for container instances.',
			answer:
				'The form needs the admin user of the registry. With the CLI or a template, a managed identity is enough.'
		},
		{
			change: 'The container group has a system-assigned identity.',
			answer:
				'It can’t pull. The documentation asks for a user-assigned identity, which exists before the group does.'
		},
		{
			change: 'The task must run only once, even if it fails.',
			answer:
				'No policy alone does that. OnFailure restarts it after a non-zero exit code, and with Never the platform may do so too. Use Never, and let the task catch its errors and exit with 0.'
		}
	],
	sources: [
		sources.containerInstanceFromRegistry,
		sources.imagePullFailures,
		sources.containerRestartPolicy,
		sources.containerGroups,
		sources.registryPermissionsMode,
		sources.registrySkus,
		sources.registryAuthentication
	],
	checked: '2026-11-26'
});
