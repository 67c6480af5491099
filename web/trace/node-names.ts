import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { TraceAnswer } from '../../src/server/shapes.js';
import { organisationsQuery } from '../answers/queries.js';
import { useLanguage } from '../language/language.js';
import { shellWords } from '../messages/shell.js';
import { useWebPlace } from '../shell/place.js';

/**
 * Names of a trace's organisations in the reader's language. A trace names the group of a city's own schools
 * (市直属) by that word and by the city's id.
 */
export function useNodeNames(): (node: TraceAnswer) => string {
  const { say } = useLanguage();
  const cycle = useWebPlace()?.cycle ?? 0;
  const known = useQuery({ ...organisationsQuery(cycle), enabled: cycle > 0 }).data;
  return useCallback(
    (node) => {
      if (node.organisationName === shellWords.ownSchools.zh) return say(shellWords.ownSchools);
      const organisation = known?.find((each) => each.id === node.organisation);
      return organisation === undefined ? node.organisationName : say(organisation.name);
    },
    [known, say],
  );
}
