// What can be varied in the identity domain of AZ-104: loaded together when a variation is written or asked.
import { axes as usersGroups } from '#lib/exams/az-104/axes/users-groups.ts';
import { axes as access } from '#lib/exams/az-104/axes/access.ts';
import { axes as governance } from '#lib/exams/az-104/axes/governance.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';

/** Group by group in the order of the exam. */
export const axes: readonly Axis[] = [...usersGroups, ...access, ...governance];
