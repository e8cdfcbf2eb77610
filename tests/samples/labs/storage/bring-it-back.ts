// Sample outputs of the lab “Deleted four ways, brought back four ways”.
import type { LabSamples } from '../../labs.ts';

export const samples: LabSamples = {
	lab: 'files-blobs/bring-it-back',
	checks: {
		protections: {
			source: 'https://learn.microsoft.com/en-us/rest/api/storagerp/blob-services/get-service-properties',
			proves: `{
  "blobs": true,
  "containers": true,
  "versions": true
}`,
			fails: [
				{
					why: 'containers are not protected',
					output: `{
  "blobs": true,
  "containers": false,
  "versions": true
}`
				},
				{
					why: 'versioning is still off',
					output: `{
  "blobs": true,
  "containers": true,
  "versions": false
}`
				}
			]
		},
		'not-back': {
			source: 'https://learn.microsoft.com/en-us/rest/api/storageservices/blob-service-error-codes',
			proves: `ERROR: Operation returned an invalid status 'The specified blob does not exist.'
ErrorCode:BlobNotFound`,
			fails: [
				{
					why: 'the container is still deleted',
					output: `ERROR: Operation returned an invalid status 'The specified container does not exist.'
ErrorCode:ContainerNotFound`
				},
				{ why: 'versioning was off, so undelete brought it back', output: '"gone.txt"' }
			]
		},
		versions: {
			source: 'https://learn.microsoft.com/en-us/rest/api/storageservices/list-blobs',
			proves: `[
  {
    "current": null,
    "name": "list.txt"
  },
  {
    "current": null,
    "name": "list.txt"
  },
  {
    "current": true,
    "name": "list.txt"
  }
]`,
			fails: [
				{
					why: 'no version was made current',
					output: `[
  {
    "current": null,
    "name": "list.txt"
  },
  {
    "current": null,
    "name": "list.txt"
  }
]`
				},
				{
					why: 'versioning was switched on too late',
					output: `[
  {
    "current": true,
    "name": "list.txt"
  }
]`
				}
			]
		},
		container: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/storage/container#az-storage-container-list',
			proves: `[
  {
    "deleted": null,
    "name": "docs"
  }
]`,
			fails: [
				{
					why: 'the container is still deleted',
					output: `[
  {
    "deleted": true,
    "name": "docs"
  }
]`
				},
				{ why: 'container soft delete was off', output: '[]' }
			]
		},
		gone: {
			source: 'https://learn.microsoft.com/en-us/cli/azure/group#az-group-exists',
			proves: 'false',
			fails: [
				{ why: 'the group is still being deleted', output: 'true' },
				{ why: 'nobody is signed in any more', output: "ERROR: Please run 'az login' to setup account." }
			]
		}
	}
};
