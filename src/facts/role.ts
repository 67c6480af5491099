/** What an account can be at an organisation. The server's policy says what each may do there. */
export const ROLES = ['clerk', 'reviewer', 'writer', 'administrator'] as const;

export type Role = (typeof ROLES)[number];
