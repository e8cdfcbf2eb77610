// The families of the identity domain, group by group.
import { customRole } from '#lib/domain/practice/families/identity/custom-role.ts';
import { dynamicGroup } from '#lib/domain/practice/families/identity/dynamic-group.ts';
import { effectiveAccess } from '#lib/domain/practice/families/identity/effective-access.ts';
import { entraOrAzure } from '#lib/domain/practice/families/identity/entra-or-azure.ts';
import { leastGrant } from '#lib/domain/practice/families/identity/least-grant.ts';
import { licenceLocation } from '#lib/domain/practice/families/identity/licence-location.ts';
import { lockVerdicts } from '#lib/domain/practice/families/identity/locks.ts';
import { newBranch } from '#lib/domain/practice/families/identity/new-branch.ts';
import { policyRequest } from '#lib/domain/practice/families/identity/policy-request.ts';
import { selfReset } from '#lib/domain/practice/families/identity/self-reset.ts';
import { tagRemediation } from '#lib/domain/practice/families/identity/tag-remediation.ts';
import type { Family } from '#lib/domain/practice/family.ts';

export const families: readonly Family[] = [
	dynamicGroup,
	licenceLocation,
	selfReset,
	effectiveAccess,
	leastGrant,
	entraOrAzure,
	customRole,
	lockVerdicts,
	policyRequest,
	tagRemediation,
	newBranch
];
