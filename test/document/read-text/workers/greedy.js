// Takes all memory it can get.
process.on('message', () => {
  const all = [];
  for (;;) all.push(Array.from({ length: 100_000 }, (_, at) => ({ at })));
});
process.on('disconnect', () => process.exit(0));
