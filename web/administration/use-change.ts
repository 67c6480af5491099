import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Problem } from '../answers/client.js';

/** Something an administrator changes: afterwards all that is shown is asked for again. */
export function useChange<Input, Answer>(
  change: (input: Input) => Promise<Answer>,
  onDone?: (answer: Answer) => void,
) {
  const queries = useQueryClient();
  return useQuestion(change, (answer) => {
    void queries.invalidateQueries();
    onDone?.(answer);
  });
}

/** Something that is asked with a file or a form, and changes nothing. */
export function useQuestion<Input, Answer>(
  question: (input: Input) => Promise<Answer>,
  onDone?: (answer: Answer) => void,
) {
  const mutation = useMutation({
    mutationFn: question,
    onSuccess: (answer) => onDone?.(answer),
  });
  const { error } = mutation;
  return { ...mutation, problem: error instanceof Problem ? error : null };
}
