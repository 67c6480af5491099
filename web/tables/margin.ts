/** A note that wants to stand at a height and takes some room. */
export interface Wanting {
  readonly key: string;
  readonly at: number;
  readonly height: number;
}

/**
 * Heights for margin notes: each as near to its row as the one above allows, none overlapping.
 * Notes come in the order of their rows; a crowd is moved up together as far as there is room, so that
 * no note is pushed further from its row than it must be.
 */
export function spread(notes: readonly Wanting[], gap = 14): ReadonlyMap<string, number> {
  const crowds: { start: number; size: number; wish: number; members: Wanting[] }[] = [];
  for (const note of notes) {
    let crowd = { start: Math.max(0, note.at), size: note.height, wish: note.at, members: [note] };
    let before = crowds[crowds.length - 1];
    while (before !== undefined && before.start + before.size + gap > crowd.start) {
      crowds.pop();
      crowd = joined(before, crowd, gap);
      before = crowds[crowds.length - 1];
    }
    crowds.push(crowd);
  }
  return new Map(crowds.flatMap((crowd) => stacked(crowd.start, crowd.members, gap)));
}

interface Crowd {
  start: number;
  size: number;
  wish: number;
  members: Wanting[];
}

function joined(above: Crowd, below: Crowd, gap: number): Crowd {
  const members = [...above.members, ...below.members];
  const size = above.size + gap + below.size;
  const shifted = below.wish - above.size - gap;
  const weight = above.members.length + below.members.length;
  const wish = (above.wish * above.members.length + shifted * below.members.length) / weight;
  return { start: Math.max(0, wish), size, wish, members };
}

function stacked(start: number, members: readonly Wanting[], gap: number): [string, number][] {
  let top = start;
  return members.map((note) => {
    const at = top;
    top += note.height + gap;
    return [note.key, at];
  });
}
