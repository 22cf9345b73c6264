/**
 * The places of the highest scores above 0, best first; of equal ones, the earlier first.
 * @param limit  places wanted, 1 or more
 */
export function topPlaces(scores: Float64Array, limit: number): readonly number[] {
  const isWorse = comparing(scores);
  return topUnordered(scores, limit).sort((one, other) => (isWorse(one, other) ? 1 : -1));
}

/** The same places in no particular order. */
export function topUnordered(scores: Float64Array, limit: number): number[] {
  // A heap with the worst of those kept on top: most scores of a long report are ruled out by one comparison.
  const heap: number[] = [];
  const isWorse = comparing(scores);
  for (let place = 0; place < scores.length; place++) {
    if (!((scores[place] as number) > 0)) continue;
    if (heap.length < limit) {
      heap.push(place);
      siftUp(heap, isWorse);
    } else if (isWorse(heap[0] as number, place)) {
      heap[0] = place;
      siftDown(heap, isWorse);
    }
  }
  return heap;
}

type Compare = (one: number, other: number) => boolean;

function comparing(scores: Float64Array): Compare {
  return (one, other) => {
    const difference = (scores[one] as number) - (scores[other] as number);
    return difference < 0 || (difference === 0 && one > other);
  };
}

function siftUp(heap: number[], isWorse: Compare): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!isWorse(heap[at] as number, heap[parent] as number)) return;
    swap(heap, at, parent);
    at = parent;
  }
}

function siftDown(heap: number[], isWorse: Compare): void {
  for (let at = 0; ; ) {
    let worst = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      if (child < heap.length && isWorse(heap[child] as number, heap[worst] as number)) worst = child;
    }
    if (worst === at) return;
    swap(heap, at, worst);
    at = worst;
  }
}

function swap(heap: number[], one: number, other: number): void {
  const kept = heap[one] as number;
  heap[one] = heap[other] as number;
  heap[other] = kept;
}
