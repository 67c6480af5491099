// Stands for a file on which the reading library never ends.
for (;;);
