// The families of the identity domain, group by group.
import { customRole } from '#lib/exams/az-104/families/identity/custom-role.ts';
import { dynamicGroup } from '#lib/exams/az-104/families/identity/dynamic-group.ts';
import { effectiveAccess } from '#lib/exams/az-104/families/identity/effective-access.ts';
import { entraOrAzure } from '#lib/exams/az-104/families/identity/entra-or-azure.ts';
import { leastGrant } from '#lib/exams/az-104/families/identity/least-grant.ts';
import { licenceLocation } from '#lib/exams/az-104/families/identity/licence-location.ts';
import { lockVerdicts } from '#lib/exams/az-104/families/identity/locks.ts';
import { newBranch } from '#lib/exams/az-104/families/identity/new-branch.ts';
import { policyRequest } from '#lib/exams/az-104/families/identity/policy-request.ts';
import { selfReset } from '#lib/exams/az-104/families/identity/self-reset.ts';
import { tagRemediation } from '#lib/exams/az-104/families/identity/tag-remediation.ts';
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
