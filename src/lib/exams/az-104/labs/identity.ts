// The labs of the identity domain: the set-up lab first, then group by group in the order of the exam.
import { lab as denyAndAudit } from '#lib/exams/az-104/labs/identity/deny-and-audit.ts';
import { lab as guestAndLicence } from '#lib/exams/az-104/labs/identity/guest-and-licence.ts';
import { lab as locks } from '#lib/exams/az-104/labs/identity/locks.ts';
import { lab as nesting } from '#lib/exams/az-104/labs/identity/nesting.ts';
import { lab as planesAndRoles } from '#lib/exams/az-104/labs/identity/planes-and-roles.ts';
import { lab as setUp } from '#lib/exams/az-104/labs/identity/set-up.ts';
import { lab as tags } from '#lib/exams/az-104/labs/identity/tags.ts';
import { lab as threeScopes } from '#lib/exams/az-104/labs/identity/three-scopes.ts';
import type { Lab } from '#lib/domain/lab/lab.ts';

export const labs: readonly Lab[] = [
	setUp,
	nesting,
	guestAndLicence,
	threeScopes,
	planesAndRoles,
	denyAndAudit,
	locks,
	tags
];
