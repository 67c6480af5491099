// Stands for a file on which the reading library takes memory without end.
const held = [];
for (;;) held.push({ at: held.length, text: [held.length] });
