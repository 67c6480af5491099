import { signInWords } from '../messages/sign-in.js';
import { ask, Problem, send } from './client.js';

/** Signs in; a wrong name or password is a {@link Problem} in words of the sign-in page. */
export async function signIn(username: string, password: string): Promise<void> {
  try {
    await send('POST', '/api/auth/sign-in/username', { username, password });
  } catch (error) {
    throw error instanceof Problem ? inWords(error) : error;
  }
}

/** What the accounts' library says is for programmers; what our own server says stands. */
function inWords(problem: Problem): Problem {
  if (problem.code.startsWith('server.')) return problem;
  if (problem.status === 429) {
    return new Problem(429, 'web.too-many', signInWords.tooMany, signInWords.tooManyNext);
  }
  if (problem.status >= 400 && problem.status < 500) {
    return new Problem(problem.status, 'web.wrong', signInWords.wrong, signInWords.wrongNext);
  }
  return problem;
}

/** Ends the session. */
export const signOut = (): Promise<unknown> =>
  ask('/api/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
