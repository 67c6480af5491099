// Never answers a file called “慢”; tells of any other how many files it was sent.
let files = 0;
process.on('message', ({ fileName }) => {
  files += 1;
  while (fileName === '慢') Math.sqrt(files);
  process.send({ document: { title: `${process.pid}:${files}` } });
});
process.on('disconnect', () => process.exit(0));
