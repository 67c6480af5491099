/**
 * Bytes as an answer's body: made only as fast as they are read. When the reader goes away, `stop` is told at
 * once, whatever is being waited for, and the source is ended.
 */
export const byteStream = (
  source: AsyncGenerator<Uint8Array>,
  stop: () => void,
): ReadableStream<Uint8Array> =>
  new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const { done, value } = await source.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      },
      cancel: async () => {
        stop();
        // The source is told that it was stopped by the very step it stands in; nobody is left to hear of it.
        await source.return(undefined).catch(() => undefined);
      },
    },
    { highWaterMark: 0 },
  );
