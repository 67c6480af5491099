import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Problem } from '../answers/client.js';

/** Something an administrator changes: afterwards all that is shown is asked for again. */
export function useChange<Input, Answer>(
  change: (input: Input) => Promise<Answer>,
  onDone?: (answer: Answer) => void,
) {
  const queries = useQueryClient();
  const mutation = useMutation({
    mutationFn: change,
    onSuccess: async (answer) => {
      await queries.invalidateQueries();
      onDone?.(answer);
    },
  });
  const { error } = mutation;
  return { ...mutation, problem: error instanceof Problem ? error : null };
}
