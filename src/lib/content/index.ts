// What we ship, as typed data.
export { az104 } from '#lib/content/az-104/exam.ts';
export { microsoftRolePolicy } from '#lib/content/policies/microsoft-role-based.ts';
