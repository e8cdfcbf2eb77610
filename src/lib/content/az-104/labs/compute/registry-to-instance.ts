// A lab on the way of an image: into a registry, and from there into a container instance without a password.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'containers/registry-to-instance',
	number: 44,
	edition: 0,
	domain: 'compute',
	group: 'containers',
	title: 'From a registry to an instance, no password',
	mends: 'Bringing an image into a registry, letting an identity pull it, and choosing the restart policy.',
	minutes: 40,
	cost: 'A registry has a price by the day, and Premium is the dearest tier, so tear down in the same hour. Container instances bill by the second while they run; one ends by itself, the other is stopped.',
	needs: [
		'A subscription in which you are Owner: the lab gives a role to an identity.',
		'A registry of the tier Premium: the documentation asks for it where a container instance pulls with a managed identity.'
	],
	predict: [
		{
			id: 'admin',
			ask: 'The registry’s admin user is off. How can a container instance still pull a private image?',
			options: ['Only once it is on', 'With an identity and AcrPull', 'With the Reader role'],
			right: 1,
			because:
				'A user-assigned managed identity with the role AcrPull on the registry pulls without any password.'
		},
		{
			id: 'ends',
			ask: 'A container does one task and exits with 0. Restart policy: OnFailure. What happens next?',
			options: ['It is started again', 'It stays ended', 'Its group is deleted'],
			right: 1,
			because:
				'OnFailure restarts only after a non-zero exit code. The group stays, in the state Terminated, and its compute no longer bills.'
		},
		{
			id: 'ports',
			ask: 'Two containers in one container group both want to listen on port 80. What holds?',
			options: ['Each has its own address', 'Azure maps one to 8080', 'They cannot: one port space'],
			right: 2,
			because:
				'The containers of a group share one IP address and one port namespace, and there is no port mapping.'
		}
	],
	steps: [
		{
			goal: 'Make a resource group and a registry whose admin user is off.',
			portal: 'Container registries > Create',
			az: [
				'az group create -n {group}-aci -l {location}',
				`az acr create -g {group}-aci -n acrresit{suffix} --sku Premium --admin-enabled false \\
  --query loginServer -o tsv`
			],
			see: 'The login server, acrresit{suffix}.azurecr.io. Off is the default for the admin user; access for trusted Azure services, which the pull needs too, is on by default.'
		},
		{
			goal: 'Copy a public sample image into the registry, without Docker.',
			az: [
				`az acr import -n acrresit{suffix} --image hello:v1 \\
  --source mcr.microsoft.com/azuredocs/aci-helloworld:latest`,
				'az acr repository show-tags -n acrresit{suffix} --repository hello -o tsv'
			],
			see: 'v1. To build from a Dockerfile instead, az acr build does both in Azure; not on free credit, where tasks are paused.'
		},
		{
			goal: 'Make two user-assigned identities and let only one of them pull.',
			portal: 'Container registry > Access control (IAM) > Add role assignment > AcrPull',
			az: [
				'az identity create -g {group}-aci -n id-pull -o none\naz identity create -g {group}-aci -n id-none -o none',
				`WHO=$(az identity show -g {group}-aci -n id-pull --query principalId -o tsv)
SCOPE=$(az acr show -n acrresit{suffix} --query id -o tsv)
az role assignment create --role AcrPull --scope $SCOPE \\
  --assignee-object-id $WHO --assignee-principal-type ServicePrincipal -o none`
			],
			see: 'No output. A role needs some minutes until it works everywhere.'
		},
		{
			goal: 'Run a task that ends, with the identity that may pull and the policy OnFailure.',
			az: [
				`ID=$(az identity show -g {group}-aci -n id-pull --query id -o tsv)
az container create -g {group}-aci -n ci-once --image acrresit{suffix}.azurecr.io/hello:v1 \\
  --acr-identity $ID --assign-identity $ID --os-type Linux --cpu 1 --memory 1 \\
  --restart-policy OnFailure --command-line "/bin/sh -c 'echo done'" \\
  --query provisioningState -o tsv`,
				'az container logs -g {group}-aci -n ci-once'
			],
			see: 'Succeeded, and done in the log. If it says InaccessibleImage, the role is not everywhere yet: wait and repeat.'
		},
		{
			goal: 'Run the web app of the same image with the default policy, and look at both groups.',
			az: [
				`ID=$(az identity show -g {group}-aci -n id-pull --query id -o tsv)
az container create -g {group}-aci -n ci-web --image acrresit{suffix}.azurecr.io/hello:v1 \\
  --acr-identity $ID --assign-identity $ID --os-type Linux --cpu 1 --memory 1 \\
  --query restartPolicy -o tsv`,
				`az container list -g {group}-aci --query "[].{name: name, policy: restartPolicy}" -o table`
			],
			see: 'Always is the default. No --ip-address was given, so nothing outside can reach either group.'
		},
		{
			goal: 'Stop the group that would otherwise run on.',
			portal: 'Container instances > ci-web > Stop',
			az: [
				'az container stop -g {group}-aci -n ci-web',
				'az container show -g {group}-aci -n ci-web --query instanceView.state -o tsv'
			],
			deletes: 'Nothing, but the app in ci-web ends.',
			see: 'Stopped. A container group has no scale to zero: it runs, or it is stopped.'
		}
	],
	negative: {
		goal: 'Pull with the identity that has no role, and see the image refused.',
		az: [
			`ID=$(az identity show -g {group}-aci -n id-none --query id -o tsv)
az container create -g {group}-aci -n ci-none --image acrresit{suffix}.azurecr.io/hello:v1 \\
  --acr-identity $ID --assign-identity $ID --os-type Linux --cpu 1 --memory 1`
		],
		fails:
			'InaccessibleImage: the image is not accessible, please check the image and registry credential. An identity alone is not enough, it needs AcrPull.'
	},
	checks: [
		{
			id: 'registry',
			title: 'A registry without an admin password',
			command:
				'az acr show -n acrresit{suffix} --query "{name: name, tier: sku.name, admin: adminUserEnabled}" -o json',
			kind: 'json',
			prints: 'object',
			keys: ['name', 'tier', 'admin'],
			shown: ['name'],
			own: { is: "starts_with(name, 'acrresit')", named: 'acrresit' },
			conditions: [
				{
					when: 'admin == `false`',
					yes: 'The admin user is off.',
					no: 'The admin user is on: anybody with its password may push and pull. Run az acr update with --admin-enabled false.'
				},
				{
					when: "tier == 'Premium'",
					yes: 'The tier is Premium.',
					no: 'The tier is {{tier}}. The documentation asks for Premium for a pull with a managed identity.'
				}
			]
		},
		{
			id: 'once',
			title: 'The task ran once and ended',
			command: `az container show -g {group}-aci -n ci-once --query "{name: name, policy: restartPolicy, identity: identity.type, state: containers[0].instanceView.currentState.state, exit: containers[0].instanceView.currentState.exitCode, restarts: containers[0].instanceView.restartCount}" -o json`,
			kind: 'json',
			prints: 'object',
			keys: ['name', 'policy', 'identity', 'state', 'exit', 'restarts'],
			shown: ['name'],
			own: { is: "name == 'ci-once'", named: 'ci-once' },
			conditions: [
				{
					when: "identity == 'UserAssigned'",
					yes: 'It has a user-assigned identity, and pulled with it.',
					no: 'Its identity is {{identity}}. Give both --assign-identity and --acr-identity.'
				},
				{
					when: "policy == 'OnFailure'",
					yes: 'Its restart policy is OnFailure.',
					no: 'Its restart policy is {{policy}}. Delete ci-once and make it with --restart-policy OnFailure.'
				},
				{
					when: "state == 'Terminated' && exit == `0` && restarts == `0`",
					yes: 'It ended with exit code 0 and was not started again.',
					no: 'State {{state}}, exit code {{exit}}, {{restarts}} restarts. Read the log with az container logs.'
				}
			]
		},
		{
			id: 'refused',
			title: 'Without AcrPull the image is out of reach',
			command: `ID=$(az identity show -g {group}-aci -n id-none --query id -o tsv)
az container create -g {group}-aci -n ci-none --image acrresit{suffix}.azurecr.io/hello:v1 \\
  --acr-identity $ID --assign-identity $ID --os-type Linux --cpu 1 --memory 1`,
			kind: 'error',
			conditions: [
				{
					when: "code == 'InaccessibleImage'",
					yes: 'Refused with {{code}}: this identity has no role on the registry.',
					no: 'Found {{code || message}} instead of InaccessibleImage. Use the identity id-none and give it no role.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Delete the lab’s resource group.',
				portal: 'Resource groups > the lab’s group > Delete resource group',
				az: ['az group delete -n {group}-aci --yes --no-wait'],
				deletes:
					'The registry with its image, the container groups, both identities and the role that one of them had on the registry.'
			}
		],
		check: {
			id: 'gone',
			title: 'Nothing is left',
			command: 'az group exists -n {group}-aci -o json',
			kind: 'json',
			prints: 'value',
			conditions: [
				{
					when: '@ == `false`',
					yes: 'The group is gone, and the registry with it.',
					no: 'The group is still there, and the registry bills on. Deleting takes a few minutes: ask again.'
				}
			]
		}
	},
	why: 'A private image is pulled by somebody, and that somebody needs the right to pull on the registry. A managed identity with AcrPull has the right without a password, the admin user is one shared password with all rights. The restart policy decides whether a container that ended is started again.',
	given: [
		{
			id: 'loop',
			command:
				'az container show -g resit-aci -n ci-task --query "{policy: restartPolicy, state: containers[0].instanceView.currentState.state, restarts: containers[0].instanceView.restartCount}"',
			output: `{
  "policy": "Always",
  "restarts": 14,
  "state": "Waiting"
}`,
			ask: 'The container does one task and ends without a fault. Why does it start again and again?',
			options: ['Its policy is Always', 'Its exit code is not 0', 'Its image is too large'],
			right: 0,
			because:
				'Always, the default, starts every container again that ends, also after success. A task takes Never or OnFailure.'
		},
		{
			id: 'group',
			command:
				'az container show -g resit-aci -n ci-pair --query "{ip: ipAddress.ports[].port, containers: containers[].{name: name, ports: ports[].port}}"',
			output: `{
  "containers": [
    { "name": "web", "ports": [80] },
    { "name": "cache", "ports": [6379] }
  ],
  "ip": [80]
}`,
			ask: 'From where can port 6379 of cache be reached?',
			options: ['From the internet', 'From web, by localhost', 'From nowhere at all'],
			right: 1,
			because:
				'Containers in a group reach each other by localhost. Outside, only ports of the group’s address are open, here 80.'
		},
		{
			id: 'roles',
			command:
				'az role assignment list --scope $SCOPE --query "[].{who: principalName, role: roleDefinitionName}" -o table',
			output: `Who       Role
--------  ----------
id-build  AcrPush
id-run    Reader`,
			ask: 'The instance runs with id-run and does not get its image. Which role do you give to id-run on the registry?',
			options: ['AcrPull', 'AcrPush', 'Contributor'],
			right: 0,
			because: 'AcrPull is the least role that may pull images. Push and Contributor allow far more.'
		}
	],
	variations: [
		{
			change:
				'You want to deploy the image from the registry with the portal’s form for container instances.',
			answer:
				'The documentation says that the portal needs the admin user there. With the CLI or a template a managed identity does it.'
		},
		{
			change: 'The registry has to be near users in two regions, under one name.',
			answer:
				'Geo-replication, which only the tier Premium has. Basic and Standard have neither that nor private endpoints.'
		},
		{
			change: 'The container group has a system-assigned identity.',
			answer:
				'It cannot be used for the pull: the documentation asks for a user-assigned one, which exists before the group does.'
		},
		{
			change: 'The task may be done only once, also if it fails.',
			answer:
				'No policy alone does it. OnFailure starts it again after a non-zero exit code, and the platform may do so even with Never. Let the task catch its errors and end with 0, with the policy Never.'
		}
	],
	sources: [
		{
			title: 'Deploy to Azure Container Instances from Azure Container Registry using a managed identity',
			url: 'https://learn.microsoft.com/en-us/azure/container-instances/using-azure-container-registry-mi',
			checked: day('2026-11-25')
		},
		{
			title: 'Container group fails to pull by using a managed identity: InaccessibleImage',
			url: 'https://learn.microsoft.com/en-us/troubleshoot/azure/azure-container-instances/management/acr-image-pull-failures-managed-identity',
			checked: day('2026-11-25')
		},
		{
			title: 'Run containerized tasks with restart policies',
			url: 'https://learn.microsoft.com/en-us/azure/container-instances/container-instances-restart-policy',
			checked: day('2026-11-25')
		},
		{
			title: 'Container groups in Azure Container Instances',
			url: 'https://learn.microsoft.com/en-us/azure/container-instances/container-instances-container-groups',
			checked: day('2026-11-25')
		},
		{
			title: 'Import container images to a container registry',
			url: 'https://learn.microsoft.com/en-us/azure/container-registry/container-registry-import-images',
			checked: day('2026-11-25')
		},
		{
			title: 'Azure Container Registry SKU features and limits',
			url: 'https://learn.microsoft.com/en-us/azure/container-registry/container-registry-skus',
			checked: day('2026-11-25')
		},
		{
			title: 'Authenticate with an Azure container registry: admin account',
			url: 'https://learn.microsoft.com/en-us/azure/container-registry/container-registry-authentication',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-25')
} as const satisfies Lab;
