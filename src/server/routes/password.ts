import { createRoute } from '@hono/zod-openapi';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../account-library.js';
import type { Account, PasswordChange } from '../accounts.js';
import { administrationRefusal } from '../administration-messages.js';
import { withClientAddress } from '../client-address.js';
import { recognised } from '../gates.js';
import type { House } from '../house.js';
import { tooMany } from '../problems.js';
import { PROBLEMS, router } from '../router.js';
import { passwordChangeSchema } from '../shapes/administration.js';

const change = createRoute({
  method: 'put',
  path: '/password',
  request: {
    body: { required: true, content: { 'application/json': { schema: passwordChangeSchema } } },
  },
  responses: {
    204: { description: 'The password is the new one, and all other sessions have ended' },
    ...PROBLEMS,
  },
});

/** One's own password; the only thing that may be done with one that was given out. */
export const passwordRoutes = (house: House) =>
  router().openapi(change, async (context) => {
    const account = recognised(context);
    const wanted = context.req.valid('json');
    assertSuitable(account, wanted);
    const address = context.env?.incoming?.socket?.remoteAddress;
    const { url, headers } = context.req.raw;
    // The body is read; what the accounts' library needs of the request is its address and its cookies.
    const request = withClientAddress(new Request(url, { headers }), address);
    const answer = await house.accounts.changePassword(request, account, wanted);
    if (answer.status === 429) return tooMany(answer);
    for (const cookie of answer.headers.getSetCookie()) {
      context.header('Set-Cookie', cookie, { append: true });
    }
    return context.body(null, 204);
  });

function assertSuitable({ username }: Account, { current, next }: PasswordChange): void {
  const length = [...next].length;
  if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) {
    throw administrationRefusal('passwordLength', {
      least: SHORTEST_PASSWORD,
      most: LONGEST_PASSWORD,
    });
  }
  if (next.toLowerCase() === username.toLowerCase()) throw administrationRefusal('passwordIsName');
  if (next === current) throw administrationRefusal('samePassword');
}
